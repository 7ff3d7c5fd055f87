package org.hearsay.thread.item;

import java.util.Optional;
import java.util.function.Function;
import org.hearsay.model.Party;

/** Whether two parties speak with one voice. */
public enum Voices {
    /** One actor, or one called more shortly. */
    SAME,
    /** Unknown, unnamed or called in words that fit many. */
    OPEN,
    /** Two that have names of their own. */
    DIFFERENT;

    public static Voices of(Optional<Party> one, Optional<Party> other) {
        return of(one, other, Called::of);
    }

    /** The same where names are read by this function, which may remember them. */
    public static Voices of(
            Optional<Party> one, Optional<Party> other, Function<String, Called> names) {
        if (one.isEmpty() || other.isEmpty()) {
            return OPEN;
        }
        Party a = one.get();
        Party b = other.get();
        boolean resolved = a.actor().isPresent() && b.actor().isPresent();
        if (resolved && a.actor().equals(b.actor())) {
            return SAME;
        }
        if (a.unnamed() || b.unnamed()) {
            return OPEN;
        }
        if (a.name().equalsIgnoreCase(b.name())) {
            return SAME;
        }
        return of(names.apply(a.name()), names.apply(b.name()), resolved);
    }

    private static Voices of(Called a, Called b, boolean resolved) {
        if (a.isPartOf(b) || b.isPartOf(a)) {
            return SAME;
        }
        if (a.crowd() && b.person() || b.crowd() && a.person()) {
            return DIFFERENT;
        }
        return a.generic() || b.generic() || !resolved && a.isAlike(b) ? OPEN : DIFFERENT;
    }

    /** Whether what the name ends in, before any "of", is a common noun. */
    public static boolean isGeneric(String name) {
        return Called.of(name).generic();
    }
}
