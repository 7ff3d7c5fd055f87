package org.hearsay.time;

import java.util.Optional;
import java.util.Set;
import org.hearsay.model.TimeForm.Open;
import org.hearsay.text.NumberWords;

/**
 * Days counted from an event, and anniversaries: "day 650 of the war", "the third week of the
 * siege", "the tenth anniversary". When the event was is not known here, so they keep their
 * relative form.
 */
final class Counted implements TimeRule {

    private static final Set<String> UNITS = Set.of("day", "week", "month", "year");

    /** How many words of the event belong to the time. */
    private static final int EVENT = 4;

    @Override
    public Optional<Draft> at(Words words, int i) {
        int at = words.is(i, "the") ? i + 1 : i;
        return number(words, i).or(() -> ordinal(words, i, at)).or(() -> anniversary(words, i, at));
    }

    private static Optional<Draft> number(Words words, int i) {
        int number = words.is(i, "day") ? words.digits(i + 1).orElse(0) : 0;
        boolean counts = words.isCommon(i + 2) || words.is(i + 2, "%") || words.is(i + 2, ":");
        if (number == 0 || counts || words.glued(i + 2) && !".,;)".contains(words.at(i + 2))) {
            return Optional.empty();
        }
        int last = event(words, i + 2);
        return Optional.of(open(words, i, last, "day " + number, i + 2));
    }

    private static Optional<Draft> ordinal(Words words, int first, int i) {
        int number = NumberWords.ordinal(words.at(i)).orElse(0);
        boolean unit = UNITS.contains(words.at(i + 1));
        int last = event(words, i + 2);
        return number > 0 && unit && last > i + 1
                ? Optional.of(open(words, first, last, words.at(i + 1) + " " + number, i + 2))
                : Optional.empty();
    }

    private static Optional<Draft> anniversary(Words words, int first, int i) {
        int number = NumberWords.ordinal(words.at(i)).orElse(0);
        int year = i + 1 + (words.isDash(i + 1) ? 1 : 0);
        int at = year + (words.is(year, "year") ? 1 : 0);
        if (number == 0 || !words.is(at, "anniversary")) {
            return Optional.empty();
        }
        return Optional.of(open(words, first, at, "anniversary " + number, at + 1));
    }

    private static Draft open(Words words, int first, int last, String count, int event) {
        StringBuilder told = new StringBuilder(count);
        for (int k = event; k <= last; k++) {
            told.append(' ').append(words.at(k));
        }
        return Draft.date(first, last, new Open(told.toString()), Rule.COUNT);
    }

    /** The last word of "of the war", or the word before if no event is named. */
    private static int event(Words words, int i) {
        boolean of = words.is(i, "of") || words.is(i, "since");
        if (!of || !(words.tag(i + 1).equals("DT") || words.tag(i + 1).startsWith("PRP$"))) {
            return i - 1;
        }
        int last = i + 1;
        while (last < i + EVENT && words.isNoun(last + 1)) {
            last++;
        }
        return last > i + 1 ? last : i - 1;
    }
}
