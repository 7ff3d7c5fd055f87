package org.hearsay.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.hearsay.model.TimeForm.Granularity;
import org.hearsay.model.TimeForm.Offset;

/** Arithmetic on TIMEX3 calendar values. */
final class Calendar {

    private Calendar() {}

    /** The day of a value that names one, with or without a time of day. */
    static Optional<LocalDate> parse(String value) {
        if (value.length() < 10 || (value.length() > 10 && value.charAt(10) != 'T')) {
            return Optional.empty();
        }
        return date(value.substring(0, 10));
    }

    /**
     * The value so many units away, at that unit's precision; empty if the value is coarser than
     * the unit or no calendar value.
     */
    static Optional<String> shift(String value, Granularity unit, int count) {
        return first(value, unit)
                .flatMap(
                        day ->
                                new Offset(unit, count)
                                        .value(Publication.on(day, KnownBy.INFERRED, "anchor")));
    }

    private static Optional<LocalDate> first(String value, Granularity unit) {
        Optional<LocalDate> day = parse(value);
        if (day.isPresent() || unit == Granularity.DAY || unit == Granularity.WEEK) {
            return day;
        }
        boolean month = value.length() == 7 && value.charAt(4) == '-';
        if (month && Character.isDigit(value.charAt(5))) {
            return date(value + "-01");
        }
        boolean year = value.length() == 4 || month;
        return year && unit == Granularity.YEAR
                ? date(value.substring(0, 4) + "-01-01")
                : Optional.empty();
    }

    private static Optional<LocalDate> date(String iso) {
        try {
            return Optional.of(LocalDate.parse(iso));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
