package org.hearsay.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts what was given the right type, type by type. */
final class TypeScores {

    /** How often a type was right, given wrongly, and missed. */
    private record Count(int right, int wrong, int missed) {

        Count plus(int more, int mistaken, int lost) {
            return new Count(right + more, wrong + mistaken, missed + lost);
        }

        double f1() {
            return right == 0 ? 0 : 2.0 * right / (2 * right + wrong + missed);
        }
    }

    private final Map<String, Count> counts = new TreeMap<>();
    private int all;
    private int right;

    void add(String gold, String found) {
        all++;
        if (gold.equals(found)) {
            right++;
            count(gold, 1, 0, 0);
        } else {
            count(gold, 0, 0, 1);
            count(found, 0, 1, 0);
        }
    }

    private void count(String type, int more, int mistaken, int lost) {
        counts.merge(
                type,
                new Count(more, mistaken, lost),
                (old, each) -> old.plus(each.right(), each.wrong(), each.missed()));
    }

    double right() {
        return all == 0 ? 0 : (double) right / all;
    }

    /** The mean F1 of the types that gold has. */
    double macro() {
        return counts.values().stream()
                .filter(count -> count.right() + count.missed() > 0)
                .mapToDouble(Count::f1)
                .average()
                .orElse(0);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        counts.forEach(
                (type, count) ->
                        lines.add(
                                String.format(
                                        Locale.ROOT,
                                        "%-10s F1 %.2f, %d right, %d wrong, %d missed",
                                        type,
                                        count.f1(),
                                        count.right(),
                                        count.wrong(),
                                        count.missed())));
        return lines;
    }
}
