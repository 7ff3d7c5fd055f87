package org.hearsay.intake.format;

import java.io.IOException;

/** A container that can be opened in its midst, so that several share one. */
public interface Cuttable extends Container {

    /** A place to begin at: a position among the source's bytes, and the label of what is there. */
    record Start(long position, String label) {}

    /** Whether this source has places to begin at. */
    boolean isCuttable(Source source) throws IOException;

    /** Where to begin for this part, which {@link #open} handed out; others may begin there too. */
    Start start(Part part);

    /**
     * Hands out what begins there and all behind it: the same as {@link #open} does. What
     * is told besides, of losses and of the whole, is not the same.
     */
    void openFrom(Source source, Start from, Parts parts) throws IOException;
}
