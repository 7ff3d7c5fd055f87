package org.hearsay.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Part;
import org.hearsay.intake.format.Parts;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.LanguageTag;
import org.hearsay.intake.item.PlainText;
import org.hearsay.intake.item.Stamp;
import org.hearsay.model.ByteRange;
import org.hearsay.model.Envelope;
import org.hearsay.model.Extraction;

/**
 * Makes articles of a table's rows and counts them. For one table and one thread.
 *
 * <p>What is wrong with rows is held back until the first one with a text shows that the table has
 * a column for it: a table without one is told as a whole.
 */
final class RowReader {

    private static final int HELD_BACK = 1_000;

    private record Loss(Optional<ByteRange> range, String reason) {}

    private final Columns columns;
    private final Parts parts;
    private final List<Loss> losses = new ArrayList<>();
    private List<String> found = List.of();
    private boolean hasText;
    private int ordinal;

    RowReader(Columns columns, Parts parts) {
        this.columns = columns;
        this.parts = parts;
    }

    /** One that goes on with the row of this number, where rows before it had a text. */
    static RowReader from(Columns columns, Parts parts, int ordinal) {
        RowReader reader = new RowReader(columns, parts);
        reader.ordinal = ordinal - 1;
        reader.hasText = true;
        return reader;
    }

    /** Takes a row; {@code where} names it in a reason: "line 17". */
    void take(Row row, Optional<ByteRange> range, String where) throws FormatException {
        ordinal++;
        if (found.isEmpty()) {
            found = List.copyOf(row.names());
        }
        if (!hasText && columns.hasText(row.names())) {
            hasText = true;
            tellLosses();
        }
        Optional<Part> part = part(row, range);
        if (part.isPresent()) {
            parts.add(part.get());
        } else {
            lose(range, where + " has no text");
        }
    }

    /** A row that gives no article. */
    void lost(Optional<ByteRange> range, String reason) throws FormatException {
        ordinal++;
        lose(range, reason);
    }

    private void lose(Optional<ByteRange> range, String reason) throws FormatException {
        if (hasText) {
            parts.lost(range, reason);
        } else if (losses.size() < HELD_BACK) {
            losses.add(new Loss(range, reason));
        } else {
            end();
        }
    }

    private void tellLosses() {
        losses.forEach(loss -> parts.lost(loss.range(), loss.reason()));
        losses.clear();
    }

    /** After the last row. */
    void end() throws FormatException {
        if (hasText) {
            return;
        }
        if (found.isEmpty()) {
            tellLosses();
            throw new FormatException(Extraction.CORRUPT, "has no row that can be read");
        }
        throw new FormatException(Extraction.UNSUPPORTED, columns.noText(found));
    }

    private Optional<Part> part(Row row, Optional<ByteRange> range) {
        List<String> text = row.values(columns.places(Column.TEXT));
        List<String> html = row.values(columns.places(Column.HTML));
        if (text.isEmpty() && html.isEmpty()) {
            return Optional.empty();
        }
        Envelope envelope = envelope(row);
        return Optional.of(
                text.isEmpty()
                        ? Item.html(ordinal, range, String.join("\n", html), envelope)
                        : Item.either(ordinal, range, String.join("\n\n", text), envelope));
    }

    private Envelope envelope(Row row) {
        Envelope.Builder envelope = Envelope.builder("the table");
        envelope.outlet(PlainText.line(value(row, Column.OUTLET)))
                .url(value(row, Column.URL))
                .headline(PlainText.ofMarkup(value(row, Column.HEADLINE)))
                .section(PlainText.line(value(row, Column.SECTION)))
                .authors(Names.of(row.values(columns.places(Column.AUTHORS))));
        time(row, Column.PUBLISHED).ifPresent(envelope::published);
        time(row, Column.UPDATED).ifPresent(envelope::updated);
        time(row, Column.CAPTURED).ifPresent(envelope::captured);
        LanguageTag.of(value(row, Column.LANGUAGE)).ifPresent(envelope::language);
        return envelope.build();
    }

    private String value(Row row, Column column) {
        return row.values(columns.places(column)).stream().findFirst().orElse("");
    }

    private Optional<String> time(Row row, Column column) {
        String value = value(row, column);
        Optional<String> name = row.name(columns.places(column));
        boolean counts =
                columns.named().containsKey(column)
                        || name.filter(RowReader::saysTimestamp).isPresent();
        return counts ? Stamp.epoch(value).or(() -> Stamp.iso(value)) : Stamp.iso(value);
    }

    /** A bare number is a time only where the column, or the user, says so. */
    private static boolean saysTimestamp(String column) {
        String name = column.toLowerCase(Locale.ROOT);
        return name.contains("timestamp") || name.contains("epoch") || name.contains("unix");
    }
}
