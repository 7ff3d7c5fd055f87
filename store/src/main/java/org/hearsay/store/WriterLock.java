package org.hearsay.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.hearsay.ledger.LedgerException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * One writer at a time: an exclusive lock on the empty file {@code LEDGER.lock}, held for as long
 * as the ledger is open and let go by the system when its process ends, however it ends.
 *
 * <p>It is SQLite's own lock and not a {@code FileLock}, which another attempt within the same
 * process would take away when it closes the file.
 */
final class WriterLock implements AutoCloseable {

    private final Connection connection;

    private WriterLock(Connection connection) {
        this.connection = connection;
    }

    static WriterLock take(Path ledger) {
        Path file = ledger.resolveSibling(ledger.getFileName() + ".lock");
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toUri());
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA busy_timeout = 0");
                statement.execute("BEGIN EXCLUSIVE");
                return new WriterLock(connection);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw refusal(ledger, file, e);
        }
    }

    private static LedgerException refusal(Path ledger, Path file, SQLException cause) {
        if (cause instanceof SQLiteException sqlite
                && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_BUSY) {
            return new LedgerException(
                    "The ledger "
                            + ledger
                            + " is being written by another Hearsay. Wait until"
                            + " that one has ended, or name another ledger; reading from it is"
                            + " possible meanwhile.",
                    cause);
        }
        return new LedgerException(
                "The ledger "
                        + ledger
                        + " cannot be written: its lock "
                        + file
                        + " could not be taken ("
                        + cause.getMessage()
                        + "). There must be room beside the ledger, and leave to write there.",
                cause);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new LedgerException("A ledger's lock could not be let go", e);
        }
    }
}
