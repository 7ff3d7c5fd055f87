package org.hearsay.ledger;

import java.util.List;
import java.util.Optional;
import org.hearsay.model.Digest;
import org.hearsay.model.Document;

/**
 * What has been read, kept: documents with their bytes, articles, items, and each input's end.
 *
 * <p>Appending is idempotent: an input is known by its root, its path and its bytes, so the same
 * entry again changes nothing, and a new reading of the same input (newer readers, other statements
 * of the user) takes the place of the old one; the same bytes by the same path from another root
 * are another input. One append at a time; any number of snapshots beside it. A ledger for one
 * refuses to be opened by a second writer, one for a team has writers wait for each other. Failures
 * of the medium are thrown as {@link LedgerException}.
 */
public interface Ledger extends AutoCloseable {

    /**
     * How many inputs the entry with this document's root and path and this work accounts for: 0 if
     * none was appended before, else itself and all that it holds.
     */
    int holds(Document document, Digest work);

    /**
     * What was read from this document, which came by this root and path, with this work: as it was
     * appended, for whoever needs it again and not the whole snapshot. Empty if no article came of
     * it, or another of its readings stands here, or none; a ledger may keep none to hand out.
     */
    default Optional<Entry.Fate.Read> recall(Document document, Digest work) {
        return Optional.empty();
    }

    /**
     * Takes the work on a document that is not there yet, so that no two read the same: false while
     * another run has it, which may append it or give it up. Work that is taken, and neither
     * appended nor followed by other appends, is free again after a while. A ledger that has one
     * writer gives it all work.
     */
    default boolean lease(Document document, Digest work) {
        return true;
    }

    /** Appends in one transaction; when this returns, the entry is on disk. */
    default void append(Entry entry) {
        append(List.of(entry));
    }

    /** Appends all of them in one transaction, in their order: all are on disk then, or none is. */
    void append(List<Entry> entries);

    /** All that was appended before now, unmoved by what is appended later. Close it after use. */
    Snapshot snapshot();

    /** Checks everything against everything; empty if the ledger is sound. */
    List<String> verify();

    /** The log of what was appended, where the ledger keeps one. */
    default Optional<Log> log() {
        return Optional.empty();
    }

    /** What was said when this document was removed; its bytes are not read in again. */
    default Optional<Removal> removal(Digest document) {
        return Optional.empty();
    }

    /**
     * Takes a document out for good, with all that was read from it, whatever inputs it came by;
     * its entries stay in the log without their words, and so does the removal. When this returns,
     * no file of the ledger holds the words, but for what it tells. Removing it again changes
     * nothing but that.
     *
     * @return copies of the ledger, or of what it wrote, that may still hold the words, for a
     *     person to delete
     * @throws LedgerException if no such document is or was there, or somebody reads the ledger, so
     *     that the words cannot be taken out of its files yet
     */
    default List<String> remove(Removal removal) {
        throw new LedgerException("Nothing can be removed from this ledger");
    }

    @Override
    void close();
}
