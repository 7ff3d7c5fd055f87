package org.hearsay.time;

import java.util.Optional;
import org.hearsay.model.TimeForm;
import org.hearsay.model.TimeForm.Granularity;
import org.hearsay.model.Timex;

/**
 * A time that a rule has read from some words of a sentence, before it is anchored.
 *
 * @param first its first word
 * @param last its last word
 * @param anaphor how it hangs on a time named before, if it does
 */
record Draft(
        int first, int last, Timex timex, TimeForm form, Rule rule, Optional<Anaphor> anaphor) {

    /** So many units from the time named before. */
    record Anaphor(Granularity unit, int count) {}

    static Draft of(int first, int last, Timex timex, TimeForm form, Rule rule) {
        return new Draft(first, last, timex, form, rule, Optional.empty());
    }

    static Draft date(int first, int last, TimeForm form, Rule rule) {
        return of(first, last, Timex.DATE, form, rule);
    }

    static Draft value(int first, int last, Timex timex, String value, Rule rule) {
        return of(first, last, timex, new TimeForm.Absolute(value), rule);
    }

    /** A date that hangs on the time named before; without one it stays open in these words. */
    static Draft hanging(int first, int last, Anaphor anaphor, String open) {
        return new Draft(
                first,
                last,
                Timex.DATE,
                new TimeForm.Open(open),
                Rule.ANAPHOR,
                Optional.of(anaphor));
    }

    /** A time of the day that was named before it. */
    static Draft onDayBefore(int first, int last, TimeForm form, Rule rule) {
        Anaphor day = new Anaphor(Granularity.DAY, 0);
        return new Draft(first, last, Timex.TIME, form, rule, Optional.of(day));
    }

    Draft startingAt(int word) {
        return new Draft(word, last, timex, form, rule, anaphor);
    }

    Draft with(TimeForm other) {
        return new Draft(first, last, timex, other, rule, Optional.empty());
    }

    int length() {
        return last - first;
    }
}
