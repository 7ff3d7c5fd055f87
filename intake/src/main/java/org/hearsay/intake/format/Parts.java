package org.hearsay.intake.format;

import java.util.Optional;
import org.hearsay.model.ByteRange;

/** Receives what a container holds, in its order. For one thread. */
public interface Parts {

    /** A document. Throws {@link EnoughException} when the receiver takes no more: let it pass. */
    void add(Part part);

    /** A stretch of the container that gave no document and should have, and why. */
    void lost(Optional<ByteRange> range, String reason);

    /**
     * Something a person should know who relies on what was handed out, and no loss: a stretch that
     * does not match its digest, how many records hold no document. Whoever keeps what a container
     * held keeps this too; the default, for those that only want the documents, lets it go.
     */
    default void note(Optional<ByteRange> range, String what) {}
}
