package org.hearsay.figure;

import java.util.Optional;
import java.util.Set;

/**
 * The votes on the two sides of a ballot: "voted for it by seven to two", "it was six to three".
 */
final class Ballot {

    private static final Set<String> VOTING =
            Set.of("vote", "voted", "votes", "voting", "ballot", "majority");

    private static final String VOTES = "votes";

    /** So many pieces before the first number such a word stands. */
    private static final int REACH = 9;

    private final Pieces pieces;
    private final Earlier earlier;

    Ballot(Pieces pieces, Earlier earlier) {
        this.pieces = pieces;
        this.earlier = earlier;
    }

    /** What a number counts between these pieces, if it is one of the two. */
    Optional<Ellipsis.Found> votes(int before, int next) {
        boolean first = pieces.is(next, "to") && Numbers.whole(pieces, next + 1).isPresent();
        boolean second = pieces.is(before, "to") && earlier.here(Ballot::isVotes).isPresent();
        boolean told = earlier.latest(Ballot::isVotes).isPresent();
        for (int i = before; i > before - REACH && i >= 0 && !told; i--) {
            told = VOTING.contains(pieces.at(i));
        }
        return (first || second) && told
                ? Optional.of(Ellipsis.Found.of(VOTES, next - 1))
                : Optional.empty();
    }

    private static boolean isVotes(Reading reading) {
        return reading.counted().filter(VOTES::equals).isPresent();
    }
}
