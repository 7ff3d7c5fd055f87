package org.hearsay.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.ledger.LedgerException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.TransactionMode;

/**
 * Connections to one SQLite file, with the settings that the ledger's promises rest on.
 *
 * <p>SQLite passes over a setting that it does not know or cannot follow without a word; so each is
 * read back, and a connection on which one differs is not handed out.
 */
final class Sqlite {

    /** Longer than any one transaction of ours holds the file. */
    private static final int BUSY_MILLIS = 10_000;

    private record Setting(String name, String value, String readBack) {}

    private static final Setting WAL = new Setting("journal_mode", "WAL", "wal");

    /** FULL (2): a commit that was acknowledged outlives a power cut, not only a killed process. */
    private static final List<Setting> SETTINGS =
            List.of(
                    new Setting("busy_timeout", Integer.toString(BUSY_MILLIS), "" + BUSY_MILLIS),
                    new Setting("synchronous", "FULL", "2"),
                    new Setting("foreign_keys", "ON", "1"),
                    new Setting("trusted_schema", "OFF", "0"),
                    new Setting("cell_size_check", "ON", "1"),
                    new Setting("fullfsync", "ON", "1"));

    private final Path file;
    private final Schema schema;

    Sqlite(Path file, Schema schema) {
        this.file = file.toAbsolutePath();
        this.schema = schema;
    }

    Path file() {
        return file;
    }

    /** A writer's connection, and what became of the ledger for it. */
    record Opened(Connection connection, Optional<Upgrade> upgrade) {}

    /**
     * The writer's connection, with commits by hand. Makes the ledger if need be; one of an older
     * schema is copied, then migrated.
     */
    Opened openForWriting() {
        Connection connection = open(false);
        try {
            int found = schema.found(connection);
            if (found > 0 && found < schema.version()) {
                return new Opened(connection, Optional.of(upgrade(connection, found)));
            }
            schema.migrate(connection);
            return new Opened(connection, Optional.empty());
        } catch (SQLException e) {
            close(connection);
            throw failure("could not be brought up to date", e);
        } catch (LedgerException e) {
            close(connection);
            throw e;
        }
    }

    private Upgrade upgrade(Connection connection, int found) throws SQLException {
        Backup backup = Backup.make(connection, file, schema.version());
        try {
            schema.migrate(connection);
            return new Upgrade(found, schema.version(), backup.file());
        } catch (SQLException e) {
            backup.discard();
            throw e;
        }
    }

    /** A connection that cannot change the file. */
    Connection openForReading() {
        return open(true);
    }

    private Connection open(boolean readOnly) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(readOnly);
        config.setTransactionMode(readOnly ? TransactionMode.DEFERRED : TransactionMode.IMMEDIATE);
        try {
            Connection connection = DriverManager.getConnection(url(), config.toProperties());
            try {
                set(connection, readOnly);
                connection.setAutoCommit(false);
                return connection;
            } catch (SQLException | LedgerException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw unopened(e);
        }
    }

    private LedgerException unopened(SQLException cause) {
        Path folder = file.resolveSibling("");
        if (Files.isWritable(folder)) {
            return failure("could not be opened", cause);
        }
        return new LedgerException(
                "The ledger "
                        + file
                        + " could not be opened: while it is read, files lie beside it, and nothing"
                        + " can be written into "
                        + folder
                        + ". Copy the ledger to a folder of yours.",
                cause);
    }

    /** As a URI, in which '?' and '%' in a file's name stand for themselves. */
    private String url() {
        return "jdbc:sqlite:" + file.toUri();
    }

    /** The file itself is changed last, when it is sure to be a ledger. */
    private void set(Connection connection, boolean readOnly) throws SQLException {
        for (Setting setting : SETTINGS) {
            set(connection, setting);
        }
        if (readOnly) {
            schema.requireReadable(connection, file);
            readBack(connection, WAL);
        } else {
            schema.requireWritable(connection, file);
            set(connection, WAL);
        }
    }

    private void set(Connection connection, Setting setting) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA " + setting.name() + " = " + setting.value());
        }
        readBack(connection, setting);
    }

    private void readBack(Connection connection, Setting setting) throws SQLException {
        String found = pragma(connection, setting.name());
        if (!found.toLowerCase(Locale.ROOT).equals(setting.readBack())) {
            throw new LedgerException(
                    "The ledger "
                            + file
                            + " cannot be kept safely here: "
                            + setting.name()
                            + " is '"
                            + found
                            + "' and not "
                            + setting.value()
                            + ". Keep it on a local disk.");
        }
    }

    /** What a setting is; the empty text if it has no value. */
    static String pragma(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA " + name)) {
            return result.next() ? String.valueOf(result.getString(1)) : "";
        }
    }

    void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure("could not be closed", e);
        }
    }

    LedgerException failure(String what, Exception cause) {
        return new LedgerException(
                "The ledger " + file + " " + what + ": " + cause.getMessage(), cause);
    }
}
