package org.hearsay.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearsay.text.Phrases;

/**
 * Which words stand in which reading's text: FTS5, without the texts, which are there already. A
 * trigger takes out a reading's words with the reading.
 */
final class SqliteWords {

    private final Connection connection;

    SqliteWords(Connection connection) {
        this.connection = connection;
    }

    void put(long reading, SortedSet<String> forms) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO words (rowid, forms) VALUES (?, ?)")) {
            insert.setLong(1, reading);
            insert.setString(2, String.join(" ", forms));
            insert.executeUpdate();
        }
    }

    /** For a ledger that has readings and no words yet. */
    void fill() throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT number, payload FROM reading")) {
            while (row.next()) {
                put(row.getLong(1), WordForms.of(ReadingCodec.text(row.getString(2))));
            }
        }
    }

    /** The readings in whose texts all of these words stand; they may stand apart there. */
    Set<Long> find(Phrases phrases) throws SQLException {
        Set<Long> readings = new HashSet<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT rowid FROM words WHERE words MATCH ?")) {
            select.setString(
                    1,
                    WordForms.of(phrases).stream()
                            .map(form -> '"' + form + '"')
                            .collect(Collectors.joining(" AND ")));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    readings.add(row.getLong(1));
                }
            }
        }
        return readings;
    }

    /**
     * FTS5 marks what is deleted and keeps it until it next merges; this has it merge all, so that
     * nothing is left of it.
     */
    void forget() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO words (words) VALUES ('optimize')");
        }
    }

    /** For each reading with words the sum over them. */
    Map<Long, Long> sums() throws SQLException {
        Map<Long, Long> sums = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.word"
                            + " USING fts5vocab(main, words, instance)");
            try (ResultSet row = statement.executeQuery("SELECT term, doc FROM temp.word")) {
                String last = "";
                long share = 0;
                while (row.next()) {
                    String term = row.getString(1);
                    if (!term.equals(last)) {
                        last = term;
                        share = WordForms.share(term);
                    }
                    sums.merge(row.getLong(2), share, Long::sum);
                }
            }
        }
        return sums;
    }
}
