package org.hearsay.time;

import java.time.DayOfWeek;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.TimeForm;
import org.hearsay.model.TimeForm.Direction;
import org.hearsay.model.TimeForm.Granularity;
import org.hearsay.model.TimeForm.Nth;
import org.hearsay.model.TimeForm.Offset;
import org.hearsay.model.TimeForm.Part;
import org.hearsay.model.TimeForm.Weekday;
import org.hearsay.model.Timex;

/** Days told from the day of writing: weekdays, "yesterday", "the weekend", "now". */
final class Days implements TimeRule {

    private static final Map<String, Integer> DEICTIC =
            Map.of("today", 0, "yesterday", -1, "tomorrow", 1);

    private static final Set<String> MODIFIERS =
            Set.of("last", "next", "this", "past", "coming", "upcoming", "previous", "following");

    private final TimeRule references = new References();

    @Override
    public Optional<Draft> at(Words words, int i) {
        Optional<Draft> found = weekday(words, i);
        found = found.isPresent() ? found : inWeek(words, i);
        found = found.isPresent() ? found : deictic(words, i);
        found = found.isPresent() ? found : weekend(words, i);
        return found.isPresent() ? found : references.at(words, i);
    }

    static Optional<Draft> weekday(Words words, int i) {
        int at = MODIFIERS.contains(words.at(i)) ? i + 1 : i;
        at += at > i && MODIFIERS.contains(words.at(at)) ? 1 : 0;
        if (!isWeekday(words, at)) {
            return Optional.empty();
        }
        DayOfWeek day = DayOfWeek.of(Lexicon.weekday(words.at(at)));
        return Optional.of(
                weekOf(words, parted(words, i, at, day(words, i, at, day), Rule.WEEKDAY), day));
    }

    private static TimeForm day(Words words, int first, int at, DayOfWeek day) {
        Direction told = Tense.around(words, first, at);
        return switch (at > first ? words.at(at - 1) : "") {
            case "last", "past", "previous" -> new Weekday(day, Direction.LAST);
            case "next", "coming", "upcoming", "following" -> new Weekday(day, Direction.NEXT);
            case "this" ->
                    told == Direction.UNKNOWN
                            ? new Nth(new Offset(Granularity.WEEK, 0), digit(day), 1)
                            : new Weekday(day, told);
            default ->
                    new Weekday(
                            day,
                            told == Direction.BEFORE && Ahead.isOpen(words, first, at)
                                    ? Direction.NEAR
                                    : told);
        };
    }

    private static char digit(DayOfWeek day) {
        return (char) ('0' + day.getValue());
    }

    /** "Tuesday of next week", "Wednesday evening last week": the week that follows the day. */
    private static Draft weekOf(Words words, Draft day, DayOfWeek weekday) {
        int at = day.last() + 1;
        boolean of = words.is(at, "of");
        at += of ? 1 : 0;
        at += words.is(at, "the") ? 1 : 0;
        Optional<Integer> weeks = words.is(at + 1, "week") ? weeks(words.at(at)) : Optional.empty();
        if (weeks.isEmpty() || (!of && words.is(at, "this"))) {
            return day;
        }
        TimeForm form = new Nth(new Offset(Granularity.WEEK, weeks.get()), digit(weekday), 1);
        TimeForm parted = day.form() instanceof Part part ? new Part(form, part.code()) : form;
        return day.with(parted).endingAt(at + 1);
    }

    private static Optional<Integer> weeks(String word) {
        return switch (word) {
            case "last", "previous" -> Optional.of(-1);
            case "this" -> Optional.of(0);
            case "next", "following" -> Optional.of(1);
            default -> Optional.empty();
        };
    }

    /** "Next week on Tuesday", "last week Monday". */
    private static Optional<Draft> inWeek(Words words, int i) {
        Optional<Integer> weeks = words.is(i + 1, "week") ? weeks(words.at(i)) : Optional.empty();
        int at = i + 2 + (words.is(i + 2, "on") || words.isDash(i + 2) ? 1 : 0);
        if (weeks.isEmpty() || !isWeekday(words, at)) {
            return Optional.empty();
        }
        DayOfWeek day = DayOfWeek.of(Lexicon.weekday(words.at(at)));
        TimeForm form = new Nth(new Offset(Granularity.WEEK, weeks.get()), digit(day), 1);
        return Optional.of(parted(words, i, at, form, Rule.WEEKDAY));
    }

    private static boolean isWeekday(Words words, int i) {
        String word = words.at(i);
        if (!Lexicon.WEEKDAYS.containsKey(word) || !words.capital(i)) {
            return false;
        }
        boolean brief = word.length() < 6;
        return !brief
                || Set.of("on", "last", "next", "this", "until", "by", "or", "week")
                        .contains(words.at(i - 1));
    }

    /** The day, or its morning, afternoon … if the next words say so. */
    private static Draft parted(Words words, int first, int last, TimeForm day, Rule rule) {
        int at = words.is(last + 1, "'s") ? last + 2 : last + 1;
        at += words.is(at, "in") && words.is(at + 1, "the") ? 2 : 0;
        String part = Lexicon.DAY_PARTS.get(words.at(at));
        if (part == null && words.is(at, "at")) {
            at++;
            boolean told = words.is(at, "night") || words.is(at, "dawn") || words.is(at, "dusk");
            part = told ? Lexicon.DAY_PARTS.get(words.at(at)) : null;
        }
        return part == null
                ? Draft.date(first, last, day, rule)
                : Draft.of(first, at, Timex.TIME, new Part(day, part), rule);
    }

    private static Optional<Draft> deictic(Words words, int i) {
        Integer days = DEICTIC.get(words.at(i));
        if (days != null) {
            TimeForm day = new Offset(Granularity.DAY, days);
            return Optional.of(parted(words, i, i, day, Rule.DEICTIC));
        }
        return dayButOne(words, i);
    }

    private static Optional<Draft> dayButOne(Words words, int i) {
        if (!words.is(i, "the") || !words.is(i + 1, "day")) {
            return Optional.empty();
        }
        boolean before = words.is(i + 2, "before") && words.is(i + 3, "yesterday");
        boolean after = words.is(i + 2, "after") && words.is(i + 3, "tomorrow");
        TimeForm day = new Offset(Granularity.DAY, before ? -2 : 2);
        return before || after
                ? Optional.of(Draft.date(i, i + 3, day, Rule.DEICTIC))
                : Optional.empty();
    }

    private static Optional<Draft> weekend(Words words, int i) {
        if (!words.is(i + 1, "weekend")) {
            return Optional.empty();
        }
        Direction told = Tense.around(words, i, i + 1);
        Direction direction =
                switch (words.at(i)) {
                    case "last" -> Direction.BEFORE;
                    case "next", "coming" -> Direction.AFTER;
                    case "this" -> told == Direction.UNKNOWN ? Direction.AFTER : told;
                    case "the" -> told;
                    default -> Direction.SAME;
                };
        if (words.is(i, "that")) {
            TimeForm open = new Part(new TimeForm.Open("the time named before"), "WE");
            Draft draft = Draft.date(i, i + 1, open, Rule.ANAPHOR);
            return Optional.of(draft.hangingOn(new Draft.Anaphor(Granularity.DAY, 0)));
        }
        if (direction == Direction.SAME) {
            return Optional.empty();
        }
        TimeForm form = new Part(new Weekday(DayOfWeek.SATURDAY, direction), "WE");
        return Optional.of(Draft.date(i, i + 1, form, Rule.WEEKDAY));
    }
}
