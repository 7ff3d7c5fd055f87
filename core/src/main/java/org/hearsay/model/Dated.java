package org.hearsay.model;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A time of an article that is not its publication: when it was last changed, or when a copy of it
 * was taken.
 *
 * <p>{@code value} is an ISO 8601 day or time with offset; the record checks it. {@code because}
 * says in a sentence what it rests on.
 */
public record Dated(String value, KnownBy how, String because) {

    public Dated {
        check(value);
        if (how == KnownBy.UNKNOWN) {
            throw new IllegalArgumentException("A time is known somehow, or left out: " + value);
        }
    }

    /** Throws {@link java.time.format.DateTimeParseException} unless it is such a day or time. */
    static void check(String iso) {
        if (iso.length() > 10) {
            OffsetDateTime.parse(iso);
        } else {
            LocalDate.parse(iso);
        }
    }
}
