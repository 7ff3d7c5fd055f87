package org.hearsay.testing;

import java.util.Locale;

/** How many are in gold, how many were found, and how many of these are right. */
public record Tally(int gold, int found, int right) {

    public double precision() {
        return found == 0 ? 1 : (double) right / found;
    }

    public double recall() {
        return gold == 0 ? 1 : (double) right / gold;
    }

    public double f1() {
        return gold + found == 0 ? 1 : 2.0 * right / (gold + found);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "gold %d, found %d, right %d: precision %.1f %%, recall %.1f %%, F1 %.1f %%",
                gold,
                found,
                right,
                100 * precision(),
                100 * recall(),
                100 * f1());
    }
}
