package org.hearsay.model;

import java.util.Optional;

/**
 * How far the text commits itself to an attribution: its polarity ("never said") and the words that
 * hedge it ("reportedly said", "appeared to accept"), as FactBank parts them.
 */
public record Factuality(Polarity polarity, Optional<Evidence> hedge) {

    /** Whether the text says that somebody said or thought so, or that they did not. */
    public enum Polarity {
        POSITIVE("positive"),
        NEGATIVE("negative");

        private final String word;

        Polarity(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** Said plainly: positive, without a hedge. */
    public static Factuality plain() {
        return new Factuality(Polarity.POSITIVE, Optional.empty());
    }
}
