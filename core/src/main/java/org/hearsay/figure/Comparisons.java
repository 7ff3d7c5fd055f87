package org.hearsay.figure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Comparison;

/** Which of two figures that follow each other in a sentence is set against the other, and how. */
final class Comparisons {

    /** A link between two readings of a sentence, by their places in its list. */
    record Link(int figure, int other, Comparison.Kind kind) {}

    private static final int REACH = 8;

    private static final Set<String> AGAINST =
            Set.of("compared", "against", "versus", "than", "unlike", "vs");

    private static final Set<String> CORRECTING =
            Set.of(
                    "revised",
                    "revises",
                    "revising",
                    "corrected",
                    "correcting",
                    "corrects",
                    "amended",
                    "updated",
                    "restated",
                    "adjusted");

    private static final Set<String> MOVING =
            Set.of(
                    "up",
                    "down",
                    "rise",
                    "rises",
                    "rose",
                    "risen",
                    "rising",
                    "climb",
                    "climbs",
                    "climbed",
                    "climbing",
                    "jumped",
                    "jumps",
                    "soared",
                    "grew",
                    "grown",
                    "grows",
                    "increase",
                    "increased",
                    "increases",
                    "increasing",
                    "fall",
                    "falls",
                    "fell",
                    "fallen",
                    "falling",
                    "drop",
                    "drops",
                    "dropped",
                    "declined",
                    "cut",
                    "cuts",
                    "cutting",
                    "raised",
                    "raising",
                    "raises",
                    "lowered",
                    "lowering",
                    "from",
                    "reduced",
                    "slipped",
                    "slid",
                    "surged",
                    "swelled",
                    "swollen",
                    "went",
                    "gone");

    private Comparisons() {}

    /** The link between two neighbours; empty if they measure different things. */
    static Optional<Link> between(Pieces pieces, List<Reading> readings, int second) {
        Reading a = readings.get(second - 1);
        Reading b = readings.get(second);
        if (!a.unit().equals(b.unit()) || b.first() - a.last() > REACH + REACH) {
            return Optional.empty();
        }
        if (pieces.is(b.first() - 1, "from") && !crosses(pieces, a, b)) {
            return moving(pieces, a, b).map(kind -> new Link(second - 1, second, kind));
        }
        if (pieces.is(a.first() - 1, "from") && pieces.is(b.first() - 1, "to")) {
            return moving(pieces, a, b).map(kind -> new Link(second, second - 1, kind));
        }
        boolean set = has(pieces, AGAINST, Math.max(a.last() + 1, b.first() - REACH), b.first());
        return set && !crosses(pieces, a, b)
                ? Optional.of(new Link(second - 1, second, Comparison.Kind.COMPARED))
                : Optional.empty();
    }

    private static boolean crosses(Pieces pieces, Reading a, Reading b) {
        for (int i = a.last() + 1; i < b.first(); i++) {
            if (pieces.is(i, ";") || pieces.is(i, "and") || pieces.is(i, "but")) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Comparison.Kind> moving(Pieces pieces, Reading a, Reading b) {
        int from = Math.max(0, a.first() - REACH);
        if (has(pieces, CORRECTING, from, b.first())) {
            return Optional.of(Comparison.Kind.REVISED);
        }
        return has(pieces, MOVING, from, b.first() - 1)
                        || has(pieces, Set.of("from"), a.first() - 1, a.first())
                ? Optional.of(Comparison.Kind.FROM)
                : Optional.empty();
    }

    private static boolean has(Pieces pieces, Set<String> words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.contains(pieces.at(i))) {
                return true;
            }
        }
        return false;
    }
}
