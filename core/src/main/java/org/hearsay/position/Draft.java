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
 * @param earlier whether the passage tells it as what was held before something else
 * @param was what these very words say was held before it: "NO LONGER asks for it"
 */
record Draft(
        Stance stance,
        Span issue,
        String label,
        List<Span> conditions,
        Span seen,
        Owner owner,
        Optional<ItemId> time,
        boolean earlier,
        Optional<Stance> was,
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
                earlier,
                was,
                confidence,
                rule);
    }

    /** The same, about what another label says. */
    Draft labelled(String other) {
        return with(stance, other, owner, time, earlier, was);
    }

    /** The same of another holder. */
    Draft heldBy(Owner other) {
        return with(stance, label, other, time, earlier, was);
    }

    /** The same, as the passage tells that it was before something else. */
    Draft past() {
        return with(stance, label, owner, time, true, was);
    }

    /** The same, which these words say came after another stance. */
    Draft after(Stance before) {
        return with(stance, label, owner, time, earlier, Optional.of(before));
    }

    /** What was held before this, as its own words say; on no day that they tell. */
    Optional<Draft> before() {
        return was.map(s -> with(s, label, owner, Optional.empty(), true, Optional.empty()));
    }

    private Draft with(
            Stance newStance,
            String newLabel,
            Owner newOwner,
            Optional<ItemId> newTime,
            boolean isEarlier,
            Optional<Stance> before) {
        return new Draft(
                newStance,
                issue,
                newLabel,
                conditions,
                seen,
                newOwner,
                newTime,
                isEarlier,
                before,
                confidence,
                rule);
    }

    /** Whose position it is and by whose word. */
    record Owner(Party actor, Basis basis, Optional<Party> by, Optional<ItemId> statement) {}
}
