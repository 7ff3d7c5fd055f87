package org.hearsay.model;

import java.time.LocalDate;
import java.util.Optional;

/** Who decided, on which day and why, as far as they say; a pseudonym will do. */
public record Signature(Optional<String> by, Optional<LocalDate> on, Optional<String> because) {

    private static final Signature NONE =
            new Signature(Optional.empty(), Optional.empty(), Optional.empty());

    /** Nothing is said of it. */
    public static Signature none() {
        return NONE;
    }
}
