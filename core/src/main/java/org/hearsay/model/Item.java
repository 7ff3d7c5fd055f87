package org.hearsay.model;

import org.hearsay.text.Span;

/** One row of a reading: something an article says, with the characters that say it. */
public sealed interface Item permits TimeExpression, Statement, Figure, Event, Position {

    ItemId id();

    ItemKind itemKind();

    /** All of the item, from its first character to its last. */
    Evidence evidence();

    /**
     * The span that names it in its id: of a statement its content from first to last, of an event
     * its trigger, of a position its issue, else all of it.
     */
    Span words();

    /** Between 0 and 1, two places. */
    double confidence();

    How how();

    /** Two places, so that the last bits of a floating-point sum never reach a ledger. */
    static double confidence(double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("A confidence lies between 0 and 1: " + value);
        }
        return Math.round(value * 100) / 100.0;
    }
}
