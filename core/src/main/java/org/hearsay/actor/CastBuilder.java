package org.hearsay.actor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorId;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Evidence;
import org.hearsay.model.Reading;

/** Joins the actors of several readings: sorts them by kind, has them grouped, makes each one. */
final class CastBuilder {

    private static final Set<String> PRONOUNS = Set.of("he", "she", "him", "her");

    private final Lexicon lexicon;
    private final PersonMerger persons;
    private final BodyMerger bodies;

    CastBuilder(Lexicon lexicon, Countries countries) {
        this.lexicon = lexicon;
        this.persons = new PersonMerger(lexicon, countries);
        this.bodies = new BodyMerger(countries);
    }

    Cast build(List<Reading> readings) {
        Collection<Actor> actors = companies(distinct(readings));
        List<List<Actor>> groups = new ArrayList<>();
        groups.addAll(persons.group(ofKind(actors, Set.of(ActorKind.PERSON))));
        groups.addAll(
                bodies.group(
                        ofKind(
                                actors,
                                Set.of(
                                        ActorKind.ORGANISATION,
                                        ActorKind.OUTLET,
                                        ActorKind.GOVERNMENT,
                                        ActorKind.GROUP,
                                        ActorKind.PLACE))));
        ofKind(actors, Set.of(ActorKind.UNNAMED)).forEach(unnamed -> groups.add(List.of(unnamed)));
        return cast(groups);
    }

    /** "Tarn" alone is no person where other articles tell of Tarn Water and none of a Mr Tarn. */
    private Collection<Actor> companies(Collection<Actor> actors) {
        Set<String> surnames = new TreeSet<>();
        Map<String, Set<String>> companies = new TreeMap<>();
        for (Actor actor : actors) {
            if (actor.kind() == ActorKind.PERSON) {
                PersonName name = PersonName.of(actor.name(), lexicon);
                surnames.addAll(name.isFull() ? name.parts() : List.of());
            } else if (actor.kind() == ActorKind.ORGANISATION) {
                actor.aliases().stream()
                        .filter(alias -> Bodies.isShort(alias, actor.name()))
                        .map(Bodies::key)
                        .forEach(
                                alias ->
                                        companies
                                                .computeIfAbsent(alias, key -> new TreeSet<>())
                                                .add(Bodies.key(actor.name())));
            }
        }
        return actors.stream()
                .map(
                        actor ->
                                isLoneWord(actor, surnames)
                                                && companies
                                                                .getOrDefault(
                                                                        Bodies.key(actor.name()),
                                                                        Set.of())
                                                                .size()
                                                        == 1
                                        ? organisation(actor)
                                        : actor)
                .toList();
    }

    private static boolean isLoneWord(Actor actor, Set<String> surnames) {
        return actor.kind() == ActorKind.PERSON
                && actor.roles().isEmpty()
                && actor.aliases().isEmpty()
                && actor.name().indexOf(' ') < 0
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

    private static Cast cast(List<List<Actor>> groups) {
        Map<ActorId, Actor> actors = new TreeMap<>();
        Map<ActorId, ActorId> merged = new TreeMap<>();
        for (List<Actor> group : groups) {
            Actor one = merge(group);
            actors.put(one.id(), one);
            group.forEach(member -> merged.put(member.id(), one.id()));
        }
        return new Cast(List.copyOf(actors.values()), merged);
    }

    /** Each actor once, in the order of ids, also where two readings are of the same article. */
    static Collection<Actor> distinct(List<Reading> readings) {
        Map<ActorId, List<Actor>> byId = new TreeMap<>();
        readings.stream()
                .flatMap(reading -> reading.actors().stream())
                .forEach(a -> byId.computeIfAbsent(a.id(), id -> new ArrayList<>()).add(a));
        return byId.values().stream().map(CastBuilder::merge).toList();
    }

    private static List<Actor> ofKind(Collection<Actor> actors, Set<ActorKind> kinds) {
        return actors.stream().filter(actor -> kinds.contains(actor.kind())).toList();
    }

    /** One actor of several, named as most of them are. */
    static Actor merge(List<Actor> members) {
        if (members.size() == 1) {
            return members.get(0);
        }
        String name = name(members);
        Set<String> aliases = new TreeSet<>();
        Set<String> roles = new TreeSet<>();
        List<Evidence> mentions = new ArrayList<>();
        for (Actor member : members) {
            aliases.add(member.name());
            aliases.addAll(member.aliases());
            roles.addAll(member.roles());
            mentions.addAll(member.mentions());
        }
        aliases.remove(name);
        ActorId id = members.stream().map(Actor::id).min(Comparator.naturalOrder()).orElseThrow();
        return new Actor(
                id, name, kind(members), List.copyOf(aliases), List.copyOf(roles), mentions);
    }

    /**
     * The full name that most members go by, else the name that most do; a title if none has one.
     */
    private static String name(List<Actor> members) {
        List<Actor> named = members.stream().filter(a -> !a.roles().contains(a.name())).toList();
        List<String> names = (named.isEmpty() ? members : named).stream().map(Actor::name).toList();
        List<String> full = names.stream().filter(name -> name.indexOf(' ') > 0).toList();
        Map<String, Long> counts =
                (full.isEmpty() ? names : full)
                        .stream()
                                .collect(
                                        Collectors.groupingBy(
                                                name -> name,
                                                LinkedHashMap::new,
                                                Collectors.counting()));
        return counts.entrySet().stream()
                .max(
                        Map.Entry.<String, Long>comparingByValue()
                                .thenComparing(e -> e.getKey().length())
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }

    private static ActorKind kind(List<Actor> members) {
        return members.stream().anyMatch(actor -> actor.kind() == ActorKind.OUTLET)
                ? ActorKind.OUTLET
                : members.stream().map(Actor::kind).min(Comparator.naturalOrder()).orElseThrow();
    }
}
