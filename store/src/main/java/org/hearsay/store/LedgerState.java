package org.hearsay.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.ledger.LedgerException;
import org.sqlite.SQLiteConfig;

/**
 * What can be told of a ledger without reading it: for whoever wonders why it does not open.
 *
 * @param schema by how many migrations it was made
 * @param known how many this program knows
 * @param damage what SQLite's quick check found, at most ten lines; empty if it is sound
 * @param written whether another process has it open for writing
 */
public record LedgerState(int schema, int known, List<String> damage, boolean written) {

    public LedgerState {
        damage = List.copyOf(damage);
    }

    /**
     * Looks at a file that is there; changes nothing in it.
     *
     * @throws LedgerException if it is no ledger, or cannot be opened
     */
    public static LedgerState of(Path file) {
        Path whole = file.toAbsolutePath();
        try (Connection connection = open(whole)) {
            if (!Sqlite.pragma(connection, "application_id").equals("" + Schema.APPLICATION)) {
                throw new LedgerException(file + " is not a ledger, but another program's file");
            }
            int schema = Integer.parseInt(Sqlite.pragma(connection, "user_version"));
            Path lock = whole.resolveSibling(whole.getFileName() + ".lock");
            return new LedgerState(
                    schema, Schema.current().version(), damage(connection), isHeld(lock));
        } catch (SQLException e) {
            throw new LedgerException(file + " cannot be opened as a ledger: " + e.getMessage(), e);
        }
    }

    /** The version of the SQLite that is at work, for whoever wonders whether it loads. */
    public static String engine() throws SQLException {
        return inMemory("SELECT sqlite_version()");
    }

    /** Whether that SQLite can search words (FTS5). */
    public static boolean searchesWords() throws SQLException {
        return inMemory("SELECT sqlite_compileoption_used('ENABLE_FTS5')").equals("1");
    }

    private static String inMemory(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return result.next() ? result.getString(1) : "";
        }
    }

    private static Connection open(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        return DriverManager.getConnection("jdbc:sqlite:" + file.toUri(), config.toProperties());
    }

    private static List<String> damage(Connection connection) {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA quick_check(10)")) {
            while (result.next()) {
                lines.add(result.getString(1));
            }
        } catch (SQLException e) {
            lines.add(String.valueOf(e.getMessage()));
        }
        lines.remove("ok");
        return lines;
    }

    /** A reader of the lock's file is turned away exactly while a writer holds it. */
    private static boolean isHeld(Path lock) {
        if (!Files.exists(lock)) {
            return false;
        }
        try (Connection connection = open(lock);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 0");
            statement.execute("SELECT 1 FROM sqlite_schema");
            return false;
        } catch (SQLException e) {
            return true;
        }
    }
}
