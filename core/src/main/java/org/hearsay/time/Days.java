package org.hearsay.time;

import java.time.DayOfWeek;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.TimeForm;
import org.hearsay.model.TimeForm.Direction;
import org.hearsay.model.TimeForm.Granularity;
import org.hearsay.model.TimeForm.Offset;
import org.hearsay.model.TimeForm.Part;
import org.hearsay.model.TimeForm.Weekday;
import org.hearsay.model.Timex;

/** Days told from the day of writing: weekdays, "yesterday", "last night", "the weekend", "now". */
final class Days implements TimeRule {

    private static final Map<String, Integer> DEICTIC =
            Map.of("today", 0, "yesterday", -1, "tomorrow", 1);

    private static final Map<String, String> REFERENCES =
            Map.of(
                    "now",
                    "PRESENT_REF",
                    "currently",
                    "PRESENT_REF",
                    "nowadays",
                    "PRESENT_REF",
                    "recently",
                    "PAST_REF");

    private static final Set<String> MODIFIERS = Set.of("last", "next", "this", "past", "coming");

    @Override
    public Optional<Draft> at(Words words, int i) {
        Optional<Draft> found = weekday(words, i);
        found = found.isPresent() ? found : deictic(words, i);
        found = found.isPresent() ? found : weekend(words, i);
        return found.isPresent() ? found : partOfDay(words, i);
    }

    private static Optional<Draft> weekday(Words words, int i) {
        int at = MODIFIERS.contains(words.at(i)) ? i + 1 : i;
        at += at > i && MODIFIERS.contains(words.at(at)) ? 1 : 0;
        if (!isWeekday(words, at)) {
            return Optional.empty();
        }
        Direction direction =
                switch (words.at(at - 1)) {
                    case "last", "past" -> Direction.BEFORE;
                    case "next", "coming" -> Direction.AFTER;
                    default -> Tense.around(words, i, at);
                };
        DayOfWeek day = DayOfWeek.of(Lexicon.weekday(words.at(at)));
        return Optional.of(parted(words, i, at, new Weekday(day, direction), Rule.WEEKDAY));
    }

    private static boolean isWeekday(Words words, int i) {
        String word = words.at(i);
        if (!Lexicon.WEEKDAYS.containsKey(word) || !words.capital(i)) {
            return false;
        }
        boolean brief = word.length() < 6;
        return !brief
                || Set.of("on", "last", "next", "this", "until", "by").contains(words.at(i - 1));
    }

    /** The day, or its morning, afternoon … if the next word says so. */
    private static Draft parted(Words words, int first, int last, TimeForm day, Rule rule) {
        int at = words.is(last + 1, "'s") ? last + 2 : last + 1;
        String part = Lexicon.DAY_PARTS.get(words.at(at));
        if (part == null && words.is(at, "at")) {
            at++;
            part =
                    words.is(at, "night") || words.is(at, "dawn") || words.is(at, "dusk")
                            ? Lexicon.DAY_PARTS.get(words.at(at))
                            : null;
        }
        if (part == null) {
            return Draft.date(first, last, day, rule);
        }
        return Draft.of(first, at, Timex.TIME, new Part(day, part), rule);
    }

    private static Optional<Draft> deictic(Words words, int i) {
        Integer days = DEICTIC.get(words.at(i));
        if (days != null) {
            TimeForm day = new Offset(Granularity.DAY, days);
            return Optional.of(parted(words, i, i, day, Rule.DEICTIC));
        }
        if (words.is(i, "tonight") || (words.is(i, "last") && words.is(i + 1, "night"))) {
            boolean last = words.is(i, "last");
            TimeForm night = new Part(new Offset(Granularity.DAY, last ? -1 : 0), "NI");
            return Optional.of(Draft.of(i, last ? i + 1 : i, Timex.TIME, night, Rule.DEICTIC));
        }
        String reference = REFERENCES.get(words.at(i));
        if (reference != null && words.tag(i).startsWith("RB")) {
            return Optional.of(Draft.value(i, i, Timex.DATE, reference, Rule.DEICTIC));
        }
        return dayButOne(words, i);
    }

    private static Optional<Draft> dayButOne(Words words, int i) {
        if (!words.is(i, "the") || !words.is(i + 1, "day")) {
            return Optional.empty();
        }
        boolean before = words.is(i + 2, "before") && words.is(i + 3, "yesterday");
        boolean after = words.is(i + 2, "after") && words.is(i + 3, "tomorrow");
        return before || after
                ? Optional.of(
                        Draft.date(
                                i,
                                i + 3,
                                new Offset(Granularity.DAY, before ? -2 : 2),
                                Rule.DEICTIC))
                : Optional.empty();
    }

    private static Optional<Draft> weekend(Words words, int i) {
        if (!words.is(i + 1, "weekend")) {
            return Optional.empty();
        }
        Direction direction =
                switch (words.at(i)) {
                    case "last" -> Direction.BEFORE;
                    case "next" -> Direction.AFTER;
                    case "this", "the" -> Tense.around(words, i, i + 1);
                    default -> Direction.SAME;
                };
        if (direction == Direction.SAME) {
            return Optional.empty();
        }
        TimeForm form = new Part(new Weekday(DayOfWeek.SATURDAY, direction), "WE");
        return Optional.of(Draft.date(i, i + 1, form, Rule.WEEKDAY));
    }

    /** "This morning", "the night of June 2", "the morning of the same day". */
    private static Optional<Draft> partOfDay(Words words, int i) {
        boolean that = words.is(i, "that");
        int at = that || words.is(i, "the") || words.is(i, "this") ? i + 1 : i;
        String part = Lexicon.DAY_PARTS.get(words.at(at));
        if (part == null) {
            return Optional.empty();
        }
        if (words.is(i, "this")) {
            TimeForm form = new Part(new Offset(Granularity.DAY, 0), part);
            return Optional.of(Draft.of(i, at, Timex.TIME, form, Rule.DEICTIC));
        }
        if (that) {
            TimeForm form = new Part(new TimeForm.Open("the day named before"), part);
            return Optional.of(Draft.onDayBefore(i, at, form, Rule.ANAPHOR));
        }
        if (!words.is(at + 1, "of") && !words.is(at + 1, "on")) {
            return Optional.empty();
        }
        Optional<Draft> day = new Dates().at(words, at + 2).or(() -> weekday(words, at + 2));
        return day.filter(found -> found.timex() == Timex.DATE)
                .map(
                        found ->
                                Draft.of(
                                        i,
                                        found.last(),
                                        Timex.TIME,
                                        new Part(found.form(), part),
                                        found.rule()));
    }
}
