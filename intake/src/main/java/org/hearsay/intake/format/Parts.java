package org.hearsay.intake.format;

import java.util.Optional;
import org.hearsay.model.ByteRange;

/** Receives what a container holds, in its order. For one thread. */
public interface Parts {

    /** A document. Throws {@link EnoughException} when the receiver takes no more: let it pass. */
    void add(Part part);

    /** A stretch of the container that gave no document and should have, and why. */
    void lost(Optional<ByteRange> range, String reason);
}
