package org.hearsay.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.hearsay.ledger.LedgerException;

/**
 * A copy of a ledger as it was before it was changed for good: {@code LEDGER.before-vN}, N being
 * the schema that follows; a ledger by itself, which the older program opens.
 *
 * <p>It has its name only when it is whole and on disk, and takes no other file's place.
 */
final class Backup {

    private final Path file;

    private Backup(Path file) {
        this.file = file;
    }

    /** Copies what the connection sees; it must be the only one that writes. */
    static Backup make(Connection connection, Path ledger, int next) {
        Path part = ledger.resolveSibling(ledger.getFileName() + ".backup-part");
        try {
            Files.deleteIfExists(part);
            copy(connection, part);
            settle(part);
            ToDisk.contentOf(part);
            Path file = Files.move(part, free(ledger, next), StandardCopyOption.ATOMIC_MOVE);
            ToDisk.nameOf(file);
            return new Backup(file);
        } catch (SQLException | IOException e) {
            discard(part);
            throw new LedgerException(
                    "The ledger "
                            + ledger
                            + " is of an older schema and was left as it is, for it could not be"
                            + " copied first: "
                            + e.getMessage()
                            + ". There must be room for a second one beside it.",
                    e);
        }
    }

    Path file() {
        return file;
    }

    /** Takes it away again, where the ledger stayed what it was. */
    void discard() {
        discard(file);
    }

    private static void copy(Connection connection, Path part) throws SQLException {
        // Ends what the connection has begun: this cannot be done within a transaction.
        connection.setAutoCommit(true);
        try (PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
            vacuum.setString(1, part.toString());
            vacuum.execute();
        } finally {
            connection.setAutoCommit(false);
        }
    }

    /** A copy comes without the kind of journal that is asked of each ledger. */
    private static void settle(Path part) throws SQLException {
        try (Connection copy = DriverManager.getConnection("jdbc:sqlite:" + part.toUri());
                Statement statement = copy.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
        }
    }

    private static Path free(Path ledger, int next) {
        Path file = ledger.resolveSibling(ledger.getFileName() + ".before-v" + next);
        for (int i = 2; Files.exists(file); i++) {
            file = ledger.resolveSibling(ledger.getFileName() + ".before-v" + next + "." + i);
        }
        return file;
    }

    /** With the journal that SQLite leaves where it ran out of room. */
    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-journal"));
        } catch (IOException e) {
            // A copy too many does no harm.
            return;
        }
    }
}
