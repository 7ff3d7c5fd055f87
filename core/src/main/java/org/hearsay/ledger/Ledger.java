package org.hearsay.ledger;

import java.util.List;
import org.hearsay.model.Digest;

/**
 * What has been read, kept: documents with their bytes, articles, items, and each input's end.
 *
 * <p>Appending is idempotent: identities are hashes of content, so the same entry again changes
 * nothing, and a new reading of the same document (newer readers, other statements of the user)
 * takes the place of the old one. One writer at a time; any number of snapshots beside it. Failures
 * of the medium are thrown as {@link LedgerException}.
 */
public interface Ledger extends AutoCloseable {

    /** Whether an entry with this path and work was appended before. */
    boolean holds(String path, Digest work);

    /** Appends in one transaction; when this returns, the entry is on disk. */
    void append(Entry entry);

    /** All that was appended before now, unmoved by what is appended later. Close it after use. */
    Snapshot snapshot();

    /** Checks everything against everything; empty if the ledger is sound. */
    List<String> verify();

    @Override
    void close();
}
