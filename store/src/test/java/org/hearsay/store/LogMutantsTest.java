package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.ledger.Removal;
import org.hearsay.model.Document;
import org.hearsay.proof.Checkpoint;
import org.hearsay.testing.SeededEntries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever changes, deletes, swaps or adds anything in a ledger is found out by somebody who has an
 * older checkpoint: each value of each row in turn.
 */
class LogMutantsTest {

    private static final List<String> TABLES =
            List.of("document", "reading", "item", "actor", "input", "leaf");

    @TempDir Path folder;

    private Path whole;
    private Path mutant;
    private Checkpoint checkpoint;

    /** Read, skipped and failed inputs, one that was read anew, and one that was removed. */
    @BeforeEach
    void fill() {
        whole = folder.resolve("whole.db");
        mutant = folder.resolve("mutant.db");
        Document twice = document("twice.txt");
        Document removed = document("removed.txt");
        try (SqliteLedger ledger = SqliteLedger.open(whole)) {
            ledger.append(SeededEntries.read(twice, 1, 1));
            ledger.append(SeededEntries.read(removed, 1, 2));
            new SeededEntries(21).first(3).forEach(ledger::append);
            ledger.append(SeededEntries.read(twice, 1, 3));
            ledger.remove(new Removal(removed.sha256(), LocalDate.of(2025, 3, 4), "an order"));
            assertThat(ledger.verify()).isEmpty();
            checkpoint = ledger.log().orElseThrow().head();
        }
    }

    private static Document document(String path) {
        return Document.of(path, path.getBytes(StandardCharsets.UTF_8)).below("/stories");
    }

    private interface Change {
        void make(Connection connection) throws SQLException;
    }

