package org.hearsay.time;

import java.util.Optional;
import org.hearsay.model.Mod;
import org.hearsay.model.TimeForm;
import org.hearsay.model.TimeForm.Granularity;
import org.hearsay.model.Timex;

/**
 * A time that a rule has read from some words of a sentence, before it is anchored.
 *
 * @param first its first word
 * @param last its last word
 * @param mod how its words narrow or blur it, if they do
 * @param anaphor how it hangs on a time named before, if it does
 */
record Draft(
        int first,
        int last,
        Timex timex,
        TimeForm form,
        Rule rule,
        Optional<Mod> mod,
        Optional<Anaphor> anaphor) {

    /**
     * So many units from the time named before.
     *
     * @param orPublication whether publication serves where no time was named before
     */
    record Anaphor(Granularity unit, int count, boolean orPublication) {

        Anaphor(Granularity unit, int count) {
            this(unit, count, false);
        }
    }

    static Draft of(int first, int last, Timex timex, TimeForm form, Rule rule) {
        return new Draft(first, last, timex, form, rule, Optional.empty(), Optional.empty());
    }

    static Draft date(int first, int last, TimeForm form, Rule rule) {
        return of(first, last, Timex.DATE, form, rule);
    }

    static Draft value(int first, int last, Timex timex, String value, Rule rule) {
        return of(first, last, timex, new TimeForm.Absolute(value), rule);
    }

    /** A date that hangs on the time named before; without one it stays open in these words. */
    static Draft hanging(int first, int last, Anaphor anaphor, String open) {
        return date(first, last, new TimeForm.Open(open), Rule.ANAPHOR).hangingOn(anaphor);
    }

    /** A time of the day that was named before it, or so many days from it. */
    static Draft onDayBefore(int first, int last, TimeForm form, Rule rule) {
        return of(first, last, Timex.TIME, form, rule).hangingOn(new Anaphor(Granularity.DAY, 0));
    }

    Draft hangingOn(Anaphor on) {
        return new Draft(first, last, timex, form, rule, mod, Optional.of(on));
    }

    Draft startingAt(int word) {
        return new Draft(word, last, timex, form, rule, mod, anaphor);
    }

    Draft endingAt(int word) {
        return new Draft(first, word, timex, form, rule, mod, anaphor);
    }

    Draft with(TimeForm other) {
        return new Draft(first, last, timex, other, rule, mod, Optional.empty());
    }

    Draft with(Mod how) {
        return new Draft(first, last, timex, form, rule, Optional.of(how), anaphor);
    }

    boolean isReference() {
        return form.expressed().endsWith("_REF");
    }

    /** Whether it is a day, month, year … of the calendar or a distance from publication. */
    boolean isDate() {
        return timex == Timex.DATE && !isReference();
    }
}
