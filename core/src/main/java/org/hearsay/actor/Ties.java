package org.hearsay.actor;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearsay.actor.Cast.Tie;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorId;
import org.hearsay.model.PeopleRegister.Entry;

/** Collects why actors are joined, and what was not decided of them. For one thread. */
final class Ties {

    private final Map<ActorId, Tie> ties = new TreeMap<>();

    /** The reason for an actor's place; a later one takes the place of an earlier. */
    void join(Actor actor, String because, double confidence) {
        Optional<Tie> before = Optional.ofNullable(ties.get(actor.id()));
        ties.put(
                actor.id(),
                new Tie(
                        because,
                        confidence,
                        before.flatMap(Tie::entry),
                        before.flatMap(Tie::undecided)));
    }

    /** Who it is in a person's register. */
    void know(Actor actor, Entry entry) {
        ties.compute(actor.id(), (id, tie) -> (tie == null ? alone() : tie).as(entry));
    }

    /** What was not decided of it; of several doubts the first by code unit. */
    void doubt(Actor actor, String doubt) {
        ties.compute(
                actor.id(),
                (id, tie) -> {
                    Tie own = tie == null ? alone() : tie;
                    boolean first = own.undecided().filter(d -> d.compareTo(doubt) <= 0).isEmpty();
                    return first ? own.doubting(doubt) : own;
                });
    }

    private static Tie alone() {
        return Tie.of("", 1);
    }

    Map<ActorId, Tie> all() {
        return ties;
    }
}
