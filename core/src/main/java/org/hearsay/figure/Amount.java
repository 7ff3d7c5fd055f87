package org.hearsay.figure;

import java.math.BigDecimal;

/**
 * A number or range as read from some pieces.
 *
 * @param last its last piece
 * @param manner how it was given
 * @param scaled whether a word such as "million" was part of it
 */
record Amount(BigDecimal low, BigDecimal high, int first, int last, Manner manner, boolean scaled) {

    /** The ways to give a number, each with how often a figure read from it is right. */
    enum Manner {
        DIGITS(0.92),
        WORDS(0.88),
        RANGE(0.88),
        SHARE(0.85),
        VAGUE(0.85);

        private final double confidence;

        Manner(double confidence) {
            this.confidence = confidence;
        }

        double confidence() {
            return confidence;
        }
    }

    static Amount single(BigDecimal value, int first, int last, Manner manner, boolean scaled) {
        return new Amount(value, value, first, last, manner, scaled);
    }
}
