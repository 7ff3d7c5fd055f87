package org.hearsay.position;

import java.util.List;
import java.util.Optional;
import org.hearsay.model.ItemId;
import org.hearsay.model.Party;
import org.hearsay.model.Position.Basis;
import org.hearsay.model.Stance;
import org.hearsay.text.Span;

/**
 * A position before it has an id.
 *
 * @param seen all that it was read from: trigger, issue, conditions, and the actor's words where
 *     they stand in the same sentence
 */
record Draft(
        Stance stance,
        Span issue,
        String label,
        List<Span> conditions,
        Span seen,
        Owner owner,
        Optional<ItemId> time,
        double confidence,
        String rule) {

    /** The same, on a condition that stands behind it. */
    Draft onCondition(Span condition) {
        return new Draft(
                Stance.CONDITIONS,
                issue,
                label,
                List.of(condition),
                Span.hull(seen, condition),
                owner,
                time,
                confidence,
                rule);
    }

    /** The same, about what another label says. */
    Draft labelled(String other) {
        return new Draft(stance, issue, other, conditions, seen, owner, time, confidence, rule);
    }

    /** The same of another holder. */
    Draft heldBy(Owner other) {
        return new Draft(stance, issue, label, conditions, seen, other, time, confidence, rule);
    }

    /** Whose position it is and by whose word. */
    record Owner(Party actor, Basis basis, Optional<Party> by, Optional<ItemId> statement) {}
}
