package org.hearsay.actor;

import java.util.ArrayList;
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

/**
 * Groups the bodies of several articles: organisations and outlets by name, governments by country.
 *
 * <p>An acronym, and the short form of a company's name, join the one full name that they stand for
 * in all the readings; where they stand for two they join none. A body that has no proper name
 * ("the ministry") stays by itself.
 */
final class BodyMerger {

    /** Acronyms below this length coincide so often that one article's word is not enough. */
    private static final int SHORT = 3;

    private final Countries countries;

    BodyMerger(Countries countries) {
        this.countries = countries;
    }

    List<List<Actor>> group(List<Actor> bodies, Register register, Ties ties) {
        Map<String, Set<String>> expansions = expansions(bodies);
        Map<String, List<Actor>> groups = new LinkedHashMap<>();
        for (Actor body : bodies) {
            Optional<Register.Found> found = register.find(body);
            String key =
                    found.map(known -> registered(body, known, ties))
                            .orElseGet(() -> key(body, expansions));
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(body);
        }
        groups.values().stream()
                .filter(group -> group.size() > 1)
                .forEach(group -> because(group, ties));
        return List.copyOf(groups.values());
    }

    /** A story's largest group has a body of each of its articles, but few names. */
    private static void because(List<Actor> group, Ties ties) {
        Set<String> names = group.stream().map(Actor::name).collect(Collectors.toSet());
        Set<String> shortened =
                names.stream()
                        .filter(name -> names.stream().anyMatch(n -> Bodies.isShort(name, n)))
                        .collect(Collectors.toSet());
        group.forEach(body -> because(body, shortened, ties));
    }

    private static void because(Actor body, Set<String> shortened, Ties ties) {
        if (Optional.ofNullable(ties.all().get(body.id())).flatMap(Cast.Tie::entry).isPresent()) {
            return;
        }
        if (body.kind() == ActorKind.GOVERNMENT) {
            ties.join(body, "the government of one country", 0.95);
        } else if (Bodies.isAcronym(body.name())) {
            ties.join(body, "an acronym with one meaning in all articles", 0.9);
        } else if (shortened.contains(body.name())) {
            ties.join(body, "the short form of one company's name in all articles", 0.9);
        } else {
            ties.join(body, "the same name", 0.95);
        }
    }

    /** Where a register has several of its name it stays by itself. */
    private static String registered(Actor body, Register.Found found, Ties ties) {
        if (found.one().isPresent()) {
            ties.join(body, "your register of people names " + found.name(), 1);
            ties.know(body, found.entries().get(0));
            return "register " + found.entries().get(0);
        }
        ties.doubt(
                body,
                "your register of people has "
                        + found.entries().size()
                        + " of the name "
                        + found.name()
                        + "; nothing tells which is meant");
        return body.id().value();
    }

    /**
     * What full names each acronym and each short form stands for, as the articles themselves say.
     */
    private static Map<String, Set<String>> expansions(List<Actor> bodies) {
        Map<String, Set<String>> expansions = new TreeMap<>();
        Map<String, Integer> told = new TreeMap<>();
        for (Actor body : bodies) {
            if (!Bodies.isAcronym(body.name())) {
                shorter(body)
                        .forEach(
                                a -> {
                                    told.merge(a, 1, Integer::sum);
                                    expansions
                                            .computeIfAbsent(a, k -> new TreeSet<>())
                                            .add(Bodies.key(body.name()));
                                });
            }
        }
        expansions.keySet().removeIf(a -> a.length() < SHORT && told.getOrDefault(a, 0) < 2);
        return expansions;
    }

    /** Its acronyms, and the first part of a company's name where an article calls it by that. */
    private static Stream<String> shorter(Actor body) {
        return body.aliases().stream()
                .filter(alias -> Bodies.isAcronym(alias) || Bodies.isShort(alias, body.name()))
                .map(Bodies::key);
    }

    private String key(Actor body, Map<String, Set<String>> expansions) {
        String name = Bodies.key(body.name());
        if (body.kind() == ActorKind.GOVERNMENT) {
            return country(body)
                    .map(c -> "country " + c)
                    .orElseGet(() -> proper(body, "government"));
        }
        if (body.kind() == ActorKind.GROUP || body.kind() == ActorKind.PLACE) {
            return body.kind().word() + " " + name;
        }
        Set<String> meant = expansions.getOrDefault(name, Set.of());
        if (meant.size() == 1 || Bodies.isAcronym(body.name())) {
            return "body " + (meant.size() == 1 ? meant.iterator().next() : name);
        }
        return proper(body, "body");
    }

    private Optional<String> country(Actor body) {
        return Stream.concat(Stream.of(body.name()), body.aliases().stream())
                .flatMap(name -> countries.governedFrom(name).stream())
                .findFirst();
    }

    private static String proper(Actor body, String kind) {
        boolean isProper = body.name().chars().anyMatch(Character::isUpperCase);
        return isProper ? kind + " " + Bodies.key(body.name()) : body.id().value();
    }
}
