package org.hearsay.model;

import java.util.Comparator;

/**
 * Two stands of one actor, one for an issue and one against it, of which nobody knows which came
 * first: no move, and not to be told as one.
 */
public record Unordered(ActorId actor, ItemId issue, Stand one, Stand other) {

    /** By actor, then by issue. */
    public static final Comparator<Unordered> ORDER =
            Comparator.comparing(Unordered::actor).thenComparing(Unordered::issue);
}
