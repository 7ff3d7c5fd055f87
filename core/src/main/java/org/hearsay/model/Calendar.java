package org.hearsay.model;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
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

    /** The ISO 8601 week that a day lies in. */
    static String week(LocalDate day) {
        int year = day.get(IsoFields.WEEK_BASED_YEAR);
        return year + "-W" + two(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** The weekend nearest to a day: that of a Monday or Tuesday lies before it. */
    static String weekend(LocalDate day) {
        boolean before = day.getDayOfWeek().compareTo(DayOfWeek.WEDNESDAY) < 0;
        return week(before ? day.minusDays(2) : day) + "-WE";
    }

    static String quarter(LocalDate day) {
        return day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
    }

    static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    /** How many years from this one to the nearest leap year ahead or behind. */
    static int toLeapYear(int year, boolean ahead) {
        int years = 0;
        while (!Year.isLeap(year + years)) {
            years += ahead ? 1 : -1;
        }
        return years;
    }

    /**
     * The value so many units away, at that unit's precision; empty if the value is coarser than
     * the unit or no calendar value.
     */
    static Optional<String> shift(String value, Granularity unit, int count) {
        if (value.startsWith("BC")) {
            return shiftBefore(value, unit, count);
        }
        return first(value, unit)
                .flatMap(
                        day ->
                                new Offset(unit, count)
                                        .value(Publication.on(day, KnownBy.INFERRED, "anchor")));
    }

    /** Years before Christ count down; days and months of such years are not shifted. */
    private static Optional<String> shiftBefore(String value, Granularity unit, int count) {
        boolean year = value.length() >= 6 && unit == Granularity.YEAR;
        try {
            int shifted = year ? Integer.parseInt(value.substring(2, 6)) - count : 0;
            return shifted > 0
                    ? Optional.of("BC" + two(shifted / 100) + two(shifted % 100))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The n-th day, week, month, quarter or weekday of a stretch of days, or empty if none. */
    static Optional<String> nth(DayRange days, char unit, int count) {
        LocalDate edge = count > 0 ? days.first() : days.last();
        int steps = count > 0 ? count - 1 : count + 1;
        LocalDate day =
                switch (unit) {
                    case 'D' -> edge.plusDays(steps);
                    case 'W' -> weekdayFrom(edge, DayOfWeek.THURSDAY, count).plusWeeks(steps);
                    case 'M' -> edge.plusMonths(steps);
                    case 'Q' -> edge.plusMonths(3L * steps);
                    default -> weekdayFrom(edge, DayOfWeek.of(unit - '0'), count).plusWeeks(steps);
                };
        if (day.isBefore(days.first()) || day.isAfter(days.last())) {
            return Optional.empty();
        }
        return Optional.of(
                switch (unit) {
                    case 'W' -> week(day);
                    case 'M' -> YearMonth.from(day).toString();
                    case 'Q' -> quarter(day);
                    default -> day.toString();
                });
    }

    private static LocalDate weekdayFrom(LocalDate edge, DayOfWeek day, int count) {
        return count > 0
                ? edge.with(TemporalAdjusters.nextOrSame(day))
                : edge.with(TemporalAdjusters.previousOrSame(day));
    }

    /** A day in the value from which the unit can be counted. */
    private static Optional<LocalDate> first(String value, Granularity unit) {
        Optional<LocalDate> day = parse(value);
        if (day.isPresent()) {
            return day;
        }
        long least =
                switch (unit) {
                    case DAY -> 1;
                    case WEEK -> 7;
                    case MONTH -> 31;
                    case QUARTER -> 92;
                    case YEAR -> 366;
                    case DECADE -> 3_653;
                    case CENTURY -> 36_525;
                };
        return DayRange.of(value)
                .filter(days -> ChronoUnit.DAYS.between(days.first(), days.last()) < least)
                .map(DayRange::first);
    }

    private static Optional<LocalDate> date(String iso) {
        try {
            return Optional.of(LocalDate.parse(iso));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
