package org.hearsay.model;

import java.util.Comparator;

/**
 * How an actor's stand on an issue changed: {@code to} follows {@code from}, and no day of one is a
 * day of the other.
 *
 * <p>Where {@code from} is a demand that was dropped, one article may tell both, and they have the
 * same days. Both may have one stance: then the numbers asked for or offered are others.
 */
public record Move(ActorId actor, ItemId issue, Stand from, Stand to) {

    /** By actor, issue, then by day and position of what it came to. */
    public static final Comparator<Move> ORDER =
            Comparator.comparing(Move::actor)
                    .thenComparing(Move::issue)
                    .thenComparing(move -> move.to().days().first())
                    .thenComparing(move -> move.to().positions().get(0))
                    .thenComparing(move -> move.from().positions().get(0));

    public Move {
        boolean told = from.stance() == Stance.DROPS;
        if (!told && !from.days().last().isBefore(to.days().first())) {
            throw new IllegalArgumentException(
                    "A move ends before it begins: " + from.days() + ", " + to.days());
        }
    }
}
