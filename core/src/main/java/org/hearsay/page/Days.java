package org.hearsay.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.hearsay.model.Publication;
import org.hearsay.query.Interval;

/** Dates as a reader writes them. */
final class Days {

    private Days() {}

    /** For example "Tue 4 March 2025". */
    static String day(LocalDate day) {
        return capital(day.getDayOfWeek().name()).substring(0, 3) + " " + plain(day);
    }

    /** For example "Tue 4 March 2025, 18:40 (UTC+01:00)" or "date not known". */
    static String published(Publication publication) {
        return publication
                .instant()
                .map(Days::instant)
                .or(() -> publication.day().map(Days::day))
                .orElse("date not known");
    }

    /**
     * When an undated article can have been published: "on or after …", "between … and …", and the
     * day it most likely was.
     */
    static String bounds(Publication publication) {
        String most = publication.estimate().map(day -> ", most likely " + day(day)).orElse("");
        return limits(publication) + most;
    }

    private static String limits(Publication publication) {
        if (publication.notBefore().isPresent() && publication.notAfter().isPresent()) {
            return "between "
                    + day(publication.notBefore().get())
                    + " and "
                    + day(publication.notAfter().get());
        }
        return publication
                .notBefore()
                .map(day -> "on or after " + day(day))
                .or(() -> publication.notAfter().map(day -> "on or before " + day(day)))
                .orElse("nothing in the text says when");
    }

    /** A TIMEX3 value in words, as precise as it is; "" if there are no plainer words for it. */
    static String value(String timex) {
        try {
            if (timex.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return day(LocalDate.parse(timex));
            }
            if (timex.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}")) {
                return day(LocalDate.parse(timex.substring(0, 10))) + ", " + timex.substring(11);
            }
            if (timex.matches("\\d{4}-\\d{2}")) {
                return month(Integer.parseInt(timex.substring(5))) + " " + timex.substring(0, 4);
            }
        } catch (DateTimeException e) {
            return "";
        }
        return timex.length() >= 4 && Interval.of(timex.substring(0, 4)).isPresent()
                ? ofYear(timex)
                : Lengths.words(timex);
    }

    private static String ofYear(String timex) {
        String year = timex.substring(0, 4);
        if (timex.length() == 4) {
            return year;
        }
        if (timex.matches("\\d{4}-W\\d{2}")) {
            return "week " + timex.substring(6) + " of " + year;
        }
        if (timex.matches("\\d{4}-Q\\d")) {
            return "quarter " + timex.substring(6) + " of " + year;
        }
        return switch (timex.substring(4)) {
            case "-SP" -> "spring " + year;
            case "-SU" -> "summer " + year;
            case "-FA" -> "autumn " + year;
            case "-WI" -> "winter " + year;
            default ->
                    timex.length() > 10 && timex.charAt(10) == 'T'
                            ? value(timex.substring(0, 10))
                            : "";
        };
    }

    /** A day, a month, a quarter, a year by its name; other intervals by their ends. */
    static String days(Interval days) {
        LocalDate first = days.first();
        if (days.isDay()) {
            return day(first);
        }
        long months = ChronoUnit.MONTHS.between(first, days.last().plusDays(1));
        boolean whole =
                first.getDayOfMonth() == 1
                        && first.plusMonths(months).equals(days.last().plusDays(1));
        if (whole && months == 1) {
            return month(first.getMonthValue()) + " " + first.getYear();
        }
        if (whole && months == 12 && first.getMonthValue() == 1) {
            return "The year " + first.getYear();
        }
        return day(first) + " to " + day(days.last());
    }

    private static String instant(OffsetDateTime at) {
        String offset = at.getOffset().getId();
        return day(at.toLocalDate())
                + ", "
                + two(at.getHour())
                + ":"
                + two(at.getMinute())
                + " (UTC"
                + (offset.equals("Z") ? "" : offset)
                + ")";
    }

    /** For example "4 Mar 25", where room is short. */
    static String shortDay(LocalDate day) {
        return day.getDayOfMonth()
                + " "
                + month(day.getMonthValue()).substring(0, 3)
                + " "
                + two(Math.floorMod(day.getYear(), 100));
    }

    private static String plain(LocalDate day) {
        return day.getDayOfMonth() + " " + month(day.getMonthValue()) + " " + day.getYear();
    }

    private static String month(int month) {
        return capital(Month.of(month).name());
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    private static String capital(String word) {
        return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }
}
