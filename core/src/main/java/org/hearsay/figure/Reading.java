package org.hearsay.figure;

import java.util.Optional;
import org.hearsay.model.Qualifier;

/**
 * A figure as read from a sentence's pieces, up to and including its last piece.
 *
 * @param counted what is counted, or what is measured where a unit is given
 * @param implied whether what is counted does not stand beside the number
 */
record Reading(
        Amount number,
        Hedge hedge,
        Optional<String> unit,
        Optional<String> counted,
        int last,
        boolean implied) {

    /** How much less sure a figure is whose noun had to be looked for. */
    private static final double LOOKED_FOR = 0.12;

    int first() {
        return hedge.first();
    }

    /** The same, ending at an earlier piece. */
    Reading endingAt(int end) {
        return new Reading(number, hedge, unit, counted, end, implied);
    }

    boolean isMoney() {
        return unit.filter(Currencies::isMoney).isPresent();
    }

    boolean isShare() {
        return unit.filter("percent"::equals).isPresent();
    }

    /** Whether it counts things one by one. */
    boolean isCount() {
        return unit.isEmpty() && counted.isPresent();
    }

    Qualifier qualifier() {
        boolean vague = number.manner() == Amount.Manner.VAGUE;
        boolean hedged = hedge.qualifier() != Qualifier.EXACT;
        return vague && !hedged ? Qualifier.VAGUE : hedge.qualifier();
    }

    double confidence() {
        double sure = number.manner().confidence();
        return implied ? sure - LOOKED_FOR : sure;
    }

    /** The rule that read it, for the record. */
    String rule() {
        return (implied ? "implied " : "")
                + switch (number.manner()) {
                    case RANGE -> "range";
                    case SHARE -> "share";
                    case VAGUE -> "vague";
                    case DIGITS, WORDS ->
                            unit.isEmpty() ? "count" : isMoney() ? "money" : "measure";
                };
    }
}
