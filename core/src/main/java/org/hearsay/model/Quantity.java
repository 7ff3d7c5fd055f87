package org.hearsay.model;

import java.math.BigDecimal;

/**
 * A value or a range, as given.
 *
 * <p>Low and high are the same for a single number; the qualifier says on which side the truth may
 * lie, so "at least 30" is low 30, high 30, at least.
 */
public record Quantity(BigDecimal low, BigDecimal high, Qualifier qualifier) {

    private static final BigDecimal ABOUT = new BigDecimal("0.05");
    private static final BigDecimal NEAR = new BigDecimal("0.1");
    private static final BigDecimal BOUND = new BigDecimal("0.25");

    public Quantity {
        low = plain(low);
        high = plain(high);
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("Low " + low + " is above high " + high);
        }
    }

    /**
     * Whether both can be true of one number. "At least" and its like bound it on one side, and on
     * the other no further than a quarter: "at least 30" does not agree with 300.
     */
    public boolean agreesWith(Quantity other) {
        return least().compareTo(other.most()) <= 0 && other.least().compareTo(most()) <= 0;
    }

    private BigDecimal least() {
        return switch (qualifier) {
            case EXACT, AT_LEAST, MORE_THAN -> low;
            case ABOUT -> low.subtract(part(low, ABOUT));
            case NEARLY -> low.subtract(part(low, NEAR));
            case AT_MOST, LESS_THAN, UP_TO, VAGUE -> low.subtract(part(low, BOUND));
        };
    }

    private BigDecimal most() {
        return switch (qualifier) {
            case EXACT, AT_MOST, LESS_THAN, UP_TO, NEARLY -> high;
            case ABOUT -> high.add(part(high, ABOUT));
            case AT_LEAST, MORE_THAN, VAGUE -> high.add(part(high, BOUND));
        };
    }

    private static BigDecimal part(BigDecimal value, BigDecimal share) {
        return value.abs().multiply(share);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
