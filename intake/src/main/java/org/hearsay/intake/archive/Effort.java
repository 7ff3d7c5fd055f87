package org.hearsay.intake.archive;

import org.hearsay.intake.format.FormatException;
import org.hearsay.model.Extraction;

/**
 * Bounds what is read twice in looking for the way behind damage, so that the time a file takes
 * stays linear in its size however it is made. For one thread.
 */
final class Effort {

    private static final int TIMES = 4;

    private static final long AT_LEAST = 64L << 20;

    private long left;

    Effort(long size) {
        left = AT_LEAST + TIMES * size;
    }

    void spend(long bytes) throws FormatException {
        left -= bytes;
        if (left < 0) {
            throw new FormatException(
                    Extraction.PARTIAL,
                    "is damaged in so many places that the rest of it was not searched for"
                            + " records");
        }
    }
}
