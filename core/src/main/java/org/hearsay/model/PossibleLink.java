package org.hearsay.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Two statements that may report one utterance, or answer each other on one point, where nothing
 * was sure enough to join them: for a person to look at.
 *
 * <p>In the words of record linkage a <em>possible link</em>, kept for clerical review (Fellegi and
 * Sunter, "A Theory for Record Linkage", 1969).
 *
 * @param pair the nearest two of two threads, or of a thread and a statement that stands alone, or
 *     of two of these
 * @param likeness how near they are, above 0 and below 1; for putting them in order, and no
 *     probability that they are one
 * @param oneVoice whether one and the same is said to speak
 * @param words what both have, those that fewest statements have first, as one of the two prints
 *     them
 */
public record PossibleLink(Joins.Pair pair, double likeness, boolean oneVoice, List<String> words) {

    public PossibleLink {
        words = List.copyOf(words);
        if (!(likeness > 0 && likeness < 1)) {
            throw new IllegalArgumentException("No likeness between 0 and 1: " + likeness);
        }
    }

    /** What speaks for it, in words for the reader: "One speaker; both have “bell”, “recast”". */
    public String because() {
        return words.stream()
                .map(word -> "\u201c" + word + "\u201d")
                .collect(
                        Collectors.joining(
                                ", ", oneVoice ? "One speaker; both have " : "Both have ", ""));
    }
}
