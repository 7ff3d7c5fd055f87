package org.hearsay.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
        dropDossier();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("VACUUM");
            emptyJournal(statement);
        } finally {
            connection.setAutoCommit(false);
        }
        return beside(rest -> rest.startsWith(".before-v") || rest.equals(".backup-part")).stream()
                .map(Path::toString)
                .toList();
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

    private void dropDossier() {
        for (Path file : beside(Scrub::isDossier)) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new LedgerException(
                        "The kept dossier " + file + " could not be deleted; delete it by hand", e);
            }
        }
    }

    private static boolean isDossier(String rest) {
        return rest.equals(".dossier")
                || rest.equals(".dossier.page")
                || rest.startsWith(".dossier.") && rest.endsWith(".new");
    }

    /** Files whose names are the ledger's with this after it. */
    private List<Path> beside(Predicate<String> rest) {
        Path file = sqlite.file();
        String name = String.valueOf(file.getFileName());
        Path folder = Optional.ofNullable(file.getParent()).orElse(file);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            each -> {
                                String other = String.valueOf(each.getFileName());
                                return other.startsWith(name)
                                        && rest.test(other.substring(name.length()));
                            })
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new LedgerException("The folder " + folder + " cannot be listed", e);
        }
    }
}
