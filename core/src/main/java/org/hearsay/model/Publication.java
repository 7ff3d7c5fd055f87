package org.hearsay.model;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * When an article was published and how that is known.
 *
 * <p>The day is the outlet's local day. Where no day is stated there may be bounds, both inclusive,
 * and a best estimate between them, read from the text itself or from other articles; {@code
 * because} says in a sentence what they or the day rest on. An estimate may be wrong: nothing is
 * computed from it.
 */
public record Publication(
        Optional<LocalDate> day,
        Optional<OffsetDateTime> instant,
        KnownBy how,
        Optional<LocalDate> notBefore,
        Optional<LocalDate> notAfter,
        Optional<LocalDate> estimate,
        String because) {

    public Publication {
        if (day.isPresent() && estimate.isPresent()) {
            throw new IllegalArgumentException("A day that is known is not estimated: " + day);
        }
        if (day.isPresent() == (how == KnownBy.UNKNOWN)) {
            throw new IllegalArgumentException("A day is known somehow, or neither: " + how);
        }
        if (instant.isPresent() && !instant.map(OffsetDateTime::toLocalDate).equals(day)) {
            throw new IllegalArgumentException("Instant " + instant + " is not on day " + day);
        }
    }

    public static Publication unknown() {
        return between(Optional.empty(), Optional.empty(), "no publication time is stated");
    }

    /** An unknown day with bounds, both inclusive. */
    public static Publication between(
            Optional<LocalDate> notBefore, Optional<LocalDate> notAfter, String because) {
        return estimated(notBefore, notAfter, Optional.empty(), because);
    }

    /** An unknown day with bounds and the day that it most likely is. */
    public static Publication estimated(
            Optional<LocalDate> notBefore,
            Optional<LocalDate> notAfter,
            Optional<LocalDate> estimate,
            String because) {
        return new Publication(
                Optional.empty(),
                Optional.empty(),
                KnownBy.UNKNOWN,
                notBefore,
                notAfter,
                estimate,
                because);
    }

    public static Publication on(LocalDate day, KnownBy how, String because) {
        return new Publication(
                Optional.of(day),
                Optional.empty(),
                how,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                because);
    }

    public static Publication at(OffsetDateTime instant, KnownBy how, String because) {
        return new Publication(
                Optional.of(instant.toLocalDate()),
                Optional.of(instant),
                how,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                because);
    }

    /** The ISO 8601 form at the precision that is known: a time with its offset, or a day. */
    public Optional<String> value() {
        return instant.map(OffsetDateTime::toString).or(() -> day.map(LocalDate::toString));
    }

    /** "minute", "day" or "unknown". */
    public String precision() {
        return instant.isPresent() ? "minute" : day.isPresent() ? "day" : "unknown";
    }
}
