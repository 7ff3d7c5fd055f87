package org.hearsay.store.postgres;

import java.sql.SQLException;
import java.util.Optional;
import org.hearsay.ledger.Removal;
import org.hearsay.model.Digest;
import org.hearsay.store.Chance;
import org.hearsay.store.EntryRows;
import org.hearsay.store.log.InputKey;
import org.hearsay.store.log.LedgerLog;
import org.hearsay.store.log.StoredLog;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** The log of a team's ledger. What writes has the ledger's one lock. */
final class PostgresLog {

    private PostgresLog() {}

    static LedgerLog writing(Handle handle) {
        return new LedgerLog(handle.getConnection(), PostgresText.letters(), Chance.salts());
    }

    static LedgerLog reading(Handle handle) {
        return LedgerLog.reading(handle.getConnection(), PostgresText.letters());
    }

    /** Writes the entry and its leaf; one whose document was removed is refused with the reason. */
    static void append(Handle handle, EntryRows prepared) throws SQLException {
        LedgerLog log = writing(handle);
        Optional<Removal> removal = log.removal(prepared.entry().document().sha256());
        EntryRows rows =
                removal.map(found -> EntryRows.of(EntryRows.refused(prepared.entry(), found)))
                        .orElse(prepared);
        if (new EntryStatements(handle).write(rows)) {
            var document = rows.entry().document();
            log.entered(new InputKey(document.root(), document.path(), document.sha256().hex()));
        }
    }

    static Optional<Removal> removal(Handle handle, Digest document) throws SQLException {
        return reading(handle).removal(document);
    }

    /** Each question on a connection of its own. */
    record ByOneConnection(Postgres postgres) implements StoredLog.Source {
        @Override
        public <T> T ask(StoredLog.Question<T> question) {
            try (Handle handle = postgres.openForReading()) {
                return question.ask(reading(handle));
            } catch (SQLException | JdbiException | IllegalArgumentException e) {
                throw postgres.failure("has a log that could not be read", e);
            }
        }
    }
}
