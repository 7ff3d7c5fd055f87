package org.hearsay.actor;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorId;
import org.hearsay.model.PeopleRegister;

/**
 * The actors of several articles, each once.
 *
 * <p>Actors are in the order of their ids. {@code merged} leads from the id of every actor of every
 * reading to that of the actor it became, which is the smallest of its members'; an actor that
 * stayed by itself leads to itself. {@code banned} are those of which a person says that they are
 * no actors; they are nowhere else here. {@code ties} say of members why they are where they are.
 */
public record Cast(
        List<Actor> actors,
        Map<ActorId, ActorId> merged,
        Set<ActorId> banned,
        Map<ActorId, Tie> ties) {

    /**
     * Why an article's actor is whom it is taken for.
     *
     * @param because the reason, in words
     * @param confidence from 0 to 1
     * @param entry who it is in a person's register
     * @param undecided what could not be told of it
     */
    public record Tie(
            String because,
            double confidence,
            Optional<PeopleRegister.Entry> entry,
            Optional<String> undecided) {

        static Tie of(String because, double confidence) {
            return new Tie(because, confidence, Optional.empty(), Optional.empty());
        }

        Tie as(PeopleRegister.Entry known) {
            return new Tie(because, confidence, Optional.of(known), undecided);
        }

        Tie doubting(String doubt) {
            return new Tie(because, confidence, entry, Optional.of(doubt));
        }
    }

    public Cast {
        actors = List.copyOf(actors);
        merged = Collections.unmodifiableMap(new TreeMap<>(merged));
        banned = Collections.unmodifiableSet(new TreeSet<>(banned));
        ties = Collections.unmodifiableMap(new TreeMap<>(ties));
    }
}
