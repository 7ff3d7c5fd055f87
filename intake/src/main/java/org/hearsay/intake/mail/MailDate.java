package org.hearsay.intake.mail;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringTokenizer;

/**
 * When a mail was sent (RFC 5322, section 3.3, with the names of zones of section 4.3), its pieces
 * in any order. For one thread.
 */
final class MailDate {

    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private static final List<String> ZONES =
            List.of(
                    "ut 0", "utc 0", "gmt 0", "z 0", "est -5", "edt -4", "cst -6", "cdt -5",
                    "mst -7", "mdt -6", "pst -8", "pdt -7");

    private int day;
    private int month;
    private int year;
    private Optional<LocalTime> time = Optional.empty();
    private Optional<ZoneOffset> offset = Optional.empty();

    private MailDate() {}

    /** An ISO 8601 time with offset, or the day alone if time or zone are not stated. */
    static Optional<String> of(String stated) {
        MailDate date = new MailDate();
        String bounded = stated.substring(0, Math.min(200, stated.length()));
        int comment = bounded.indexOf('(');
        String bare = comment < 0 ? bounded : bounded.substring(0, comment);
        StringTokenizer words = new StringTokenizer(bare.toLowerCase(Locale.ROOT), " \t,");
        try {
            while (words.hasMoreTokens()) {
                date.take(words.nextToken());
            }
            return date.iso();
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private void take(String word) {
        char first = word.charAt(0);
        if (word.indexOf(':') > 0) {
            time = Optional.of(LocalTime.parse(word.indexOf(':') == 1 ? "0" + word : word));
        } else if (time.isPresent() && (first == '+' || first == '-')) {
            offset = Optional.of(ZoneOffset.of(word));
        } else if (word.length() > 2 && MONTHS.contains(word.substring(0, 3))) {
            month = MONTHS.indexOf(word.substring(0, 3)) + 1;
        } else if (first >= '0' && first <= '9') {
            number(word);
        } else {
            ZONES.stream()
                    .filter(zone -> zone.startsWith(word + " "))
                    .findFirst()
                    .ifPresent(this::zone);
        }
    }

    private void zone(String zone) {
        int hours = Integer.parseInt(zone.substring(zone.indexOf(' ') + 1));
        offset = Optional.of(ZoneOffset.ofHours(hours));
    }

    /** A number is the day first, then the year; two digits mean 1950 to 2049. */
    private void number(String digits) {
        int number = Integer.parseInt(digits);
        if (digits.length() == 4) {
            year = number;
        } else if (day == 0) {
            day = number;
        } else if (digits.length() == 2) {
            year = number < 50 ? 2000 + number : 1900 + number;
        }
    }

    private Optional<String> iso() {
        if (year < 1970 || year > 2200) {
            return Optional.empty();
        }
        LocalDate date = LocalDate.of(year, month, day);
        return Optional.of(
                time.isPresent() && offset.isPresent()
                        ? OffsetDateTime.of(date, time.get(), offset.get()).toString()
                        : date.toString());
    }
}
