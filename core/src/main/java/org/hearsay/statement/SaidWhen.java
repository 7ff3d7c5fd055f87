package org.hearsay.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.hearsay.model.ItemId;
import org.hearsay.model.TimeExpression;
import org.hearsay.model.TimeForm;
import org.hearsay.model.Timex;
import org.hearsay.text.Span;

/**
 * Finds the day on which something was said: a date of the cue's sentence that goes with the cue
 * and with no other deed. "Karr praised the vote in June and says …" was not said in June, nor "Karr
 * says … as he waits for Monday's talks" on Monday. Where no date surely goes with the cue, none is
 * given.
 */
final class SaidWhen {

    private final String text;
    private final NavigableMap<Integer, TimeExpression> times = new TreeMap<>();

    SaidWhen(String text, List<TimeExpression> times) {
        this.text = text;
        times.forEach(time -> this.times.put(time.evidence().span().start(), time));
    }

    /** The nearest date that fits. */
    Optional<ItemId> of(Draft draft) {
        if (draft.cue().isEmpty()) {
            return Optional.empty();
        }
        int cue = draft.cue().get().start();
        Span sentence = draft.sentence().span();
        Clause clause = new Clause(draft);
        List<TimeExpression> near =
                new ArrayList<>(times.subMap(sentence.start(), sentence.end()).values());
        near.sort(Comparator.comparingInt(time -> Math.abs(time.evidence().span().start() - cue)));
        return near.stream()
                .filter(SaidWhen::dates)
                .filter(time -> !draft.covers(time.evidence().span()))
                .filter(time -> draft.source().filter(time.evidence().span()::overlaps).isEmpty())
                .filter(time -> !isTitle(time.evidence().span()))
                .filter(time -> goesWith(clause, time.evidence().span()))
                .findFirst()
                .map(TimeExpression::id);
    }

    private static boolean goesWith(Clause clause, Span time) {
        int first = clause.firstOf(time);
        int last = clause.lastOf(time);
        if (first < 0 || clause.cueFirst() < 0) {
            return false;
        }
        if (clause.belongsToNoun(first, last)) {
            return false;
        }
        if (first > clause.cueLast()) {
            return clause.isReachedFromCue(first);
        }
        return last >= clause.cueFirst()
                || clause.standsBeforeCue(first, last)
                || clause.isFrontOf(first, last)
                || clause.endsMainClause(first, last);
    }

    /** The name of a programme: "Sunday Harbour", in quotation marks, is no day. */
    private boolean isTitle(Span time) {
        return time.start() > 0 && "\"“‘'".indexOf(text.charAt(time.start() - 1)) >= 0;
    }

    /** Whether a time can be when something was said: a day or a month, not "now" or a year. */
    private static boolean dates(TimeExpression time) {
        boolean when = time.timex() == Timex.DATE || time.timex() == Timex.TIME;
        return when && dates(time.form());
    }

    private static boolean dates(TimeForm form) {
        if (form instanceof TimeForm.Absolute absolute) {
            String timex = absolute.timex();
            return timex.length() >= 10 && Character.isDigit(timex.charAt(0));
        }
        if (form instanceof TimeForm.Part part) {
            return dates(part.whole());
        }
        return !(form instanceof TimeForm.Offset offset)
                || offset.unit() != TimeForm.Granularity.YEAR;
    }
}
