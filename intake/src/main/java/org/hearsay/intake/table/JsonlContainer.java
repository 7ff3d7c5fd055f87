package org.hearsay.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.hearsay.intake.format.Cuttable;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Part;
import org.hearsay.intake.format.Parts;
import org.hearsay.intake.format.Source;
import org.hearsay.intake.item.Json;
import org.hearsay.model.Extraction;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Articles as JSON: one object a line, one list of objects, or an object that holds such a list
 * ({@code {"articles": […]}}) or is itself the article. Read as a stream, so that memory does not
 * grow with the file; an object has at most 20 MB.
 *
 * <p>A line that is not JSON costs only itself. Within a list nothing says where the next object
 * begins, so that there all that follows is lost.
 */
public final class JsonlContainer implements Cuttable {

    private final Columns columns;

    public JsonlContainer(Columns columns) {
        this.columns = columns;
    }

    @Override
    public void open(Source source, Parts parts) throws IOException {
        if (hasLines(source)) {
            readLines(source, parts);
        } else {
            new JsonTree(columns, source, parts).read();
        }
    }

    /** Packed, or as a list, it has no places to begin at. */
    @Override
    public boolean isCuttable(Source source) throws IOException {
        return hasLines(source);
    }

    @Override
    public Start start(Part part) {
        return new Start(part.range().orElseThrow().start(), part.label());
    }

    @Override
    public void openFrom(Source source, Start from, Parts parts) throws IOException {
        try (InputStream in = source.open(from.position())) {
            RowReader rows = RowReader.from(columns, parts, Integer.parseInt(from.label()));
            Lines lines = new Lines(in, from.position());
            while (lines.next()) {
                readLine(lines, rows);
            }
        }
    }

    /** Whether each line is an object of its own. */
    private static boolean hasLines(Source source) throws IOException {
        try (InputStream in = source.open()) {
            Lines lines = new Lines(in);
            String first = "";
            while (first.isEmpty() && lines.next()) {
                first = start(lines.bytes());
            }
            if (!first.startsWith("{") && !first.startsWith("[")) {
                throw new FormatException(
                        Extraction.CORRUPT,
                        "does not begin like JSON: expected { or [, found "
                                + (first.isEmpty() ? "nothing" : "'" + first + "'"));
            }
            String name = source.name();
            if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
                return first.startsWith("{");
            }
            return first.startsWith("{") && isFollowed(isWhole(lines.bytes()), lines);
        }
    }

    /** Whether more follows on the first line; if that is no whole object, then one that is. */
    private static boolean isFollowed(boolean whole, Lines lines) throws IOException {
        while (lines.next()) {
            String start = start(lines.bytes());
            if (!start.isEmpty()) {
                return whole || (start.startsWith("{") && isWhole(lines.bytes()));
            }
        }
        return false;
    }

    /** The first characters that are not white space, for a look. */
    private static String start(byte[] line) {
        StringBuilder start = new StringBuilder();
        for (int i = mark(line); i < line.length && start.length() < 8; i++) {
            if (start.length() > 0 || line[i] < 0 || line[i] > ' ') {
                start.append((char) (line[i] & 0x7F));
            }
        }
        return start.toString();
    }

    private static int mark(byte[] line) {
        boolean marked =
                line.length >= 3
                        && (line[0] & 0xFF) == 0xEF
                        && (line[1] & 0xFF) == 0xBB
                        && (line[2] & 0xFF) == 0xBF;
        return marked ? 3 : 0;
    }

    /** Whether the line is not merely the beginning of something longer. */
    private static boolean isWhole(byte[] line) {
        try (JsonParser json = parser(line)) {
            json.nextToken();
            json.skipChildren();
            return true;
        } catch (JacksonException e) {
            long stopped = e.getLocation() == null ? 0 : e.getLocation().getByteOffset();
            return stopped < line.length - mark(line);
        }
    }

    private static JsonParser parser(byte[] line) {
        int mark = mark(line);
        return Json.mapper().createParser(line, mark, line.length - mark);
    }

    private void readLines(Source source, Parts parts) throws IOException {
        try (InputStream in = source.open()) {
            RowReader rows = new RowReader(columns, parts);
            Lines lines = new Lines(in);
            while (lines.next()) {
                readLine(lines, rows);
            }
            rows.end();
        }
    }

    private static void readLine(Lines lines, RowReader rows) throws FormatException {
        String where = "line " + lines.number();
        byte[] line = lines.bytes();
        if (lines.isTooLong()) {
            rows.lost(Optional.of(lines.range()), where + " is larger than 20 MB");
            return;
        }
        if (start(line).isEmpty()) {
            return;
        }
        try (JsonParser json = parser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                rows.lost(Optional.of(lines.range()), where + " is not a JSON object");
                return;
            }
            Optional<Row> row = JsonRow.read(json);
            if (json.nextToken() != null) {
                rows.lost(Optional.of(lines.range()), where + " goes on after its JSON object");
            } else if (row.isPresent()) {
                rows.take(row.get(), Optional.of(lines.range()), where);
            }
        } catch (JacksonException e) {
            rows.lost(Optional.of(lines.range()), where + " is not JSON: " + Json.reason(e));
        }
    }
}
