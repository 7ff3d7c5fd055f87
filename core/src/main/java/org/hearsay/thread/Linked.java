package org.hearsay.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.hearsay.model.Joins;
import org.hearsay.thread.answer.Link;
import org.hearsay.thread.item.Unions;
import org.hearsay.thread.item.Utterance;

/** Groups of statements, joined by the links between their members. */
final class Linked {

    /** Statements of one matter, and what the links say of them. */
    record Group(List<Utterance> members, List<Link> links) {

        /** Why two members are one: the link between them, else what the relation sees. */
        BiFunction<Utterance, Utterance, String> why(SameUtterance relation) {
            return (a, b) ->
                    links.stream()
                            .filter(link -> link.isBetween(a, b))
                            .findFirst()
                            .map(link -> "the one answers the other: " + link.rule())
                            .orElseGet(() -> relation.why(a, b));
        }
    }

    private Linked() {}

    /** The groups in order of their first members; people's decisions stand above every link. */
    static List<Group> of(List<List<Utterance>> groups, List<Link> links, Joins joins) {
        Unions<Utterance> unions = new Unions<>(groups, joins);
        List<Link> used =
                links.stream().filter(link -> unions.join(link.earlier(), link.later())).toList();
        Map<Integer, List<Link>> byGroup = new TreeMap<>();
        for (Link link : used) {
            byGroup.computeIfAbsent(unions.rootOf(link.later()), key -> new ArrayList<>())
                    .add(link);
        }
        return unions.groups().stream()
                .map(
                        members ->
                                new Group(
                                        members,
                                        byGroup.getOrDefault(
                                                unions.rootOf(members.get(0)), List.of())))
                .toList();
    }
}
