package org.hearsay.position;

import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Stance;

/**
 * A word that takes a position.
 *
 * @param words its lemma, with its particle if it has one
 * @param negated the stance that a "not" makes of it; absent if it makes none
 * @param follows what may follow it, in the letters of {@code triggers.tsv}
 * @param flags the words that {@code triggers.tsv} explains
 */
record Trigger(
        String words, Stance stance, Optional<Stance> negated, String follows, Set<String> flags) {

    /** Whether the word has a particle of its own behind it. */
    int length() {
        return words.indexOf(' ') < 0 ? 1 : 2;
    }

    /** The same with its particle behind what it is about, which can be a noun phrase alone. */
    Trigger parted() {
        return new Trigger(words.substring(0, words.indexOf(' ')), stance, negated, "n", flags);
    }

    /** The same with nothing but a noun phrase of its own. */
    Trigger named() {
        return new Trigger(words, stance, negated, "n", flags);
    }

    boolean takes(char what) {
        return follows.indexOf(what) >= 0;
    }

    /** Whether it counts only with what is known to be an issue. */
    boolean isSoft() {
        return flags.contains("soft");
    }

    /** Whether using it of somebody says that they spoke. */
    boolean isSaid() {
        return flags.contains("said");
    }

    /** Whether what follows may be a bare amount: "accepts six". */
    boolean takesAmounts() {
        return flags.contains("amount");
    }

    /** Whether what follows may be a figure or a finding. */
    boolean takesFacts() {
        return flags.contains("fact");
    }

    /** Whether "can" and "could" say that it is so: "could live with it". */
    boolean isAbility() {
        return flags.contains("able");
    }

    /** Whether it is a position only on a condition. */
    boolean isBound() {
        return flags.contains("bound");
    }

    /** Whether what follows may be an amount with its unit: "wants six per cent". */
    boolean takesMeasures() {
        return flags.contains("unit");
    }

    /** Whether "for" is the only preposition that it may have behind it. */
    boolean isOnlyFor() {
        return flags.contains("only-for");
    }

    /** Whether somebody may be to do anything: "wants her to go". */
    boolean takesDeeds() {
        return flags.contains("deed");
    }

    /** Whether it counts only where it is no longer so: "no longer doubts". */
    boolean isOver() {
        return flags.contains("over");
    }

    boolean takesPersons() {
        return flags.contains("person");
    }
}
