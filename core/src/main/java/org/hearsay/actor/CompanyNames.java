package org.hearsay.actor;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Evidence;

/**
 * Takes lone words that a recogniser took for persons as companies: "Tarn" is no person where other
 * articles call Tarn Water so and none tells of a Mr Tarn. For one set of actors.
 */
final class CompanyNames {

    private static final Set<String> PRONOUNS = Set.of("he", "she", "him", "her");

    private final Lexicon lexicon;
    private final Set<String> surnames = new TreeSet<>();
    private final Map<String, Set<String>> companies = new TreeMap<>();

    CompanyNames(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The same actors in the same order, some of another kind. */
    List<Actor> applied(Collection<Actor> actors) {
        actors.forEach(this::meet);
        return actors.stream()
                .map(actor -> isCompany(actor) ? organisation(actor) : actor)
                .toList();
    }

    private void meet(Actor actor) {
        if (actor.kind() == ActorKind.PERSON) {
            PersonName name = PersonName.of(actor.name(), lexicon);
            surnames.addAll(name.isFull() ? name.parts() : List.of());
        } else if (actor.kind() == ActorKind.ORGANISATION) {
            String whole = Bodies.key(actor.name());
            actor.aliases().stream()
                    .filter(alias -> Bodies.isShort(alias, actor.name()))
                    .map(Bodies::key)
                    .map(alias -> companies.computeIfAbsent(alias, key -> new TreeSet<>()))
                    .forEach(names -> names.add(whole));
        }
    }

    /** Whether one company is called so, and nothing shows a person. */
    private boolean isCompany(Actor actor) {
        return actor.kind() == ActorKind.PERSON
                && actor.roles().isEmpty()
                && actor.aliases().isEmpty()
                && actor.name().indexOf(' ') < 0
                && companies.getOrDefault(Bodies.key(actor.name()), Set.of()).size() == 1
                && !surnames.contains(PersonName.plain(actor.name()))
                && actor.mentions().stream()
                        .map(Evidence::exact)
                        .map(Lexicon::lower)
                        .noneMatch(PRONOUNS::contains);
    }

    private static Actor organisation(Actor actor) {
        return new Actor(
                actor.id(),
                actor.name(),
                ActorKind.ORGANISATION,
                actor.aliases(),
                actor.roles(),
                actor.mentions());
    }
}
