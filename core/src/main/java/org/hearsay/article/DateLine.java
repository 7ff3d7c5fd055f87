package org.hearsay.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A line that holds nothing but a day (and a time), perhaps with a word on what happened then. */
record DateLine(Kind kind, LocalDate day) {

    /** What the line says of its day. */
    enum Kind {
        PUBLISHED,
        UPDATED,
        BARE
    }

    private static final int MOST_WORDS = 18;

    private static final Set<String> AROUND =
            Set.of(
                    "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday",
                    "mon",
                    "tue",
                    "wed",
                    "thu",
                    "fri",
                    "sat",
                    "sun",
                    "at",
                    "on",
                    "am",
                    "pm",
                    "a",
                    "p",
                    "m",
                    "gmt",
                    "utc",
                    "est",
                    "edt",
                    "cet",
                    "cest",
                    "bst",
                    "ist",
                    "et",
                    "pt",
                    "ct",
                    "h",
                    "published",
                    "posted",
                    "first",
                    "updated",
                    "last",
                    "modified",
                    "date",
                    "local",
                    "time",
                    "originally",
                    "pst",
                    "pdt",
                    "mst",
                    "mdt",
                    "cst",
                    "cdt",
                    "and",
                    "the",
                    "hours",
                    "hrs",
                    "issued",
                    "publication");

    /** The dated line that a whole line is, if it is one. */
    static Optional<DateLine> of(Line line) {
        if (!line.isShort() || line.wordCount() > MOST_WORDS) {
            return Optional.empty();
        }
        List<CalendarDates.Found> dates = CalendarDates.in(line.text());
        if (dates.isEmpty() || !onlyDates(line.text(), dates)) {
            return Optional.empty();
        }
        String lower = line.lower();
        int published = Math.max(lower.indexOf("published"), lower.indexOf("posted"));
        int changed = Math.max(lower.indexOf("updated"), lower.indexOf("modified"));
        if (published < 0 && lower.startsWith("date")) {
            published = 0;
        }
        if (published < 0) {
            return Optional.of(
                    new DateLine(changed < 0 ? Kind.BARE : Kind.UPDATED, dates.get(0).day()));
        }
        int from = published;
        return dates.stream()
                .filter(date -> date.span().start() >= from)
                .findFirst()
                .map(date -> new DateLine(Kind.PUBLISHED, date.day()));
    }

    private static boolean onlyDates(String text, List<CalendarDates.Found> dates) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (CalendarDates.Found date : dates) {
            rest.append(text, from, date.span().start()).append(' ');
            from = date.span().end();
        }
        rest.append(text, from, text.length());
        for (String word : rest.toString().split("[^\\p{L}]+")) {
            if (!word.isEmpty() && !AROUND.contains(word.toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }
}
