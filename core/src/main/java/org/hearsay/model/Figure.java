package org.hearsay.model;

import java.util.Optional;
import org.hearsay.text.Span;

/**
 * A quantity that an article gives: how many of what, where, as of when, and by whose claim.
 *
 * <p>{@code counted} is what is counted with its modifiers ("people", "living hostages"), {@code
 * unit} a measure ("percent", "USD", "km"); at least one of them is present. {@code asOf} is a time
 * item, {@code statement} the statement that the figure stands in, {@code comparison} the figure of
 * the same article that it is set against ("up from 21").
 */
public record Figure(
        ItemId id,
        Evidence evidence,
        Quantity quantity,
        Optional<String> counted,
        Optional<String> unit,
        Optional<String> place,
        Optional<ItemId> asOf,
        Optional<Party> claimant,
        Optional<ItemId> statement,
        Optional<Comparison> comparison,
        double confidence,
        How how)
        implements Item {

    public Figure {
        confidence = Item.confidence(confidence);
        if (counted.isEmpty() && unit.isEmpty()) {
            throw new IllegalArgumentException("A figure counts or measures something: " + id);
        }
    }

    /** What it is a number of: "people", "EUR", or "EUR of claims" where both are given. */
    public String ofWhat() {
        return unit.flatMap(measure -> counted.map(what -> measure + " of " + what))
                .or(() -> unit)
                .or(() -> counted)
                .orElse("");
    }

    /** The same figure with its claimant resolved. */
    public Figure withClaimant(Optional<Party> newClaimant) {
        if (claimant.equals(newClaimant)) {
            return this;
        }
        return new Figure(
                id,
                evidence,
                quantity,
                counted,
                unit,
                place,
                asOf,
                newClaimant,
                statement,
                comparison,
                confidence,
                how);
    }

    @Override
    public Span words() {
        return evidence.span();
    }

    @Override
    public ItemKind itemKind() {
        return ItemKind.FIGURE;
    }
}
