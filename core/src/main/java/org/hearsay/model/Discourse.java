package org.hearsay.model;

import java.util.List;

/**
 * Who wants what, how that moved, and who stands where.
 *
 * @param issues those of most positions first, then in order of id
 * @param moves in their {@link Move#ORDER}
 * @param sides in their {@link Side#ORDER}
 * @param unordered what an actor held without anybody knowing in which order, in their {@link
 *     Unordered#ORDER}
 */
public record Discourse(
        List<Issue> issues, List<Move> moves, List<Side> sides, List<Unordered> unordered) {

    public Discourse {
        issues = List.copyOf(issues);
        moves = moves.stream().sorted(Move.ORDER).toList();
        sides = sides.stream().sorted(Side.ORDER).toList();
        unordered = unordered.stream().sorted(Unordered.ORDER).toList();
    }

    /** Nobody wants anything. */
    public static Discourse none() {
        return new Discourse(List.of(), List.of(), List.of(), List.of());
    }
}
