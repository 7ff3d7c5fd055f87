package org.hearsay.time;

import java.util.Optional;
import java.util.Set;
import org.hearsay.model.TimeForm;
import org.hearsay.model.TimeForm.Direction;
import org.hearsay.model.TimeForm.Granularity;
import org.hearsay.model.TimeForm.Offset;
import org.hearsay.model.TimeForm.Part;
import org.hearsay.model.Timex;

/** Parts of a day: "this morning", "last night", "the next evening", "overnight", "at dawn". */
final class DayParts implements TimeRule {

    private static final Set<String> LEADS =
            Set.of("at", "by", "before", "after", "until", "since", "around", "from");

    private static final Set<String> LATER = Set.of("next", "following");

    private final TimeRule dates = new Dates();

    @Override
    public Optional<Draft> at(Words words, int i) {
        if (words.is(i, "tonight")) {
            return Optional.of(on(i, i, 0, "NI"));
        }
        if (words.is(i, "overnight") && !words.isCommon(i + 1)) {
            boolean ahead = Tense.around(words, i, i) == Direction.AFTER;
            return Optional.of(on(i, i, ahead ? 0 : -1, "NI"));
        }
        boolean the = words.is(i, "the");
        int at = isPart(words, i) ? i : isPart(words, i + 1) ? i + 1 : i + 2;
        if (!isPart(words, at) || words.isCommon(at + 1) && words.tag(at + 1).equals("NN")) {
            return Optional.empty();
        }
        return near(words, i, at, the ? i + 1 : i).or(() -> the(words, i, at));
    }

    private static boolean isPart(Words words, int i) {
        return Lexicon.DAY_PARTS.containsKey(words.at(i)) && !words.isDash(i + 1);
    }

    private static Draft on(int first, int last, int days, String part) {
        TimeForm form = new Part(new Offset(Granularity.DAY, days), part);
        return Draft.of(first, last, Timex.TIME, form, Rule.DEICTIC);
    }

    private static String code(Words words, int i) {
        return Lexicon.DAY_PARTS.getOrDefault(words.at(i), "");
    }

    /** With a word before it that says of which day. */
    private static Optional<Draft> near(Words words, int first, int at, int told) {
        if (told != at - 1) {
            return Optional.empty();
        }
        String code = code(words, at);
        String word = words.at(told);
        if (word.equals("this")) {
            return Optional.of(on(first, at, 0, code));
        }
        if (word.equals("last")) {
            return Optional.of(on(first, at, -1, code));
        }
        boolean same = word.equals("that") || word.equals("same");
        boolean earlier = word.equals("previous");
        if (!same && !earlier && !LATER.contains(word)) {
            return Optional.empty();
        }
        int days = same ? 0 : earlier ? -1 : 1;
        return Optional.of(hanging(first, at, code, days));
    }

    private static Draft hanging(int first, int last, String code, int days) {
        String side = days == 0 ? "the" : days < 0 ? "the day before the" : "the day after the";
        TimeForm form = new Part(new TimeForm.Open(side + " day named before"), code);
        return Draft.of(first, last, Timex.TIME, form, Rule.ANAPHOR)
                .hangingOn(new Draft.Anaphor(Granularity.DAY, days));
    }

    /** "The night of June 2", "in the morning", "at dawn", "the night before". */
    private Optional<Draft> the(Words words, int first, int at) {
        boolean the = words.is(first, "the") && at == first + 1;
        if (!the && at != first) {
            return Optional.empty();
        }
        if (the && words.is(at + 1, "before") && !words.isCommon(at + 2)) {
            return Optional.of(hanging(first, at + 1, code(words, at), -1));
        }
        if (words.is(at + 1, "of") || words.is(at + 1, "on")) {
            return ofDay(words, first, at)
                    .or(() -> ofEvent(words, first, at, the))
                    .or(() -> alone(words, first, at, the));
        }
        return alone(words, first, at, the);
    }

    private Optional<Draft> ofDay(Words words, int first, int at) {
        Optional<Draft> day = dates.at(words, at + 2).or(() -> Days.weekday(words, at + 2));
        return day.filter(found -> found.timex() == Timex.DATE)
                .map(
                        found ->
                                Draft.of(
                                        first,
                                        found.last(),
                                        Timex.TIME,
                                        new Part(found.form(), code(words, at)),
                                        found.rule()));
    }

    /** "The night of the flood": when that was is not known here. */
    private static Optional<Draft> ofEvent(Words words, int first, int at, boolean the) {
        boolean event = the && words.is(at + 1, "of") && words.is(at + 2, "the");
        if (!event || !words.tag(at + 3).startsWith("NN")) {
            return Optional.empty();
        }
        TimeForm form = new Part(new TimeForm.Open("the " + words.at(at + 3)), code(words, at));
        return Optional.of(Draft.of(first, at + 3, Timex.TIME, form, Rule.COUNT));
    }

    private static Optional<Draft> alone(Words words, int first, int at, boolean the) {
        boolean twilight = words.is(at, "dawn") || words.is(at, "dusk") || words.is(at, "night");
        String before = words.at(first - 1);
        boolean led =
                the
                        ? Set.of("in", "during", "by", "until").contains(before)
                        : (twilight || before.equals("by")) && LEADS.contains(before);
        boolean modified = before.equals("early") || before.equals("late");
        if (words.is(at + 1, "of") || !(led || modified) || words.isCommon(at + 1)) {
            return Optional.empty();
        }
        return Optional.of(hanging(first, at, code(words, at), 0));
    }
}
