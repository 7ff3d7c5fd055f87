package org.hearsay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hearsay.ledger.Accounting;
import org.hearsay.ledger.Accounting.Accounted;
import org.hearsay.ledger.Accounting.Appended;
import org.hearsay.model.ArticleId;
import org.hearsay.model.ByteRange;
import org.hearsay.model.Digest;
import org.hearsay.model.Extraction;
import org.hearsay.model.Input;
import org.hearsay.model.Input.Outcome;
import org.hearsay.model.Opening;

/** What {@link Sql#INPUTS} finds: every input, and which readings there are. For one thread. */
public final class InputRows {

    private final UnaryOperator<String> text;
    private final List<Appended> appended = new ArrayList<>();
    private final Map<Appended, Long> numbers = new LinkedHashMap<>();

    /** {@code text} turns what the database holds into what was written. */
    public InputRows(UnaryOperator<String> text) {
        this.text = text;
    }

    /** Takes the row that the result stands at. */
    public void add(ResultSet row) throws SQLException {
        Appended one = new Appended(text.apply(row.getString(7)), input(row));
        appended.add(one);
        numbers.put(one, row.getLong(8));
    }

    /**
     * All inputs in order of document name, and the documents that were read by the number of their
     * reading in the database, in the same order.
     */
    public record All(List<Input> inputs, Map<Long, String> documents) {}

    /** Accounts for all rows that were added. */
    public All all() {
        List<Input> inputs = new ArrayList<>();
        Map<Long, String> documents = new LinkedHashMap<>();
        for (Accounted accounted : Accounting.of(appended)) {
            Input input = accounted.input();
            inputs.add(input);
            Long reading = numbers.get(accounted.appended());
            if (input.outcome() == Outcome.READ && reading != null && reading > 0) {
                documents.put(reading, input.document());
            }
        }
        return new All(inputs, documents);
    }

    private Input input(ResultSet result) throws SQLException {
        return new Input(
                text.apply(result.getString(1)),
                new Digest(result.getString(2)),
                Outcome.valueOf(result.getString(3)),
                Optional.ofNullable(result.getString(4)).map(text),
                Optional.ofNullable(result.getString(5)).map(text),
                Optional.ofNullable(result.getString(6)).map(ArticleId::new),
                opening(result));
    }

    private static Opening opening(ResultSet result) throws SQLException {
        long start = result.getLong(11);
        Optional<ByteRange> range =
                result.wasNull()
                        ? Optional.empty()
                        : Optional.of(new ByteRange(start, result.getLong(12)));
        long millis = result.getLong(13);
        Optional<Duration> took =
                result.wasNull() ? Optional.empty() : Optional.of(Duration.ofMillis(millis));
        return new Opening(Extraction.valueOf(result.getString(9)), result.getInt(10), range, took);
    }

    /** The digest over what {@link Sql#STATE} finds: the same for the same inputs and readings. */
    public static Digest state(ResultSet result) throws SQLException {
        List<String> fields = new ArrayList<>();
        int columns = result.getMetaData().getColumnCount();
        while (result.next()) {
            for (int column = 1; column <= columns; column++) {
                String value = result.getString(column);
                fields.add(value == null ? "" : "=" + value);
            }
        }
        return Digest.of("state", fields.toArray(String[]::new));
    }
}
