package org.hearsay.thread;

import java.math.BigDecimal;
import org.hearsay.model.Quantity;

/** What quantities leave possible, and whether two leave the same number possible. */
final class Values {

    private static final BigDecimal ABOUT = new BigDecimal("0.05");
    private static final BigDecimal NEARLY = new BigDecimal("0.1");
    private static final BigDecimal BOUND = new BigDecimal("0.25");

    private Values() {}

    /**
     * Whether both can be true of one number. "At least" and its like bound it on one side, and on
     * the other no further than a quarter: "at least 30" does not agree with 300.
     */
    static boolean isCompatible(Quantity a, Quantity b) {
        return least(a).compareTo(most(b)) <= 0 && least(b).compareTo(most(a)) <= 0;
    }

    private static BigDecimal least(Quantity quantity) {
        BigDecimal low = quantity.low();
        return switch (quantity.qualifier()) {
            case EXACT, AT_LEAST, MORE_THAN -> low;
            case ABOUT -> low.subtract(part(low, ABOUT));
            case NEARLY -> low.subtract(part(low, NEARLY));
            case AT_MOST, LESS_THAN, UP_TO, VAGUE -> low.subtract(part(low, BOUND));
        };
    }

    private static BigDecimal most(Quantity quantity) {
        BigDecimal high = quantity.high();
        return switch (quantity.qualifier()) {
            case EXACT, AT_MOST, LESS_THAN, UP_TO, NEARLY -> high;
            case ABOUT -> high.add(part(high, ABOUT));
            case AT_LEAST, MORE_THAN, VAGUE -> high.add(part(high, BOUND));
        };
    }

    private static BigDecimal part(BigDecimal value, BigDecimal share) {
        return value.abs().multiply(share);
    }
}
