package org.hearsay.model;

import java.util.List;

/**
 * What became of a decision in one run, and why.
 *
 * @param decided what was decided, in the words of the file
 * @param because a sentence, or empty where the fate says all
 * @param evidence where its words stand today, in the order of the decision; empty where it names
 *     none or they were not found
 * @param items the items that it was applied to or made, in order of id
 */
public record Outcome(
        DecisionLine line,
        String decided,
        Fate fate,
        String because,
        List<Evidence> evidence,
        List<ItemId> items)
        implements Comparable<Outcome> {

    public Outcome {
        evidence = List.copyOf(evidence);
        items = items.stream().sorted().distinct().toList();
    }

    /** The same decision, and what became of it after all. */
    public Outcome instead(Fate other, String why) {
        return new Outcome(
                line, decided, other, why, evidence, other.applied() ? items : List.of());
    }

    /** By file, then by line. */
    @Override
    public int compareTo(Outcome other) {
        return line.compareTo(other.line);
    }
}
