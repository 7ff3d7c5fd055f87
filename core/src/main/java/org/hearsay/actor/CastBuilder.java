package org.hearsay.actor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearsay.actor.Cast.Tie;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorId;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Evidence;
import org.hearsay.model.PeopleRegister;
import org.hearsay.model.PeopleRegister.Entry;
import org.hearsay.model.PeopleRegister.Standing;
import org.hearsay.model.Reading;

/** Joins the actors of several readings: sorts them by kind, has them grouped, makes each one. */
final class CastBuilder {

    private final Lexicon lexicon;
    private final Countries countries;
    private final PersonMerger persons;
    private final BodyMerger bodies;

    CastBuilder(Lexicon lexicon, Countries countries) {
        this.lexicon = lexicon;
        this.countries = countries;
        this.persons = new PersonMerger(lexicon, countries);
        this.bodies = new BodyMerger(countries);
    }

    Cast build(List<Reading> readings, PeopleRegister people) {
        List<Actor> actors = new CompanyNames(lexicon).applied(distinct(readings));
        Register register = new Register(people, lexicon, countries);
        register.meet(actors);
        Set<ActorId> banned = new TreeSet<>();
        Map<Boolean, List<Actor>> named = new TreeMap<>(Map.of(true, new ArrayList<>()));
        named.put(false, new ArrayList<>());
        List<List<Actor>> groups = new ArrayList<>();
        for (Actor actor : actors) {
            Optional<Entry> known = register.find(actor).flatMap(Register.Found::one);
            if (known.filter(entry -> entry.standing() == Standing.NO_ACTOR).isPresent()) {
                banned.add(actor.id());
            } else if (actor.kind() == ActorKind.UNNAMED) {
                groups.add(List.of(actor));
            } else {
                ActorKind kind = known.map(Entry::kind).orElse(actor.kind());
                named.getOrDefault(kind == ActorKind.PERSON, List.of()).add(actor);
            }
        }
        Ties ties = new Ties();
        Companions companions = new Companions(readings, lexicon);
        groups.addAll(
                persons.group(named.getOrDefault(true, List.of()), register, companions, ties));
        groups.addAll(bodies.group(named.getOrDefault(false, List.of()), register, ties));
        return cast(groups, banned, ties.all());
    }

    private Cast cast(List<List<Actor>> groups, Set<ActorId> banned, Map<ActorId, Tie> ties) {
        Map<ActorId, Actor> actors = new TreeMap<>();
        Map<ActorId, ActorId> merged = new TreeMap<>();
        for (List<Actor> group : groups) {
            Actor one = byCountry(merge(group, ties));
            actors.put(one.id(), one);
            group.forEach(member -> merged.put(member.id(), one.id()));
        }
        return new Cast(List.copyOf(actors.values()), merged, banned, ties);
    }

    /** A government that some call by its country and most by its capital goes by the country. */
    private Actor byCountry(Actor one) {
        boolean seated = one.kind() == ActorKind.GOVERNMENT && countries.isSeat(one.name());
        Optional<String> country =
                seated ? countries.governedFrom(one.name()) : Optional.<String>empty();
        if (country.filter(one.aliases()::contains).isEmpty()) {
            return one;
        }
        Set<String> aliases = new TreeSet<>(one.aliases());
        aliases.remove(country.get());
        aliases.add(one.name());
        return new Actor(
                one.id(),
                country.get(),
                one.kind(),
                List.copyOf(aliases),
                one.roles(),
                one.mentions());
    }

    /** Each actor once, in the order of ids, also where two readings are of the same article. */
    static Collection<Actor> distinct(List<Reading> readings) {
        Map<ActorId, List<Actor>> byId = new TreeMap<>();
        readings.stream()
                .flatMap(reading -> reading.actors().stream())
                .forEach(a -> byId.computeIfAbsent(a.id(), id -> new ArrayList<>()).add(a));
        return byId.values().stream().map(CastBuilder::merge).toList();
    }

    /** One actor of several, named as a register names it, or as most of them are. */
    static Actor merge(List<Actor> members, Map<ActorId, Tie> ties) {
        Actor one = merge(members);
        Set<Entry> known =
                members.stream()
                        .flatMap(member -> Optional.ofNullable(ties.get(member.id())).stream())
                        .flatMap(tie -> tie.entry().stream())
                        .collect(Collectors.toSet());
        if (known.size() != 1) {
            return one;
        }
        Entry entry = known.iterator().next();
        Set<String> aliases = new TreeSet<>(one.aliases());
        aliases.addAll(entry.aliases());
        aliases.add(one.name());
        aliases.remove(entry.name());
        return new Actor(
                one.id(),
                entry.name(),
                entry.kind(),
                List.copyOf(aliases),
                one.roles(),
                one.mentions());
    }

    private static Actor merge(List<Actor> members) {
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
    static String name(List<Actor> members) {
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
