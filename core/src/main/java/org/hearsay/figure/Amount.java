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

    /** As many times this, ending at a later piece. */
    Amount times(BigDecimal scale, int end) {
        return new Amount(low.multiply(scale), high.multiply(scale), first, end, manner, true);
    }

    /** So much more, beginning at an earlier piece. */
    Amount plus(BigDecimal more, int start) {
        return new Amount(low.add(more), high.add(more), start, last, manner, scaled);
    }

    Amount endingAt(int end) {
        return new Amount(low, high, first, end, manner, scaled);
    }

    Amount negated(int start) {
        return new Amount(high.negate(), low.negate(), start, last, manner, scaled);
    }

    /** Whether it is given in words, without hundreds or millions. */
    boolean isSmallWord() {
        return manner == Manner.WORDS && !scaled;
    }
}
