package org.hearsay.ledger;

import java.util.List;
import java.util.Optional;
import org.hearsay.model.ArticleId;
import org.hearsay.model.ItemId;
import org.hearsay.proof.Checkpoint;
import org.hearsay.proof.ConsistencyProof;
import org.hearsay.proof.EntryProof;

/**
 * What a ledger took in, in the order in which it did, as a tree of hashes: nothing in it can be
 * rewritten, moved or cut off without the root of an older checkpoint telling.
 *
 * <p>An entry that a newer reading replaced, or whose document was removed, keeps its place and its
 * hashes; its words cannot be proved any more. {@link Ledger#verify} finds entries that do not fit
 * what the ledger holds; {@link #against} finds a log that is not the one that was seen before.
 */
public interface Log {

    /** The log as it is now. */
    Checkpoint head();

    /** Where the log is not the continuation of what this checkpoint saw; empty if it is. */
    List<String> against(Checkpoint older);

    /**
     * That the log of the one checkpoint is the beginning of that of the other; both are its own.
     */
    ConsistencyProof consistency(Checkpoint older, Checkpoint newer);

    /** The item's words with what they were read from; nothing if no entry now holds the item. */
    Optional<EntryProof.Claim> item(ItemId item);

    /** What the article is, and its text and segments if they are to be shown. */
    Optional<EntryProof.Claim> article(ArticleId article, boolean whole);

    /** What was removed, in the order of removing. */
    List<Removal> removals();
}
