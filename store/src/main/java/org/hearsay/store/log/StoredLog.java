package org.hearsay.store.log;

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

/** The log as readers see it: each question is a transaction of its own. */
public final class StoredLog implements Log {

    /** What is asked of the log. */
    public interface Question<T> {
        T ask(LedgerLog log) throws SQLException;
    }

    /** Opens a ledger's log for one question, and closes it; failures are the ledger's. */
    public interface Source {
        <T> T ask(Question<T> question);
    }

    private final Source source;

    public StoredLog(Source source) {
        this.source = source;
    }

    @Override
    public Checkpoint head() {
        return source.ask(log -> log.head(log.tree()));
    }

    @Override
    public List<String> against(Checkpoint older) {
        return source.ask(log -> log.against(older, log.tree()));
    }

    @Override
    public ConsistencyProof consistency(Checkpoint older, Checkpoint newer) {
        return source.ask(log -> log.tree().consistency((int) older.size(), (int) newer.size()));
    }

    @Override
    public Optional<EntryProof.Claim> item(ItemId item) {
        return source.ask(log -> new LogProofs(log).item(item));
    }

    @Override
    public Optional<EntryProof.Claim> article(ArticleId article, boolean whole) {
        return source.ask(log -> new LogProofs(log).article(article, whole));
    }

    @Override
    public List<Removal> removals() {
        return source.ask(LedgerLog::removals);
    }
}
