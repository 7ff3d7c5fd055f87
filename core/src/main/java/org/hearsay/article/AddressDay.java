package org.hearsay.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.model.KnownBy;
import org.hearsay.model.Publication;

/**
 * The day that an article's own address has in it: many outlets file by day ({@code /2031/03/05/},
 * {@code /2031/mar/05/}, {@code /2031-03-05-}).
 */
final class AddressDay {

    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private static final int EARLIEST = 1990;
    private static final int LATEST = 2100;

    private AddressDay() {}

    /** The day, where the address has exactly one. */
    static Optional<Publication> of(String url) {
        String path = path(url);
        Optional<LocalDate> found = Optional.empty();
        for (int at = 0; at + 8 <= path.length(); at++) {
            boolean begins = at == 0 || !Character.isLetterOrDigit(path.charAt(at - 1));
            Optional<LocalDate> day = begins ? day(path, at) : Optional.empty();
            if (day.isPresent() && found.isPresent() && !day.equals(found)) {
                return Optional.empty();
            }
            found = day.isPresent() ? day : found;
        }
        return found.map(day -> Publication.on(day, KnownBy.METADATA, "its address has the day"));
    }

    private static String path(String url) {
        int scheme = url.indexOf("://");
        int slash = url.indexOf('/', scheme < 0 ? 0 : scheme + 3);
        return slash < 0 ? "" : url.substring(slash).toLowerCase(Locale.ROOT);
    }

    /** Year, separator, month, the same separator, day, and then no digit. */
    private static Optional<LocalDate> day(String path, int at) {
        int year = number(path, at, 4);
        if (year < EARLIEST || year > LATEST || at + 4 >= path.length()) {
            return Optional.empty();
        }
        char between = path.charAt(at + 4);
        int second = path.indexOf(between, at + 5);
        if ((between != '/' && between != '-') || second < 0) {
            return Optional.empty();
        }
        String named = path.substring(at + 5, second);
        int month = named.length() > 3 ? -1 : month(named);
        int end = second + 1;
        while (end < path.length() && Character.isDigit(path.charAt(end))) {
            end++;
        }
        int day = end - second > 3 ? -1 : number(path, second + 1, end - second - 1);
        return month < 1 || day < 1 ? Optional.empty() : valid(year, month, day);
    }

    private static int month(String named) {
        return MONTHS.contains(named)
                ? MONTHS.indexOf(named) + 1
                : named.length() > 2 ? -1 : number(named, 0, named.length());
    }

    private static int number(String text, int at, int digits) {
        if (digits == 0 || at + digits > text.length()) {
            return -1;
        }
        int number = 0;
        for (int i = at; i < at + digits; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static Optional<LocalDate> valid(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
