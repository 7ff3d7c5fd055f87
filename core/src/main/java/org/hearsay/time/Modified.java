package org.hearsay.time;

import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Timex;

/**
 * A time with words before it that narrow or blur it: "early June", "the end of 2024", "later that
 * month", "nearly two years". The words belong to the span; the value is that of the whole.
 */
final class Modified implements TimeRule {

    static final Set<String> MODIFIERS =
            Set.of(
                    "early",
                    "earlier",
                    "late",
                    "later",
                    "mid",
                    "end",
                    "beginning",
                    "start",
                    "middle");

    private static final Set<String> LINKS = Set.of("of", "in", "on");

    private static final Set<String> HEDGES =
            Set.of(
                    "about",
                    "around",
                    "nearly",
                    "almost",
                    "some",
                    "over",
                    "roughly",
                    "approximately");

    private static final Set<String> COMPARED = Set.of("more", "less", "fewer");

    private final TimeRule inner;

    Modified(TimeRule inner) {
        this.inner = inner;
    }

    @Override
    public Optional<Draft> at(Words words, int i) {
        int hedge = hedge(words, i);
        if (hedge > 0) {
            return inner.at(words, hedge)
                    .filter(
                            found ->
                                    found.rule() == Rule.DURATION
                                            || found.rule() == Rule.OFFSET
                                            || found.rule() == Rule.ANAPHOR)
                    .map(found -> found.startingAt(i));
        }
        int at = words.is(i, "the") ? i + 1 : i;
        if (!MODIFIERS.contains(words.at(at))) {
            return Optional.empty();
        }
        return modified(words, i, at);
    }

    private Optional<Draft> modified(Words words, int first, int at) {
        boolean noun = Set.of("end", "beginning", "start", "middle").contains(words.at(at));
        int next = at + 1;
        next += words.isDash(next) ? 1 : 0;
        boolean linked = LINKS.contains(words.at(next));
        if (noun && !words.is(next, "of")) {
            return Optional.empty();
        }
        next += linked ? 1 : 0;
        int core = next;
        return inner.at(words, core)
                .filter(found -> found.first() == core || words.is(core, "the"))
                .filter(found -> found.timex() == Timex.DATE || found.timex() == Timex.TIME)
                .filter(found -> !found.form().expressed().endsWith("_REF"))
                .map(found -> found.startingAt(first));
    }

    private static int hedge(Words words, int i) {
        if (HEDGES.contains(words.at(i))) {
            return i + 1;
        }
        if (COMPARED.contains(words.at(i)) && words.is(i + 1, "than")) {
            return i + 2;
        }
        boolean least = words.is(i, "at") && (words.is(i + 1, "least") || words.is(i + 1, "most"));
        boolean upTo = words.is(i, "up") && words.is(i + 1, "to");
        boolean just = words.is(i, "just") && (words.is(i + 1, "over") || words.is(i + 1, "under"));
        return least || upTo || just ? i + 2 : 0;
    }
}
