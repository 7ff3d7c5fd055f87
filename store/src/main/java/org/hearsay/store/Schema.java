package org.hearsay.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.hearsay.ledger.LedgerException;
import org.hearsay.store.log.LedgerLog;
import org.hearsay.store.log.Letters;

/**
 * The tables of a ledger and how they came to be: an ordered list of migrations.
 *
 * <p>A ledger knows in its header that it is one (application id) and by how many migrations it was
 * made (user version). All that are lacking are one transaction, with the version that they lead
 * to. Scripts are numbered and named as Flyway names them, and never changed once released.
 */
final class Schema {

    /** "Hear" in ASCII. */
    static final int APPLICATION = 0x48656172;

    /** Since this version a ledger keeps a log; older ones begin it with all that they hold. */
    private static final int LOGGED = 3;

    /** Since this version a ledger keeps which words stand where. */
    private static final int INDEXED = 4;

    private final List<String> migrations;

    /**
     * Scripts in the order in which they are applied; each statement ends in ";" at a line's end.
     */
    Schema(List<String> migrations) {
        this.migrations = List.copyOf(migrations);
    }

    /** The schema of this version of Hearsay. */
    static Schema current() {
        return new Schema(
                List.of(
                        resource("V1__ledger.sql"),
                        resource("V2__openings.sql"),
                        resource("V3__log.sql"),
                        resource("V4__words.sql")));
    }

    List<String> scripts() {
        return migrations;
    }

    int version() {
        return migrations.size();
    }

    /** By how many migrations the ledger was made; none for a new one. */
    int found(Connection connection) throws SQLException {
        int found = number(connection, "user_version");
        connection.rollback();
        return found;
    }

    /** Brings a new or older ledger up to this schema, in one transaction. */
    void migrate(Connection connection) throws SQLException {
        try {
            for (int version = number(connection, "user_version"); version < version(); version++) {
                apply(connection, migrations.get(version), version + 1);
                if (version + 1 == LOGGED) {
                    new LedgerLog(connection, Letters.plain(), Chance.salts()).begin();
                } else if (version + 1 == INDEXED) {
                    new SqliteWords(connection).fill();
                }
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        }
    }

    /** Refuses a file that is another program's or of a newer schema; one without tables is new. */
    void requireWritable(Connection connection, Path file) throws SQLException {
        boolean unborn =
                number(connection, "application_id") == 0
                        && number(connection, "user_version") == 0
                        && isEmpty(connection);
        if (!unborn) {
            requireKnown(connection, file);
        }
    }

    /** Refuses a file that cannot be read as it is. */
    void requireReadable(Connection connection, Path file) throws SQLException {
        requireKnown(connection, file);
        int found = number(connection, "user_version");
        if (found < version()) {
            throw new LedgerException(
                    "The ledger "
                            + file
                            + " is of schema "
                            + found
                            + ", older than the "
                            + version()
                            + " of this Hearsay; `hearsay read` brings it up to date.");
        }
    }

    private void requireKnown(Connection connection, Path file) throws SQLException {
        int application = number(connection, "application_id");
        if (application != APPLICATION) {
            throw new LedgerException(
                    file
                            + " is not a ledger: it is an SQLite database of another program"
                            + " (application id "
                            + application
                            + "). Name another file.");
        }
        int found = number(connection, "user_version");
        if (found > version()) {
            throw new LedgerException(
                    "The ledger "
                            + file
                            + " was written by a newer Hearsay: its schema is "
                            + found
                            + ", this version knows "
                            + version()
                            + ". Read it with the newer one.");
        }
    }

    private static int number(Connection connection, String pragma) throws SQLException {
        return Integer.parseInt(Sqlite.pragma(connection, pragma));
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT 1 FROM sqlite_schema")) {
            return !result.next();
        }
    }

    private static void apply(Connection connection, String script, int version)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : script.split(";\\R")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
            statement.execute("PRAGMA application_id = " + APPLICATION);
            statement.execute("PRAGMA user_version = " + version);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Schema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The migration " + name + " is not in the module");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The migration " + name + " cannot be read", e);
        }
    }
}
