package org.hearsay.actor;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorId;

/**
 * The actors of several articles, each once.
 *
 * <p>Actors are in the order of their ids. {@code merged} leads from the id of every actor of every
 * reading to that of the actor it became, which is the smallest of its members'; an actor that
 * stayed by itself leads to itself. {@code banned} are those of which a person says that they are
 * no actors; they are nowhere else here.
 */
public record Cast(List<Actor> actors, Map<ActorId, ActorId> merged, Set<ActorId> banned) {

    public Cast {
        actors = List.copyOf(actors);
        merged = Collections.unmodifiableMap(new TreeMap<>(merged));
        banned = Collections.unmodifiableSet(new TreeSet<>(banned));
    }

    /** A cast of which nobody is banned. */
    public Cast(List<Actor> actors, Map<ActorId, ActorId> merged) {
        this(actors, merged, Set.of());
    }
}
