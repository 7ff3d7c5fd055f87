package org.hearsay.store.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import org.hearsay.store.ReadingRows;
import org.hearsay.store.WordForms;
import org.hearsay.text.Phrases;

/**
 * Which words stand in which reading's text: arrays under a GIN index. A reading's words go with
 * its row.
 */
final class PostgresWords {

    private static final String PUT = "INSERT INTO words (reading, forms) VALUES (?, ?)";

    /** As many rows as are fetched at once. */
    private static final int FETCHED = 100;

    private final Connection connection;

    PostgresWords(Connection connection) {
        this.connection = connection;
    }

    void put(long reading, SortedSet<String> forms) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(PUT)) {
            put(insert, reading, forms);
        }
    }

    private void put(PreparedStatement insert, long reading, SortedSet<String> forms)
            throws SQLException {
        insert.setLong(1, reading);
        insert.setArray(2, array(forms));
        insert.executeUpdate();
    }

    private Array array(SortedSet<String> forms) throws SQLException {
        return connection.createArrayOf("text", forms.toArray());
    }

    /** Whether there are readings and no words: of a ledger that was made before there were any. */
    boolean areMissing() throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT EXISTS (SELECT 1 FROM reading)"
                                        + " AND NOT EXISTS (SELECT 1 FROM words)");
                ResultSet row = select.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** Puts in the words of every reading; within a transaction. */
    void fill() throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT number, payload FROM reading");
                PreparedStatement insert = connection.prepareStatement(PUT)) {
            select.setFetchSize(FETCHED);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    put(insert, row.getLong(1), WordForms.of(ReadingRows.text(row.getString(2))));
                }
            }
        }
    }

    /** The readings in whose texts all of these words stand; they may stand apart there. */
    Set<Long> find(Phrases phrases) throws SQLException {
        Set<Long> readings = new HashSet<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT reading FROM words WHERE forms @> ?")) {
            select.setArray(1, array(WordForms.of(phrases)));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    readings.add(row.getLong(1));
                }
            }
        }
        return readings;
    }

    /** For each reading with words the sum over them. */
    Map<Long, Long> sums() throws SQLException {
        Map<Long, Long> sums = new TreeMap<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT reading, forms FROM words")) {
            select.setFetchSize(FETCHED);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    long sum = 0;
                    for (Object form : (Object[]) row.getArray(2).getArray()) {
                        sum += WordForms.share((String) form);
                    }
                    sums.put(row.getLong(1), sum);
                }
            }
        }
        return sums;
    }
}
