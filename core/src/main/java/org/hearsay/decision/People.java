package org.hearsay.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Evidence;
import org.hearsay.model.Party;
import org.hearsay.model.Reading;

/**
 * Finds whom a person means by a name: the actor of the article who is called so, else the one of
 * another article whose name it is, else nobody who is mentioned.
 */
final class People {

    private final Map<String, Actor> named = new HashMap<>();

    People(List<Reading> readings) {
        for (Reading reading : readings) {
            for (Actor actor : reading.actors()) {
                named.merge(actor.name(), actor, (a, b) -> a.id().compareTo(b.id()) <= 0 ? a : b);
            }
        }
    }

    /** The party of this name; {@code words} are those that stand for it, if any do. */
    Party party(Reading reading, String name, Optional<Evidence> words) {
        Optional<Actor> actor =
                one(reading.actors().stream().filter(a -> a.name().equals(name)).toList())
                        .or(
                                () ->
                                        one(
                                                reading.actors().stream()
                                                        .filter(a -> a.aliases().contains(name))
                                                        .toList()))
                        .or(() -> Optional.ofNullable(named.get(name)));
        return new Party(
                name,
                words,
                actor.map(Actor::id),
                actor.filter(a -> a.kind() == ActorKind.UNNAMED).isPresent());
    }

    private static Optional<Actor> one(List<Actor> actors) {
        return actors.size() == 1 ? Optional.of(actors.get(0)) : Optional.empty();
    }
}