    /** What verifying the changed ledger finds. */
    private List<String> findings(Change change) throws IOException, SQLException {
        Files.copy(whole, mutant, StandardCopyOption.REPLACE_EXISTING);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + mutant);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = MEMORY");
            statement.execute("PRAGMA synchronous = OFF");
            statement.execute("PRAGMA foreign_keys = OFF");
            statement.execute("PRAGMA ignore_check_constraints = ON");
            change.make(connection);
            statement.execute("PRAGMA journal_mode = WAL");
        }
        try (SqliteLedger ledger = SqliteLedger.openForReading(mutant)) {
            List<String> findings = new ArrayList<>(ledger.verify());
            findings.addAll(ledger.log().orElseThrow().against(checkpoint));
            return findings;
        } catch (RuntimeException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private record Cell(String table, String column, int row, String key) {}

    private List<Cell> cells() throws SQLException {
        List<Cell> cells = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + whole)) {
            for (String table : TABLES) {
                List<String> columns = columns(connection, table, false);
                String key = String.join(", ", columns(connection, table, true));
                for (int row = 0; row < count(connection, table); row++) {
                    for (String column : columns) {
                        cells.add(new Cell(table, column, row, key));
                    }
                }
            }
        }
        return cells;
    }

    private static List<String> columns(Connection connection, String table, boolean keys)
            throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA table_info(" + table + ")")) {
            while (row.next()) {
                if (!keys || row.getInt("pk") > 0) {
                    columns.add('"' + row.getString("name") + '"');
                }
            }
        }
        return columns;
    }

    private static int count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            return row.getInt(1);
        }
    }

    /** The last byte of each value of each row, or a value where there is none. */
    @Test
    void eachChangedValueIsFound() throws IOException, SQLException {
        List<Cell> unnoticed = new ArrayList<>();
        List<Cell> cells = cells();
        for (Cell cell : cells) {
            if (findings(connection -> alter(connection, cell)).isEmpty()) {
                unnoticed.add(cell);
            }
        }
        assertThat(unnoticed).isEmpty();
        assertThat(cells).hasSizeGreaterThan(200);
    }

    private static void alter(Connection connection, Cell cell) throws SQLException {
        String where =
                " WHERE ("
                        + cell.key()
                        + ") = (SELECT "
                        + cell.key()
                        + " FROM "
                        + cell.table()
                        + " ORDER BY "
                        + cell.key()
                        + " LIMIT 1 OFFSET "
                        + cell.row()
                        + ")";
        String column = cell.column();
        Object value;
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT " + column + " FROM " + cell.table() + where)) {
            assertThat(row.next()).isTrue();
            value = row.getObject(1);
        }
        try (PreparedStatement update =
                connection.prepareStatement(
                        "UPDATE " + cell.table() + " SET " + column + " = ?" + where)) {
            update.setObject(1, altered(value, column));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private static Object altered(Object value, String column) {
        if (value instanceof Number number) {
            return number.longValue() + 1000;
        }
        if (value instanceof byte[] bytes) {
            byte[] other = bytes.clone();
            other[other.length - 1] ^= 1;
            return other;
        }
        if (value instanceof String text && !text.isEmpty()) {
            int last = text.length() - 1;
            return text.substring(0, last) + (text.charAt(last) == 'b' ? 'c' : 'b');
        }
        boolean blob = column.equals("\"salt\"") || column.equals("\"bytes\"");
        boolean number =
                List.of("\"start\"", "\"end\"", "\"millis\"", "\"reading\"").contains(column);
        return blob ? new byte[32] : number ? 7 : "b";
    }

    @Test
    void eachDeletedRowIsFound() throws IOException, SQLException {
        List<Cell> rows =
                cells().stream()
                        .collect(
                                Collectors.toMap(
                                        cell -> cell.table() + cell.row(),
                                        cell -> cell,
                                        (one, other) -> one))
                        .values()
                        .stream()
                        .toList();
        for (Cell row : rows) {
            String sql =
                    "DELETE FROM "
                            + row.table()
                            + " WHERE ("
                            + row.key()
                            + ") = (SELECT "
                            + row.key()
                            + " FROM "
                            + row.table()
                            + " ORDER BY "
                            + row.key()
                            + " LIMIT 1 OFFSET "
                            + row.row()
                            + ")";
            assertThat(findings(sql)).as("%s", row).isNotEmpty();
        }
    }

    private List<String> findings(String... sql) throws IOException, SQLException {
        return findings(
                connection -> {
                    try (Statement statement = connection.createStatement()) {
                        for (String each : sql) {
                            statement.execute(each);
                        }
                    }
                });
    }

    @Test
    void eachPairOfSwappedLeavesIsFound() throws IOException, SQLException {
        for (int one = 0; one < checkpoint.size(); one++) {
            for (int other = 0; other < one; other++) {
                assertThat(
                                findings(
                                        "UPDATE leaf SET position = -1 WHERE position = " + one,
                                        "UPDATE leaf SET position = "
                                                + one
                                                + " WHERE position = "
                                                + other,
                                        "UPDATE leaf SET position = "
                                                + other
                                                + " WHERE position = -1"))
                        .as("%s and %s", one, other)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void anAddedEntryInTheMiddleIsFound() throws IOException, SQLException {
        for (int at = 0; at < checkpoint.size(); at++) {
            assertThat(
                            findings(
                                    "UPDATE leaf SET position = -position - 2 WHERE position >= "
                                            + at,
                                    "UPDATE leaf SET position = -position - 1 WHERE position < 0",
                                    "INSERT INTO leaf SELECT "
                                            + at
                                            + ", subject, content, salt, record FROM leaf"
                                            + " WHERE position <> "
                                            + at
                                            + " ORDER BY position LIMIT 1"))
                    .as("at %s", at)
                    .isNotEmpty();
        }
    }

    /** With what it took in, so that the rest fits: only the checkpoint tells. */
    @Test
    void aTailThatWasCutOffWithAllItsRowsIsFoundByTheCheckpoint() throws IOException, SQLException {
        Path cut = folder.resolve("cut.db");
        Checkpoint later;
        Files.copy(whole, cut);
        try (SqliteLedger ledger = SqliteLedger.open(cut)) {
            ledger.append(SeededEntries.read(document("late.txt"), 1, 9));
            later = ledger.log().orElseThrow().head();
        }
        try (SqliteLedger ledger = SqliteLedger.openForReading(whole)) {
            assertThat(ledger.verify()).isEmpty();
            assertThat(ledger.log().orElseThrow().against(later))
                    .containsExactly(
                            "The log has "
                                    + checkpoint.size()
                                    + " entries, the checkpoint saw "
                                    + later.size()
                                    + ": its end was cut off.");
        }
    }

    /** Somebody with the program at hand can make a ledger that fits itself, but not the root. */
    @Test
    void aLedgerWrittenAnewWithOtherWordsIsFoundByTheCheckpoint() throws IOException, SQLException {
        List<String> findings =
                findings("DELETE FROM leaf WHERE position > 0", "UPDATE item SET exact = exact");
        assertThat(findings).isNotEmpty();
        Path anew = folder.resolve("anew.db");
        try (SqliteLedger ledger = SqliteLedger.open(anew)) {
            new SeededEntries(21).first(3).forEach(ledger::append);
            assertThat(ledger.verify()).isEmpty();
            assertThat(ledger.log().orElseThrow().against(checkpoint)).isNotEmpty();
        }
    }
}
