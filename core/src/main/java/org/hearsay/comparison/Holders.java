package org.hearsay.comparison;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
 * Who holds a position: bodies of one name are one, whatever kind each article takes them for, and
 * "the Ostran side" and "the Ostran delegation" are Ostra.
 *
 * <p>"The prime minister" is whoever alone has that office in all articles together; where two have
 * it, nobody is meant.
 *
 * <p>Nothing else is joined: persons stay who they are, and so does a body whose name is no proper
 * one ("the government", "the union").
 */
final class Holders {

    private static final Set<ActorKind> BODIES =
            EnumSet.of(ActorKind.GOVERNMENT, ActorKind.ORGANISATION, ActorKind.PLACE);
    private static final Set<String> SIDES =
            Set.of("side", "delegation", "government", "cabinet", "authorities", "leadership");

    private static final List<String> OFFICES =
            List.of(
                    "prime minister",
                    "premier",
                    "president",
                    "chancellor",
                    "foreign minister",
                    "defence minister",
                    "defense minister",
                    "interior minister",
                    "finance minister",
                    "health minister",
                    "mayor");
    private static final List<String> BOARDS =
            List.of("'s board", "'s management", "'s executive committee");
    private static final List<String> SELF = List.of(" herself", " himself");

    private final Map<String, TreeSet<ActorId>> bearers = new TreeMap<>();
    private final Map<String, Set<ActorKind>> kinds = new TreeMap<>();
    private final Map<String, Set<String>> aliases = new TreeMap<>();
    private final Map<ActorId, String> names = new HashMap<>();
    private final Map<String, ActorId> states = new TreeMap<>();

    private final Map<String, TreeSet<String>> incumbents = new TreeMap<>();

    /** The bodies that take positions, by all that any article calls them. */
    private final Map<String, TreeSet<ActorId>> called = new TreeMap<>();

    Holders(List<Reading> readings) {
        for (Reading reading : readings) {
            Map<Span, Actor> byMention = new HashMap<>();
            for (Actor actor : reading.actors()) {
                actor.mentions().forEach(mention -> byMention.put(mention.span(), actor));
                if (actor.kind() == ActorKind.PERSON && isProper(actor.name())) {
                    actor.roles().forEach(role -> serve(plain(role), plain(actor.name())));
                }
            }
            for (Position position : reading.positions()) {
                position.parties().forEach(party -> see(party, byMention));
            }
        }
        bearers.forEach(
                (name, ids) -> {
                    if (kinds.getOrDefault(name, Set.of()).contains(ActorKind.ORGANISATION)) {
                        aliases.getOrDefault(name, Set.of(name))
                                .forEach(own -> call(own, ids.first()));
                    }
                    boolean lone = name.indexOf(' ') < 0;
                    Set<ActorKind> own = kinds.getOrDefault(name, Set.of());
                    if (lone && own.contains(ActorKind.GOVERNMENT)) {
                        states.put(name, ids.first());
                    }
                });
    }

    /** The holder of a position; empty if nobody has resolved it. */
    Optional<ActorId> of(Position position) {
        Party party = position.actor();
        return office(party.name())
                .or(() -> board(party.name()))
                .or(() -> party.actor().map(this::canonical))
                .or(() -> side(party.name()));
    }

    /** "Velmark Bank's board": the bank, by any name that only one body is called by. */
    private Optional<ActorId> board(String name) {
        String plain = plain(name);
        for (String board : BOARDS) {
            String body =
                    plain.endsWith(board)
                            ? plain.substring(0, plain.length() - board.length())
                            : "";
            Set<ActorId> found = called.getOrDefault(body, new TreeSet<>());
            if (found.size() == 1) {
                return found.stream().findFirst();
            }
        }
        return Optional.empty();
    }

    private void call(String name, ActorId id) {
        called.computeIfAbsent(name, key -> new TreeSet<>()).add(id);
    }

    /** Notes a person under each office that the words of a role end with. */
    private void serve(String role, String person) {
        OFFICES.stream()
                .filter(office -> role.equals(office) || role.endsWith(" " + office))
                .filter(office -> !person.endsWith(office))
                .forEach(
                        office ->
                                incumbents
                                        .computeIfAbsent(office, key -> new TreeSet<>())
                                        .add(person));
    }

    /** "The prime minister", "the premier herself": the only one whom all articles know. */
    private Optional<ActorId> office(String name) {
        String office = plain(name);
        for (String self : SELF) {
            office =
                    office.endsWith(self)
                            ? office.substring(0, office.length() - self.length())
                            : office;
        }
        Set<String> persons = incumbents.getOrDefault(office, new TreeSet<>());
        Set<String> last = new TreeSet<>();
        Set<ActorId> found = new TreeSet<>();
        for (String person : persons) {
            last.add(person.substring(person.lastIndexOf(' ') + 1));
            found.addAll(bearers.getOrDefault(person, new TreeSet<>()));
        }
        return last.size() == 1 && found.size() == 1
                ? Optional.of(found.iterator().next())
                : Optional.empty();
    }

    private void see(Party party, Map<Span, Actor> byMention) {
        Optional<Span> span = party.evidence().map(Evidence::span);
        if (party.actor().isEmpty() || span.isEmpty() || !byMention.containsKey(span.get())) {
            return;
        }
        Actor actor = byMention.get(span.get());
        if (isProper(actor.name())) {
            String name = plain(actor.name());
            ActorId id = party.actor().get();
            names.put(id, name);
            bearers.computeIfAbsent(name, key -> new TreeSet<>()).add(id);
            Set<String> own = aliases.computeIfAbsent(name, key -> new TreeSet<>(Set.of(name)));
            actor.aliases().forEach(alias -> own.add(plain(alias)));
            kinds.computeIfAbsent(name, key -> EnumSet.noneOf(ActorKind.class)).add(actor.kind());
        }
    }

    private ActorId canonical(ActorId id) {
        String name = names.getOrDefault(id, "");
        boolean body = kinds.getOrDefault(name, Set.of()).stream().anyMatch(BODIES::contains);
        TreeSet<ActorId> ids = bearers.getOrDefault(name, new TreeSet<>());
        return body && !ids.isEmpty() ? ids.first() : id;
    }

    /** "The Ostran side": the one state whose people are called so. */
    private Optional<ActorId> side(String name) {
        List<String> words = new ArrayList<>();
        String lower = plain(name);
        Word.in(lower, new Span(0, lower.length())).forEach(word -> words.add(word.form()));
        if (words.size() != 2 || !SIDES.contains(words.get(1))) {
            return Optional.empty();
        }
        List<ActorId> found =
                states.entrySet().stream()
                        .filter(state -> Bodies.isPeople(words.get(0), state.getKey()))
                        .map(Map.Entry::getValue)
                        .distinct()
                        .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static boolean isProper(String name) {
        return !name.isEmpty() && Character.isUpperCase(plainStart(name));
    }

    private static int plainStart(String name) {
        boolean article = name.toLowerCase(Locale.ROOT).startsWith("the ");
        return article && name.length() > 4 ? name.codePointAt(4) : name.codePointAt(0);
    }

    private static String plain(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace('\u2019', '\'').strip();
        return plain.startsWith("the ") ? plain.substring(4) : plain;
    }
}
