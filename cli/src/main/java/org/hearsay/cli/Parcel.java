package org.hearsay.cli;

import java.util.Optional;
import org.hearsay.ledger.Entry;
import org.hearsay.model.Content;
import org.hearsay.model.Digest;
import org.hearsay.model.Opening;

/**
 * A document that was opened and not read yet, as it travels to those who read; the document itself
 * goes in front of it.
 *
 * <p>{@code kind} and {@code basis} are what its work is a digest of, beside the document and the
 * versions of those who read it. Public, as all that it is made of, so that it can be made of what
 * was written.
 */
public record Parcel(
        String kind, String basis, Optional<String> charset, Opening opening, Load load) {

    /** What is to be done with it. */
    public sealed interface Load {

        /** To be read. */
        record Unread(Content content, Optional<String> missing) implements Load {}

        /** Nothing: it is known what became of it. */
        record Settled(Entry.Fate fate) implements Load {}
    }

    /** What was read, as it travels to those who gather it; the document goes in front of it. */
    public record Done(Digest work, Optional<String> charset, Opening opening, Entry.Fate fate) {}
}
