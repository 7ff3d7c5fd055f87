package org.hearsay.model;

import java.math.BigDecimal;

/**
 * A value or a range, as given.
 *
 * <p>Low and high are the same for a single number; the qualifier says on which side the truth may
 * lie, so "at least 30" is low 30, high 30, at least.
 */
public record Quantity(BigDecimal low, BigDecimal high, Qualifier qualifier) {

    public Quantity {
        low = plain(low);
        high = plain(high);
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("Low " + low + " is above high " + high);
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
