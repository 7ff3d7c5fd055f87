package org.hearsay.thread.answer;

import org.hearsay.thread.item.Tie;
import org.hearsay.thread.item.Utterance;

/**
 * Two statements that speak of one matter though their words need not be alike, and how they stand
 * to each other.
 *
 * @param later the one that refers to the other
 * @param rule what gave it away, in a clause for the reader
 */
public record Link(Utterance earlier, Utterance later, Kind kind, String rule) {

    /** How the later one stands to the earlier. */
    public enum Kind {
        /** It denies it. */
        DENIES,
        /** It is another's account of the same. */
        BESIDE,
        /** It goes on with it. */
        CONTINUES,
        /** It says the same. */
        SAME,
        /** It gives another number of the same, at a later day. */
        REVISES,
        /** Its speaker takes back what he said, or owns what he denied. */
        TURNS
    }

    /** The tie that it makes of the two. */
    public Tie<Utterance> tie() {
        boolean answer = kind == Kind.DENIES || kind == Kind.BESIDE;
        return Tie.by(answer ? "the one answers the other: " + rule : rule, earlier, later);
    }
}
