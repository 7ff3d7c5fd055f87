package org.hearsay.article;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.model.KnownBy;
import org.hearsay.model.Publication;
import org.hearsay.model.Role;

/**
 * A day, perhaps with a time of day, that an article's own lines show: "December 23, 2023 at 5.30am
 * AEDT". It tells the outlet's local day where the metadata count in universal time.
 */
record ShownTime(LocalDate day, Optional<LocalTime> time) {

    private static final int MOST_LINES = 8;
    private static final int LONGEST_LINE = 200;
    private static final int STEP = 15;
    private static final int LARGEST_OFFSET = 14 * 60;

    /** What the article's datelines and bylines show, in their order; updates left out. */
    static List<ShownTime> in(Labelled article) {
        return Stream.concat(
                        article.texts(Role.DATELINE).stream(), article.texts(Role.BYLINE).stream())
                .filter(line -> line.length() <= LONGEST_LINE)
                .limit(MOST_LINES)
                .flatMap(line -> of(line).stream())
                .toList();
    }

    private static Optional<ShownTime> of(String line) {
        String lower = new Line(line).lower();
        int changed = Math.max(lower.indexOf("updated"), lower.indexOf("modified"));
        String own = changed > 0 ? line.substring(0, changed) : line;
        if (changed == 0) {
            return Optional.empty();
        }
        return CalendarDates.first(spaced(own)).map(day -> new ShownTime(day, clock(own)));
    }

    /** With a space where small letters run into a capital: "Ada LorneDec. 21, 2031". */
    private static String spaced(String line) {
        StringBuilder spaced = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            boolean runs =
                    i > 0
                            && Character.isLowerCase(line.charAt(i - 1))
                            && Character.isUpperCase(line.charAt(i));
            spaced.append(runs ? " " : "").append(line.charAt(i));
        }
        return spaced.toString();
    }

    /** The first time of day: "5:06 p.m.", "17.06", "5.30am". */
    private static Optional<LocalTime> clock(String line) {
        for (int i = 1; i + 2 < line.length(); i++) {
            boolean mark = line.charAt(i) == ':' || line.charAt(i) == '.';
            if (mark && isDigit(line, i - 1) && isDigit(line, i + 1) && isDigit(line, i + 2)) {
                int from = isDigit(line, i - 2) ? i - 2 : i - 1;
                boolean alone = !isDigit(line, from - 1) && !isDigit(line, i + 3);
                if (alone) {
                    return clock(
                            Integer.parseInt(line.substring(from, i)),
                            Integer.parseInt(line.substring(i + 1, i + 3)),
                            new Line(line.substring(i + 3)).lower().replace(".", ""));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isDigit(String line, int i) {
        return i >= 0 && i < line.length() && line.charAt(i) >= '0' && line.charAt(i) <= '9';
    }

    private static Optional<LocalTime> clock(int hour, int minute, String rest) {
        boolean noon = rest.startsWith("pm") && hour < 12;
        boolean midnight = rest.startsWith("am") && hour == 12;
        int hours = noon ? hour + 12 : midnight ? 0 : hour;
        return hours < 24 && minute < 60
                ? Optional.of(LocalTime.of(hours, minute))
                : Optional.empty();
    }

    /**
     * The publication with the outlet's local day, if its instant is given in universal time and
     * this line shows the same moment by another clock, or only the day before or after.
     */
    Optional<Publication> localise(Publication stated) {
        Optional<OffsetDateTime> instant =
                stated.instant().filter(at -> at.getOffset().equals(ZoneOffset.UTC));
        if (instant.isEmpty()) {
            return Optional.empty();
        }
        OffsetDateTime universal = instant.get();
        Optional<ZoneOffset> offset = time.flatMap(clock -> offset(universal, clock));
        if (offset.isPresent()) {
            OffsetDateTime local = universal.withOffsetSameInstant(offset.get());
            return Optional.of(
                    Publication.at(
                            local,
                            stated.how(),
                            stated.because() + ", and the page shows it in local time"));
        }
        long days = Math.abs(day.toEpochDay() - universal.toLocalDate().toEpochDay());
        return days == 1
                ? Optional.of(
                        Publication.on(
                                day,
                                KnownBy.PAGE,
                                "the page shows this day; "
                                        + stated.because()
                                        + " as "
                                        + universal))
                : Optional.empty();
    }

    /** How far the shown clock is from universal time, if by a whole number of quarter hours. */
    private Optional<ZoneOffset> offset(OffsetDateTime universal, LocalTime clock) {
        OffsetDateTime shown = day.atTime(clock).atOffset(ZoneOffset.UTC);
        long minutes = Duration.between(universal.withSecond(0).withNano(0), shown).toMinutes();
        return minutes % STEP == 0 && Math.abs(minutes) <= LARGEST_OFFSET
                ? Optional.of(ZoneOffset.ofTotalSeconds((int) minutes * 60))
                : Optional.empty();
    }
}
