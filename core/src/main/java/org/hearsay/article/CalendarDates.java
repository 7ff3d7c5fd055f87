package org.hearsay.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.text.Span;

/**
 * Finds days written out in full: "March 3, 2025", "3rd March 2025", "2025-03-03". Forms that two
 * countries read differently (3/4/2025) are left alone.
 */
final class CalendarDates {

    /** A day and where it is written. */
    record Found(Span span, LocalDate day) {}

    private static final Map<String, Integer> MONTHS =
            Map.ofEntries(
                    Map.entry("january", 1),
                    Map.entry("jan", 1),
                    Map.entry("february", 2),
                    Map.entry("feb", 2),
                    Map.entry("march", 3),
                    Map.entry("mar", 3),
                    Map.entry("april", 4),
                    Map.entry("apr", 4),
                    Map.entry("may", 5),
                    Map.entry("june", 6),
                    Map.entry("jun", 6),
                    Map.entry("july", 7),
                    Map.entry("jul", 7),
                    Map.entry("august", 8),
                    Map.entry("aug", 8),
                    Map.entry("september", 9),
                    Map.entry("sept", 9),
                    Map.entry("sep", 9),
                    Map.entry("october", 10),
                    Map.entry("oct", 10),
                    Map.entry("november", 11),
                    Map.entry("nov", 11),
                    Map.entry("december", 12),
                    Map.entry("dec", 12));

    private static final int EARLIEST_YEAR = 1800;
    private static final int LATEST_YEAR = 2100;

    private CalendarDates() {}

    static List<Found> in(String text) {
        List<Span> tokens = tokens(text);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i + 2 < tokens.size(); i++) {
            Optional<Found> date = at(text, tokens.subList(i, i + 3));
            if (date.isPresent()) {
                found.add(date.get());
                i += 2;
            }
        }
        return found;
    }

    static Optional<LocalDate> first(String text) {
        return in(text).stream().map(Found::day).findFirst();
    }

    static boolean isMonth(String word) {
        return MONTHS.containsKey(word.toLowerCase(Locale.ROOT));
    }

    private static List<Span> tokens(String text) {
        List<Span> tokens = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                tokens.add(new Span(start, i));
                start = -1;
            }
        }
        return tokens;
    }

    private static Optional<Found> at(String text, List<Span> three) {
        Span whole = Span.hull(three.get(0), three.get(2));
        if (whole.length() > 24) {
            return Optional.empty();
        }
        String a = three.get(0).in(text);
        String b = three.get(1).in(text);
        String c = three.get(2).in(text);
        String gaps =
                text.substring(three.get(0).end(), three.get(1).start())
                        + text.substring(three.get(1).end(), three.get(2).start());
        Optional<LocalDate> day = Optional.empty();
        if (gaps.equals("--") && a.length() == 4 && b.length() == 2) {
            day = day(number(a), number(b), number(c.length() > 2 ? c.substring(0, 2) : c));
        } else if (joins(gaps) && isMonth(a)) {
            day = day(number(c), month(a), ordinal(b));
        } else if (joins(gaps) && isMonth(b)) {
            day = day(number(c), month(b), ordinal(a));
        }
        return day.map(value -> new Found(whole, value));
    }

    private static boolean joins(String gaps) {
        return gaps.length() <= 5 && gaps.chars().allMatch(c -> " .,\u00a0\n\r\t".indexOf(c) >= 0);
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        if (year < EARLIEST_YEAR || year > LATEST_YEAR || day < 1 || month < 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int month(String word) {
        Integer month = MONTHS.get(word.toLowerCase(Locale.ROOT));
        return month == null ? -1 : month;
    }

    private static int ordinal(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (String ending : List.of("st", "nd", "rd", "th")) {
            if (lower.endsWith(ending)) {
                return number(lower.substring(0, lower.length() - 2));
            }
        }
        return number(lower);
    }

    private static int number(String word) {
        if (word.isEmpty()
                || word.length() > 4
                || !word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        return Integer.parseInt(word);
    }
}
