package org.hearsay.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.hearsay.ledger.Log;
import org.hearsay.ledger.Removal;
import org.hearsay.model.ArticleId;
import org.hearsay.model.ItemId;
import org.hearsay.proof.Checkpoint;
import org.hearsay.proof.ConsistencyProof;
import org.hearsay.proof.EntryProof;
import org.hearsay.store.log.LedgerLog;
import org.hearsay.store.log.LogProofs;

/** The log as readers see it: each question is a transaction of its own. */
final class SqliteLog implements Log {

    private final Sqlite sqlite;

    SqliteLog(Sqlite sqlite) {
        this.sqlite = sqlite;
    }

    private interface Question<T> {
        T ask(LedgerLog log) throws SQLException;
    }

    private <T> T ask(Question<T> question) {
        try (Connection connection = sqlite.openForReading()) {
            return question.ask(LedgerLog.reading(connection));
        } catch (SQLException | IllegalArgumentException e) {
            throw sqlite.failure("has a log that could not be read", e);
        }
    }

    @Override
    public Checkpoint head() {
        return ask(log -> log.head(log.tree()));
    }

    @Override
    public List<String> against(Checkpoint older) {
        return ask(log -> log.against(older, log.tree()));
    }

    @Override
    public ConsistencyProof consistency(Checkpoint older, Checkpoint newer) {
        return ask(log -> log.tree().consistency((int) older.size(), (int) newer.size()));
    }

    @Override
    public Optional<EntryProof.Claim> item(ItemId item) {
        return ask(log -> new LogProofs(log).item(item));
    }

    @Override
    public Optional<EntryProof.Claim> article(ArticleId article, boolean whole) {
        return ask(log -> new LogProofs(log).article(article, whole));
    }

    @Override
    public List<Removal> removals() {
        return ask(LedgerLog::removals);
    }
}
