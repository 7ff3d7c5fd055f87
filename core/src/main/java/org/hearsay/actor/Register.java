package org.hearsay.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorKind;
import org.hearsay.model.PeopleRegister;
import org.hearsay.model.PeopleRegister.Entry;
import org.hearsay.model.PeopleRegister.Standing;

/**
 * Finds the actors of articles in a person's register: by the names that it gives, each as written
 * but for case, marks and titles.
 *
 * <p>Where it has two of one name nobody is guessed, unless the article gives an office that only
 * one of them has. A single word that it gives as an alias counts only where nobody else bears it.
 */
final class Register {

    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::name)
                    .thenComparing(entry -> entry.kind().word())
                    .thenComparing(Entry::toString);

    private final Lexicon lexicon;
    private final Countries countries;
    private final List<Entry> entries;
    private final Map<String, Set<Entry>> persons = new TreeMap<>();
    private final Map<String, Set<Entry>> bodies = new TreeMap<>();
    private final Map<String, Set<String>> bearers = new TreeMap<>();

    /** What the register says of one actor: who it is, or who it may be. */
    record Found(List<Entry> entries, String name) {

        Optional<Entry> one() {
            return entries.size() == 1 ? Optional.of(entries.get(0)) : Optional.empty();
        }
    }

    Register(PeopleRegister people, Lexicon lexicon, Countries countries) {
        this.lexicon = lexicon;
        this.countries = countries;
        this.entries = people.entries().stream().distinct().sorted(ORDER).toList();
        for (Entry entry : entries) {
            boolean person = entry.kind() == ActorKind.PERSON;
            for (String name : entry.names()) {
                (person ? persons : bodies)
                        .computeIfAbsent(
                                person ? plain(name) : body(name), k -> new TreeSet<>(ORDER))
                        .add(entry);
                if (person) {
                    bear(name, entry.name());
                }
            }
        }
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Takes note of who bears which surname in the articles. */
    void meet(List<Actor> actors) {
        actors.stream()
                .filter(actor -> actor.kind() == ActorKind.PERSON)
                .map(Actor::name)
                .distinct()
                .forEach(
                        name -> {
                            Set<Entry> own = persons.getOrDefault(plain(name), Set.of());
                            bear(name, own.size() == 1 ? own.iterator().next().name() : name);
                        });
    }

    private void bear(String name, String who) {
        PersonName parts = PersonName.of(name, lexicon);
        if (parts.isFull()) {
            bearers.computeIfAbsent(parts.last(), k -> new TreeSet<>()).add(plain(who));
        }
    }

    private String plain(String name) {
        PersonName parts = PersonName.of(name, lexicon);
        return (String.join(" ", parts.parts()) + " " + parts.suffix()).strip();
    }

    private String body(String name) {
        return countries
                .governedFrom(Bodies.withoutArticle(name))
                .map(Lexicon::lower)
                .orElse(Bodies.key(name));
    }

    /** Those of this name; empty where the register knows nobody of it. */
    Optional<Found> find(Actor actor) {
        if (isEmpty() || actor.kind() == ActorKind.UNNAMED) {
            return Optional.empty();
        }
        boolean person = actor.kind() == ActorKind.PERSON;
        return person
                ? person(actor).or(() -> body(actor))
                : body(actor).or(() -> person(actor).filter(found -> actor.name().contains(" ")));
    }

    private Optional<Found> person(Actor actor) {
        List<String> names = names(actor).toList();
        List<String> full = names.stream().filter(n -> PersonName.of(n, lexicon).isFull()).toList();
        List<String> single = full.isEmpty() ? names.stream().filter(this::isFree).toList() : full;
        return found(single, persons, this::plain).map(found -> byOffice(found, actor));
    }

    private Optional<Found> body(Actor actor) {
        return found(names(actor).toList(), bodies, this::body);
    }

    private static Stream<String> names(Actor actor) {
        return Stream.concat(Stream.of(actor.name()), actor.aliases().stream());
    }

    /** Whether a lone word that the register gives as a name is no other person's surname. */
    private boolean isFree(String name) {
        String plain = plain(name);
        Set<String> own =
                persons.getOrDefault(plain, Set.of()).stream()
                        .map(entry -> plain(entry.name()))
                        .collect(Collectors.toSet());
        return own.containsAll(bearers.getOrDefault(plain, Set.of()));
    }

    private static Optional<Found> found(
            List<String> names,
            Map<String, Set<Entry>> index,
            java.util.function.UnaryOperator<String> key) {
        Set<Entry> found = new TreeSet<>(ORDER);
        List<String> by = new ArrayList<>();
        for (String name : names) {
            Set<Entry> own = index.getOrDefault(key.apply(name), Set.of());
            found.addAll(own);
            if (!own.isEmpty()) {
                by.add(name);
            }
        }
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new Found(List.copyOf(found), by.get(0)));
    }

    private Found byOffice(Found found, Actor actor) {
        if (found.entries().size() < 2) {
            return found;
        }
        List<Entry> holding =
                found.entries().stream().filter(entry -> holds(entry, actor)).toList();
        return holding.size() == 1 ? new Found(holding, found.name()) : found;
    }

    private boolean holds(Entry entry, Actor actor) {
        return posts(entry).stream()
                .anyMatch(
                        post ->
                                actor.roles().stream()
                                        .map(r -> RoleTitle.of(r, lexicon, countries))
                                        .anyMatch(post::isNear));
    }

    /** The offices of somebody, as titles. */
    List<RoleTitle> posts(Entry entry) {
        return entry.posts().stream()
                .map(post -> RoleTitle.of(post.title(), lexicon, countries))
                .toList();
    }

    /** Everybody who is an actor and a person, each in a group of their own. */
    Map<Entry, Group> groups() {
        Map<Entry, Group> groups = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> entry.kind() == ActorKind.PERSON)
                .filter(entry -> entry.standing() != Standing.NO_ACTOR)
                .forEach(entry -> groups.put(entry, new Group(entry, posts(entry))));
        return groups;
    }
}
