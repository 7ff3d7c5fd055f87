package org.hearsay.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.hearsay.ledger.LedgerException;

/**
 * Sees to it that what was deleted from a ledger is in none of its files any more: neither in free
 * pages, nor in the journal, nor in the kept dossier. What the disk itself keeps of files that were
 * shortened or deleted is beyond it.
 */
final class Scrub {

    private final Sqlite sqlite;
    private final Connection connection;

    Scrub(Sqlite sqlite, Connection connection) {
        this.sqlite = sqlite;
        this.connection = connection;
    }

    /** Before the transaction that deletes. */
    void begin() throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA secure_delete = ON");
        } finally {
            connection.setAutoCommit(false);
        }
        if (!Sqlite.pragma(connection, "secure_delete").equals("1")) {
            throw new SQLException("this SQLite cannot overwrite what it deletes");
        }
        connection.rollback();
    }

    /** After it; says which copies of the ledger lie beside it. */
    List<String> end() throws SQLException {
        KeptDossier.forget(sqlite.file());
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("VACUUM");
            emptyJournal(statement);
            bringToDisk();
        } finally {
            connection.setAutoCommit(false);
        }
        return Beside.of(
                        sqlite.file(),
                        rest -> rest.startsWith(".before-v") || rest.equals(".backup-part"))
                .stream()
                .map(Path::toString)
                .toList();
    }

    /**
     * SQLite cuts its journal off without syncing it, for its own sake it need not: after a power
     * cut the words would be in it again, and so would the dossier.
     */
    private void bringToDisk() {
        Path journal = sqlite.file().resolveSibling(sqlite.file().getFileName() + "-wal");
        try {
            if (Files.exists(journal)) {
                ToDisk.contentOf(journal);
            }
            ToDisk.nameOf(journal);
        } catch (IOException e) {
            throw sqlite.failure("could not be brought to the disk without the document", e);
        }
    }

    /** The journal is emptied only if nobody reads an older state from it. */
    private void emptyJournal(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            if (!result.next() || result.getInt(1) != 0) {
                throw new LedgerException(
                        "The document is out of the ledger "
                                + sqlite.file()
                                + ", but its words are in a file of it yet, for another program is"
                                + " reading there. End that one and remove the document again.");
            }
        }
    }
}
