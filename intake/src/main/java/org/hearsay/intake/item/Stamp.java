package org.hearsay.intake.item;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the times that feeds, tables and exports carry: ISO 8601 in its long and short forms, RFC
 * 822 with what is commonly wrong with it, and days written out in English.
 *
 * <p>With an offset a stamp is an instant; without one, or with a name for the zone that means
 * several, only the day is known. A day of numbers whose order two countries read differently
 * (3/9/2025) is not guessed. Days that only a default or a mistake can give (1970-01-01, the year
 * 1) are none. Only the first 80 characters are looked at, so that every pattern's work is bounded.
 */
public final class Stamp {

    private static final LocalDate EPOCH = LocalDate.of(1970, 1, 1);
    private static final int EARLIEST_YEAR = 1800;
    private static final int LATEST_YEAR = 2100;
    private static final int LONGEST = 80;

    /** Seconds of the year 2100; a larger number counts milliseconds. */
    private static final long LATEST_SECOND = 4_102_444_800L;

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:[Tt ,](.*))?");
    private static final Pattern COMPACT =
            Pattern.compile(
                    "(\\d{4})(\\d\\d)(\\d\\d)(?:[Tt]?(\\d\\d)(\\d\\d)(\\d\\d)?([^\\d].*)?)?");
    private static final Pattern DAY_MONTH =
            Pattern.compile(
                    "(?:\\p{L}{2,9}\\.?,?\\s+|\\p{L}{2,9},)?(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+"
                            + "([A-Za-z]{3,9})\\.?,?[\\s-]+(\\d{4}|\\d\\d)(?!\\d)[,\\s]*(.*)");
    private static final Pattern MONTH_DAY =
            Pattern.compile(
                    "(?:\\p{L}{2,9}\\.?,?\\s+)?([A-Za-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?"
                            + "\\s+(\\d{4})(?!\\d)[,\\s]*(.*)");
    private static final Pattern YEAR_LAST =
            Pattern.compile(
                    "\\p{L}{2,9},?\\s+([A-Za-z]{3,9})\\s+(\\d{1,2}),?\\s+(\\d{1,2}:\\d\\d(?::\\d\\d)?)"
                        + "\\s+([^\\s]+\\s+)?(\\d{4})");
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?!\\d).*");
    private static final Pattern TIME =
            Pattern.compile(
                    "(?:at\\s+)?(\\d{1,2})[:.](\\d\\d)(?::(\\d\\d)(?:[.,](\\d{1,9})\\d*)?)?"
                            + "\\s*([AaPp]\\.?[Mm]\\.?)?(.*)");
    private static final Pattern WEEKDAY = Pattern.compile("(?i)[a-z]{3,6}day[,\\s]*(.*)");

    private Stamp() {}

    /** An ISO 8601 day or time with offset, if the text says one. */
    public static Optional<String> iso(String text) {
        String stamp = text.strip();
        if (stamp.isEmpty() || stamp.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(yearFirst(stamp))
                    .filter(Optional::isPresent)
                    .orElseGet(() -> written(stamp))
                    .or(() -> numbers(stamp));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The time that a number of seconds or milliseconds since 1970 says, if it is one. */
    public static Optional<String> epoch(String number) {
        String digits = number.strip();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        if (whole.length() < 8 || whole.length() > 14 || !isDigits(whole)) {
            return Optional.empty();
        }
        long value = Long.parseLong(whole);
        Instant instant =
                value > LATEST_SECOND ? Instant.ofEpochMilli(value) : Instant.ofEpochSecond(value);
        OffsetDateTime time = instant.atOffset(ZoneOffset.UTC);
        return likely(time.toLocalDate()).map(day -> time.toString());
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Optional<String> yearFirst(String stamp) {
        Matcher iso = YEAR_FIRST.matcher(stamp);
        if (iso.matches()) {
            return with(
                    day(iso.group(1), iso.group(3), iso.group(4)),
                    Optional.ofNullable(iso.group(5)).orElse(""));
        }
        Matcher compact = COMPACT.matcher(stamp);
        if (!compact.matches()) {
            return Optional.empty();
        }
        LocalDate day = day(compact.group(1), compact.group(2), compact.group(3));
        return compact.group(4) == null
                ? with(day, "")
                : with(
                        day,
                        compact.group(4)
                                + ":"
                                + compact.group(5)
                                + ":"
                                + Optional.ofNullable(compact.group(6)).orElse("00")
                                + Optional.ofNullable(compact.group(7)).orElse(""));
    }

    private static Optional<String> written(String stamp) {
        Matcher dayMonth = DAY_MONTH.matcher(stamp);
        if (dayMonth.matches() && Month.of(dayMonth.group(2)) > 0) {
            return with(
                    day(year(dayMonth.group(3)), dayMonth.group(2), dayMonth.group(1)),
                    dayMonth.group(4));
        }
        Matcher yearLast = YEAR_LAST.matcher(stamp);
        if (yearLast.matches() && Month.of(yearLast.group(1)) > 0) {
            String zone = Optional.ofNullable(yearLast.group(4)).orElse("");
            return with(
                    day(yearLast.group(5), yearLast.group(1), yearLast.group(2)),
                    yearLast.group(3) + " " + zone);
        }
        Matcher monthDay = MONTH_DAY.matcher(stamp);
        return monthDay.matches() && Month.of(monthDay.group(1)) > 0
                ? with(
                        day(monthDay.group(3), monthDay.group(1), monthDay.group(2)),
                        monthDay.group(4))
                : Optional.empty();
    }

    /** RFC 822 wrote years with two digits. */
    private static String year(String digits) {
        if (digits.length() == 4) {
            return digits;
        }
        return (digits.compareTo("50") < 0 ? "20" : "19") + digits;
    }

    /** Only where one number can be no month, or both are the same. */
    private static Optional<String> numbers(String stamp) {
        Matcher numbers = NUMBERS.matcher(stamp);
        if (!numbers.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(numbers.group(1));
        int second = Integer.parseInt(numbers.group(3));
        if (first <= 12 && second <= 12 && first != second) {
            return Optional.empty();
        }
        int month = first > 12 ? second : first;
        int dayOfMonth = first > 12 ? first : second;
        return likely(LocalDate.of(Integer.parseInt(numbers.group(4)), month, dayOfMonth))
                .map(LocalDate::toString);
    }

    private static LocalDate day(String year, String month, String day) {
        int number = Character.isDigit(month.charAt(0)) ? Integer.parseInt(month) : Month.of(month);
        return LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(day));
    }

    private static Optional<String> with(LocalDate day, String rest) {
        return likely(day).map(known -> instant(known, rest).orElseGet(known::toString));
    }

    private static Optional<LocalDate> likely(LocalDate day) {
        boolean likely =
                !day.equals(EPOCH)
                        && day.getYear() >= EARLIEST_YEAR
                        && day.getYear() <= LATEST_YEAR;
        return Optional.of(day).filter(known -> likely);
    }

    private static Optional<String> instant(LocalDate day, String rest) {
        Matcher weekday = WEEKDAY.matcher(rest.strip());
        Matcher time = TIME.matcher(weekday.matches() ? weekday.group(1) : rest.strip());
        if (!time.matches()) {
            return Optional.empty();
        }
        Optional<ZoneOffset> zone = Zone.of(time.group(6));
        try {
            return zone.map(offset -> time(time).atDate(day).atOffset(offset).toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalTime time(Matcher time) {
        int hour = Integer.parseInt(time.group(1));
        String half = Optional.ofNullable(time.group(5)).orElse("").toLowerCase(Locale.ROOT);
        if (!half.isEmpty()) {
            hour = hour % 12 + (half.startsWith("p") ? 12 : 0);
        }
        int second = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
        String fraction = Optional.ofNullable(time.group(4)).orElse("") + "000000000";
        return LocalTime.of(
                hour,
                Integer.parseInt(time.group(2)),
                Math.min(second, 59),
                Integer.parseInt(fraction.substring(0, 9)));
    }
}
