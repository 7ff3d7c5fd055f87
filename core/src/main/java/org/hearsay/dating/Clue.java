package org.hearsay.dating;

import java.time.LocalDate;
import java.util.Optional;

/** What one passage says of the day of publication; bounds are inclusive. */
record Clue(
        Optional<LocalDate> notBefore,
        Optional<LocalDate> notAfter,
        Optional<LocalDate> estimate,
        String because) {

    static Clue notBefore(LocalDate day, String because) {
        return new Clue(Optional.of(day), Optional.empty(), Optional.empty(), because);
    }

    static Clue notAfter(LocalDate day, String because) {
        return new Clue(Optional.empty(), Optional.of(day), Optional.empty(), because);
    }

    static Clue between(LocalDate first, LocalDate last, String because) {
        return new Clue(Optional.of(first), Optional.of(last), Optional.empty(), because);
    }

    static Clue likely(LocalDate day, String because) {
        return new Clue(Optional.empty(), Optional.empty(), Optional.of(day), because);
    }
}
