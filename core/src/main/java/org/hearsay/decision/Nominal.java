package org.hearsay.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Two people's answers to the same questions, where an answer is one of several words without
 * order.
 *
 * <p>Cohen's kappa (1960) sets agreement against what two people with these habits would reach by
 * chance, Krippendorff's alpha (2004, nominal, two observers, nothing missing) against what chance
 * would reach with these answers from whomever. Both are 1 for full agreement, about 0 for chance,
 * and undefined where nobody ever gave a second answer.
 */
public final class Nominal {

    private final int units;
    private final int alike;
    private final Map<String, Integer> first = new TreeMap<>();
    private final Map<String, Integer> second = new TreeMap<>();

    /** Answers to the same questions in the same order. */
    public Nominal(List<String> first, List<String> second) {
        if (first.size() != second.size()) {
            throw new IllegalArgumentException(
                    "Two people's answers come in pairs: " + first.size() + ", " + second.size());
        }
        int same = 0;
        for (int i = 0; i < first.size(); i++) {
            same += first.get(i).equals(second.get(i)) ? 1 : 0;
            this.first.merge(first.get(i), 1, Integer::sum);
            this.second.merge(second.get(i), 1, Integer::sum);
        }
        this.units = first.size();
        this.alike = same;
    }

    public int units() {
        return units;
    }

    public int alike() {
        return alike;
    }

    /** The share of questions with the same answer, 0 to 1. */
    public Optional<Double> share() {
        return units == 0 ? Optional.empty() : Optional.of((double) alike / units);
    }

    /** Cohen's kappa. */
    public Optional<Double> kappa() {
        double expected = 0;
        for (Map.Entry<String, Integer> answer : first.entrySet()) {
            expected += (double) answer.getValue() * second.getOrDefault(answer.getKey(), 0);
        }
        double chance = units == 0 ? 1 : expected / ((double) units * units);
        return chance == 1
                ? Optional.empty()
                : Optional.of(((double) alike / units - chance) / (1 - chance));
    }

    /** Krippendorff's alpha: 1 less the disagreement observed, divided by that expected. */
    public Optional<Double> alpha() {
        Map<String, Integer> values = new TreeMap<>(first);
        second.forEach((answer, count) -> values.merge(answer, count, Integer::sum));
        long total = 2L * units;
        long pairs = 0;
        for (int count : values.values()) {
            pairs += count * (total - count);
        }
        return pairs == 0
                ? Optional.empty()
                : Optional.of(1 - (total - 1.0) * 2 * (units - alike) / pairs);
    }
}
