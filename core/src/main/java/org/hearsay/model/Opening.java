package org.hearsay.model;

import java.time.Duration;
import java.util.Optional;

/**
 * How one input was opened: how the taking out ended, how many inputs it holds (those they hold
 * included), where it lies in its own container, and how long it took to open and read.
 *
 * <p>The time is for the person who looks after a run. It depends on the machine, so no export and
 * nothing that is computed has it.
 */
public record Opening(
        Extraction extraction, int holds, Optional<ByteRange> range, Optional<Duration> took) {

    private static final Opening WHOLE =
            new Opening(Extraction.OK, 0, Optional.empty(), Optional.empty());

    public Opening {
        if (holds < 0) {
            throw new IllegalArgumentException("No document holds " + holds + " others");
        }
    }

    /** All of it came out; it holds no other and lies in none. */
    public static Opening whole() {
        return WHOLE;
    }

    /** It ended like this. */
    public Opening ended(Extraction otherwise) {
        return new Opening(otherwise, holds, range, took);
    }

    public Opening holding(int inputs) {
        return new Opening(extraction, inputs, range, took);
    }

    public Opening at(Optional<ByteRange> inContainer) {
        return new Opening(extraction, holds, inContainer, took);
    }

    public Opening within(Duration time) {
        return new Opening(extraction, holds, range, Optional.of(time));
    }
}
