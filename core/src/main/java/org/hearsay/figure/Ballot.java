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

    /** Right before the first number stands one of these: "from 18 to 16" is no ballot. */
    private static final Set<String> LEADING =
            Set.of("by", "was", "is", "of", ",", ":", "vote", "voted", "votes", "voting");

    /** A match is "won by seven to two" as well. */
    private static final Set<String> PLAYED =
            Set.of(
                    "won",
                    "win",
                    "wins",
                    "winning",
                    "beat",
                    "beats",
                    "beaten",
                    "beating",
                    "lost",
                    "lose",
                    "loses",
                    "led",
                    "leads",
                    "ahead",
                    "defeated",
                    "thrashed",
                    "drew");

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
        boolean led = (LEADING.contains(pieces.at(before)) || isPut(before)) && isTold(before);
        return first && led || second
                ? Optional.of(Ellipsis.Found.of(VOTES, next - 1))
                : Optional.empty();
    }

    /** "Put the vote AT six to three", and no "vote at six". */
    private boolean isPut(int at) {
        boolean put = false;
        for (int i = at - 1; i > at - REACH && i >= 0; i--) {
            put |= pieces.is(i, "put") || pieces.is(i, "puts");
        }
        return put && pieces.is(at, "at") && VOTING.contains(pieces.at(at - 1));
    }

    private boolean isTold(int before) {
        boolean told = earlier.latest(Ballot::isVotes).isPresent();
        for (int i = before; i > before - REACH && i >= 0; i--) {
            if (PLAYED.contains(pieces.at(i))) {
                return false;
            }
            told |= VOTING.contains(pieces.at(i));
        }
        return told;
    }

    private static boolean isVotes(Reading reading) {
        return reading.counted().filter(VOTES::equals).isPresent();
    }
}
