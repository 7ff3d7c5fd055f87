package org.hearsay.ledger;

import java.util.Optional;
import org.hearsay.model.Digest;
import org.hearsay.model.Document;
import org.hearsay.model.Reading;

/**
 * One document with what became of it: what a ledger appends, whole or not at all.
 *
 * <p>{@code work} is the digest of everything that the fate depends on (the document's bytes, what
 * the user stated, the versions of the readers): an entry with the same root, path and work changes
 * nothing. {@code charset} says how the bytes were decoded.
 */
public record Entry(Document document, Digest work, Optional<String> charset, Fate fate) {

    /** What became of the document. */
    public sealed interface Fate {

        /** An article was read from it. Whether it is a duplicate the ledger finds out. */
        record Read(Reading reading) implements Fate {}

        /** It is not something that Hearsay reads; its bytes are not kept. */
        record Skipped(String reason) implements Fate {}

        /** It should have been readable and was not; its bytes are kept. */
        record Failed(String reason) implements Fate {}
    }

    public Entry {
        if (!document.hasBytes() && !(fate instanceof Fate.Skipped)) {
            throw new IllegalArgumentException(
                    "Only a skipped document may come without its bytes: " + document.path());
        }
        if (fate instanceof Fate.Read read
                && !read.reading().article().sha256().equals(document.sha256())) {
            throw new IllegalArgumentException(
                    "The reading of " + document.path() + " is of other bytes");
        }
    }
}
