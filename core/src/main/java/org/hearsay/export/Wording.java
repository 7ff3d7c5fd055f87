package org.hearsay.export;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How much of the articles' words leaves with an export: all of them, or, for sharing what others
 * wrote, no article text and no quotation of more than fifteen words.
 */
public enum Wording {
    FULL,
    TEXT_FREE;

    /** So many words of a quotation may leave with an export free of text. */
    static final int WORDS = 15;

    /** A quotation at the length that may leave; a cut one ends in an ellipsis. */
    String quote(String words) {
        if (this == FULL) {
            return words;
        }
        String[] all = words.strip().split("\\s+", -1);
        return all.length <= WORDS
                ? words
                : Arrays.stream(all).limit(WORDS).collect(Collectors.joining(" ")) + " \u2026";
    }

    /** What only a full export carries. */
    Optional<String> whole(String text) {
        return this == FULL ? Optional.of(text) : Optional.empty();
    }
}
