package org.hearsay.query;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.Optional;
import org.hearsay.model.Publication;

/** The days that a time can mean, both inclusive; one day where it is known to the day. */
public record Interval(LocalDate first, LocalDate last) implements Comparable<Interval> {

    private static final Comparator<Interval> ORDER =
            Comparator.comparing(Interval::first).thenComparing(Interval::last);

    public Interval {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("An interval ends before it begins: " + last);
        }
    }

    /** The days of a TIMEX3 date: a day, week, month, quarter or year; else empty. */
    public static Optional<Interval> of(String timex) {
        try {
            return read(timex);
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The day of publication, or what its bounds leave open where both are known. */
    public static Optional<Interval> of(Publication publication) {
        Optional<LocalDate> first = publication.day().or(publication::notBefore);
        Optional<LocalDate> last = publication.day().or(publication::notAfter);
        return first.isPresent() && last.isPresent() && !last.get().isBefore(first.get())
                ? Optional.of(new Interval(first.get(), last.get()))
                : Optional.empty();
    }

    /** Whether it is known to the day. */
    public boolean isDay() {
        return first.equals(last);
    }

    /** By first day, then by last, so that the narrower comes first. */
    @Override
    public int compareTo(Interval other) {
        return ORDER.compare(this, other);
    }

    private static Optional<Interval> read(String timex) {
        if (timex.length() < 4 || !isYear(timex)) {
            return Optional.empty();
        }
        int year = Integer.parseInt(timex.substring(0, 4));
        if (timex.length() == 4) {
            return Optional.of(months(YearMonth.of(year, 1), 12));
        }
        if (timex.length() == 7 && timex.charAt(5) == 'Q') {
            int quarter = Integer.parseInt(timex.substring(6));
            return Optional.of(months(YearMonth.of(year, quarter * 3 - 2), 3));
        }
        if (timex.length() == 8 && timex.charAt(5) == 'W') {
            return Optional.of(week(year, Integer.parseInt(timex.substring(6))));
        }
        if (timex.length() == 7) {
            return Optional.of(months(YearMonth.parse(timex), 1));
        }
        boolean isDay = timex.length() == 10 || (timex.length() > 10 && timex.charAt(10) == 'T');
        return isDay ? Optional.of(day(LocalDate.parse(timex.substring(0, 10)))) : Optional.empty();
    }

    private static boolean isYear(String timex) {
        return timex.substring(0, 4).chars().allMatch(c -> c >= '0' && c <= '9')
                && (timex.length() == 4 || timex.charAt(4) == '-');
    }

    private static Interval day(LocalDate day) {
        return new Interval(day, day);
    }

    private static Interval months(YearMonth first, int count) {
        return new Interval(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
    }

    private static Interval week(int year, int week) {
        LocalDate monday =
                LocalDate.of(year, 1, 4)
                        .with(DayOfWeek.MONDAY)
                        .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week);
        return new Interval(monday, monday.plusDays(6));
    }
}
