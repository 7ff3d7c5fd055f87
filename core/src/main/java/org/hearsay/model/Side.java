package org.hearsay.model;

import java.util.Comparator;
import java.util.List;

/**
 * On which side of an issue an actor last stood: two actors of one side agree on it, two of
 * different sides disagree, as discourse networks have it.
 *
 * <p>{@code positions} say so, in order of their ids.
 */
public record Side(ItemId issue, ActorId actor, boolean isFor, List<ItemId> positions) {

    /** By issue, those who are for it first, then by actor. */
    public static final Comparator<Side> ORDER =
            Comparator.comparing(Side::issue)
                    .thenComparing(side -> !side.isFor())
                    .thenComparing(Side::actor);

    public Side {
        positions = positions.stream().sorted().distinct().toList();
        if (positions.isEmpty()) {
            throw new IllegalArgumentException("A side without a position is none: " + actor);
        }
    }
}
