package org.hearsay.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorId;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Evidence;
import org.hearsay.model.Party;
import org.hearsay.model.Position;
import org.hearsay.model.Reading;
import org.hearsay.text.Span;
import org.hearsay.text.Word;

/**
 * For which body a person speaks, by the office that the articles give them: "Ostra's foreign
 * minister", "president of the Guild", "a Guild spokesman", "the Ostran premier".
 *
 * <p>Only bodies that take positions themselves are known, by their whole names, or by the last
 * word of a name where only one body is called so ("the League's president"). Nothing is guessed of
 * an office without its body's name, of a former office, or of the head of an opposition.
 */
final class Bodies {

    private static final Set<String> STATE =
            Set.of(
                    "president",
                    "minister",
                    "premier",
                    "chancellor",
                    "spokesman",
                    "spokeswoman",
                    "spokesperson",
                    "ambassador",
                    "envoy",
                    "negotiator");
    private static final Set<String> OFFICES =
            Set.of(
                    "president",
                    "spokesman",
                    "spokeswoman",
                    "spokesperson",
                    "executive",
                    "chairman",
                    "chairwoman",
                    "boss",
                    "director",
                    "head",
                    "leader",
                    "secretary",
                    "negotiator");
    private static final Set<String> SPEAKING = Set.of("spokesman", "spokeswoman", "spokesperson");
    private static final Set<String> OWN = Set.of("party", "government", "cabinet", "office");
    private static final Set<String> NOT =
            Set.of("former", "ex", "late", "opposition", "deputy", "vice", "shadow", "acting");
    private static final Set<String> SHORT =
            Set.of(
                    "league",
                    "union",
                    "guild",
                    "association",
                    "federation",
                    "commission",
                    "council",
                    "committee",
                    "party",
                    "board",
                    "trust",
                    "alliance",
                    "chamber",
                    "society");
    private static final Set<String> LINKS = Set.of("of", "for", "the", "a", "an");

    /** So much of a country's name stands in the word for its people. */
    private static final int STEM = 4;

    private record Body(ActorId id, List<String> words, boolean state) {}

    private final Map<ActorId, Set<String>> roles = new TreeMap<>();
    private final Map<ActorId, Body> bodies = new TreeMap<>();
    private final Map<ActorId, Set<String>> names = new TreeMap<>();
    private final Map<ActorId, Optional<ActorId>> found = new HashMap<>();

    /** Bodies by the word that their name begins with, and states by the start of theirs. */
    private final Map<String, List<Body>> byWord = new HashMap<>();

    private final Map<String, List<Body>> byPeople = new HashMap<>();

    Bodies(List<Reading> readings, Holders holders) {
        for (Reading reading : readings) {
            Titles titles = new Titles(reading);
            for (Position position : reading.positions()) {
                holders.of(position).ifPresent(id -> see(reading, titles, position.actor(), id));
            }
        }
        bodies.values().forEach(this::enter);
        roles.forEach((person, own) -> found.put(person, only(person, own)));
    }

    /** The one body that an actor speaks for; empty if there is none or more than one. */
    Optional<ActorId> of(ActorId person) {
        return found.getOrDefault(person, Optional.empty());
    }

    /** The body whose spokesman somebody is: what such a person states, the body holds. */
    Optional<ActorId> voice(ActorId person) {
        boolean speaks =
                roles.getOrDefault(person, Set.of()).stream()
                        .flatMap(role -> words(role).stream())
                        .anyMatch(SPEAKING::contains);
        return speaks ? of(person) : Optional.empty();
    }

    private void see(Reading reading, Titles titles, Party party, ActorId id) {
        Optional<Span> span = party.evidence().map(Evidence::span);
        if (party.actor().isEmpty() || span.isEmpty()) {
            return;
        }
        for (Actor actor : reading.actors()) {
            if (actor.mentions().stream().anyMatch(m -> m.span().overlaps(span.get()))) {
                boolean state = actor.kind() == ActorKind.GOVERNMENT;
                if (state || actor.kind() == ActorKind.ORGANISATION) {
                    bodies.merge(id, new Body(id, words(actor.name()), state), Bodies::wider);
                } else {
                    Set<String> own = roles.computeIfAbsent(id, key -> new TreeSet<>());
                    own.addAll(actor.roles());
                    own.addAll(titles.of(actor));
                    if (words(actor.name()).stream().anyMatch(SPEAKING::contains)) {
                        own.add(actor.name());
                    }
                    names.computeIfAbsent(id, key -> new TreeSet<>()).add(actor.name());
                }
            }
        }
    }

