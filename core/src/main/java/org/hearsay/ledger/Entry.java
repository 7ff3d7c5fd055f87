package org.hearsay.ledger;

import java.util.Optional;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Digest;
import org.hearsay.model.Document;
import org.hearsay.model.Input.Outcome;
import org.hearsay.model.Opening;
import org.hearsay.model.Reading;

/**
 * One document with what became of it: what a ledger appends, whole or not at all.
 *
 * <p>{@code work} is the digest of everything that the fate depends on (the document's bytes, what
 * the user stated, the versions of the readers): an entry with the same root, path and work changes
 * nothing. {@code charset} says how the bytes were decoded. The bytes of a container, and of what
 * was skipped, are not kept, so such a document may come without them.
 */
public record Entry(
        Document document, Digest work, Optional<String> charset, Opening opening, Fate fate) {

    /** What became of the document. */
    public sealed interface Fate {

        /**
         * An article was read from it. Whether it is a duplicate the ledger finds out. {@code
         * missing} says what of the document is not in it.
         */
        record Read(Reading reading, Optional<String> missing) implements Fate {

            public Read(Reading reading) {
                this(reading, Optional.empty());
            }
        }

        /**
         * It is no article; it holds other documents, each with an entry of its own. {@code
         * missing} says what else it should have held.
         */
        record Opened(Optional<String> missing) implements Fate {}

        /** It is not something that Hearsay reads; its bytes are not kept. */
        record Skipped(String reason) implements Fate {}

        /** It should have been readable and was not; its bytes are kept if they are here. */
        record Failed(String reason) implements Fate {}
    }

    public Entry {
        if (!document.hasBytes() && fate instanceof Fate.Read) {
            throw new IllegalArgumentException(
                    "What an article was read from must come with its bytes: " + document.path());
        }
        if (fate instanceof Fate.Opened && opening.holds() == 0) {
            throw new IllegalArgumentException(document.path() + " was opened and holds nothing");
        }
        if (fate instanceof Fate.Read read
                && !read.reading().article().sha256().equals(document.sha256())) {
            throw new IllegalArgumentException(
                    "The reading of " + document.path() + " is of other bytes");
        }
    }

    /** What became of the input, as far as the entry alone can tell: no duplicate is known. */
    public Outcome outcome() {
        if (fate instanceof Fate.Read || fate instanceof Fate.Opened) {
            return Outcome.READ;
        }
        return fate instanceof Fate.Skipped ? Outcome.SKIPPED : Outcome.FAILED;
    }

    /** Why it was not read, or what is missing. */
    public Optional<String> reason() {
        if (fate instanceof Fate.Skipped skipped) {
            return Optional.of(skipped.reason());
        }
        if (fate instanceof Fate.Failed failed) {
            return Optional.of(failed.reason());
        }
        return fate instanceof Fate.Read read ? read.missing() : ((Fate.Opened) fate).missing();
    }

    /** The article that was read from it. */
    public Optional<ArticleId> article() {
        return fate instanceof Fate.Read read
                ? Optional.of(read.reading().article().id())
                : Optional.empty();
    }

    /** An entry of a document that was opened whole. */
    public Entry(Document document, Digest work, Optional<String> charset, Fate fate) {
        this(document, work, charset, Opening.whole(), fate);
    }
}
