package org.hearsay.model;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Optional;

/**
 * The first and the last day of a calendar time, both inclusive.
 *
 * <p>Seasons are those of the northern half of the earth by whole months: spring is March to May,
 * winter is December to February and bears the year of its December. A decade begins in its year 0.
 */
public record DayRange(LocalDate first, LocalDate last) {

    public DayRange {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("A time ends before it begins: " + last);
        }
    }

    /**
     * The days of a TIMEX3 value: a day with or without a time, a weekend, week, month, season,
     * quarter, half, year, decade or century; empty for all else (durations, sets, references,
     * fiscal years, years before Christ) and for days that do not exist.
     */
    public static Optional<DayRange> of(String timex) {
        try {
            return read(timex);
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<DayRange> read(String timex) {
        int digits = 0;
        while (digits < timex.length() && digits < 4 && isDigit(timex.charAt(digits))) {
            digits++;
        }
        if (digits == timex.length() && digits >= 2) {
            int years = digits == 4 ? 1 : digits == 3 ? 10 : 100;
            return Optional.of(months(Integer.parseInt(timex) * years, 1, 12 * years));
        }
        if (digits < 4 || timex.length() < 7 || timex.charAt(4) != '-') {
            return Optional.empty();
        }
        int year = Integer.parseInt(timex.substring(0, 4));
        if (isDigit(timex.charAt(5))) {
            return calendar(timex);
        }
        return timex.charAt(5) == 'W' && timex.length() >= 8
                ? week(year, timex)
                : part(year, timex.substring(5));
    }

    private static Optional<DayRange> calendar(String timex) {
        if (timex.length() == 7) {
            YearMonth month = YearMonth.parse(timex);
            return Optional.of(new DayRange(month.atDay(1), month.atEndOfMonth()));
        }
        boolean isDay = timex.length() == 10 || (timex.length() > 10 && timex.charAt(10) == 'T');
        if (!isDay) {
            return Optional.empty();
        }
        LocalDate day = LocalDate.parse(timex.substring(0, 10));
        return Optional.of(new DayRange(day, day));
    }

    private static Optional<DayRange> part(int year, String code) {
        return switch (code) {
            case "Q1", "Q2", "Q3", "Q4" ->
                    Optional.of(months(year, (code.charAt(1) - '0') * 3 - 2, 3));
            case "H1" -> Optional.of(months(year, 1, 6));
            case "H2" -> Optional.of(months(year, 7, 6));
            case "SP" -> Optional.of(months(year, 3, 3));
            case "SU" -> Optional.of(months(year, 6, 3));
            case "FA" -> Optional.of(months(year, 9, 3));
            case "WI" -> Optional.of(months(year, 12, 3));
            default -> Optional.empty();
        };
    }

    private static DayRange months(int year, int month, int count) {
        YearMonth first = YearMonth.of(year, month);
        return new DayRange(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
    }

    private static Optional<DayRange> week(int year, String timex) {
        LocalDate monday =
                LocalDate.of(year, 1, 4)
                        .with(DayOfWeek.MONDAY)
                        .with(
                                IsoFields.WEEK_OF_WEEK_BASED_YEAR,
                                Integer.parseInt(timex.substring(6, 8)));
        if (timex.length() == 8) {
            return Optional.of(new DayRange(monday, monday.plusDays(6)));
        }
        return timex.substring(8).equals("-WE")
                ? Optional.of(new DayRange(monday.plusDays(5), monday.plusDays(6)))
                : Optional.empty();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