    /** A body that any article takes for a state is one. */
    private static Body wider(Body a, Body b) {
        return a.state() ? a : b;
    }

    private void enter(Body body) {
        if (!body.words().isEmpty()) {
            String first = body.words().get(0);
            byWord.computeIfAbsent(first, key -> new ArrayList<>(1)).add(body);
            String last = body.words().get(body.words().size() - 1);
            if (isShortened(body)) {
                byWord.computeIfAbsent(last, key -> new ArrayList<>(1)).add(body);
            }
            if (body.state() && body.words().size() == 1 && first.length() > STEM) {
                byPeople.computeIfAbsent(stem(first), key -> new ArrayList<>(1)).add(body);
            }
        }
    }

    private Optional<ActorId> only(ActorId person, Set<String> own) {
        Set<ActorId> all = new TreeSet<>();
        for (String role : own) {
            List<String> words = words(role);
            named(words)
                    .filter(body -> !body.id().equals(person) && isOf(words, body))
                    .forEach(body -> all.add(body.id()));
        }
        for (String name : names.getOrDefault(person, Set.of())) {
            List<String> words = words(name);
            named(words).filter(body -> isOwn(words, body)).forEach(body -> all.add(body.id()));
        }
        return all.size() == 1 ? Optional.of(all.iterator().next()) : Optional.empty();
    }

    /** The bodies whose names may stand among these words, or whose people their first means. */
    private Stream<Body> named(List<String> words) {
        Stream<Body> whole = words.stream().flatMap(word -> in(byWord, word));
        return words.isEmpty()
                ? whole
                : Stream.concat(
                        whole,
                        IntStream.rangeClosed(STEM, words.get(0).length())
                                .mapToObj(end -> words.get(0).substring(0, end))
                                .flatMap(start -> in(byPeople, start)));
    }

    private static Stream<Body> in(Map<String, List<Body>> bodies, String key) {
        return bodies.getOrDefault(key, List.of()).stream();
    }

    /** "Tom Karr's party", "Lena Brock's government". */
    private static boolean isOwn(List<String> name, Body body) {
        int size = body.words().size();
        return size == name.size() + 1
                && name.size() > 1
                && OWN.contains(body.words().get(size - 1))
                && body.words().subList(0, size - 1).equals(name);
    }

    private static boolean isOf(List<String> role, Body body) {
        Set<String> offices = body.state() ? STATE : OFFICES;
        boolean barred = role.stream().anyMatch(NOT::contains) || body.words().isEmpty();
        if (barred || role.stream().noneMatch(offices::contains)) {
            return false;
        }
        int size = body.words().size();
        if (stands(role, body.words())
                || isShortened(body) && stands(role, body.words().subList(size - 1, size))) {
            return true;
        }
        return body.state()
                && body.words().size() == 1
                && isPeople(role.get(0), body.words().get(0));
    }

    private static boolean stands(List<String> role, List<String> name) {
        int at = Collections.indexOfSubList(role, name);
        int end = at + name.size();
        boolean opens = at == 0 || at > 0 && LINKS.contains(role.get(at - 1));
        boolean closes = end == role.size() || at == 0;
        return at >= 0 && opens && closes;
    }

    /** "The League" for the Dockers' League: a body of several words that its last one calls. */
    private static boolean isShortened(Body body) {
        int size = body.words().size();
        return size > 1 && !body.state() && SHORT.contains(body.words().get(size - 1));
    }

    /** "Ostran" of "Ostra"; both in small letters. */
    static boolean isPeople(String word, String name) {
        return name.length() > STEM && word.length() > name.length() && word.startsWith(stem(name));
    }

    private static String stem(String name) {
        return name.substring(0, Math.max(STEM, name.length() - 1));
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        String lower = name.toLowerCase(Locale.ROOT);
        for (Word word : Word.in(lower, new Span(0, lower.length()))) {
            if (!words.isEmpty() || !LINKS.contains(word.form())) {
                words.add(word.form());
            }
        }
        return words;
    }
}
