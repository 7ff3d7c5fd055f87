package org.hearsay.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.model.Joins;
import org.hearsay.thread.answer.Link;
import org.hearsay.thread.item.Bundle;
import org.hearsay.thread.item.Unions;
import org.hearsay.thread.item.Utterance;

/** Groups of statements, joined by the links between their members. */
final class Linked {

    /** Statements of one matter, and what the links say of them. */
    record Group(Bundle<Utterance> bundle, List<Link> links) {

        List<Utterance> members() {
            return bundle.members();
        }
    }

    private Linked() {}

    /** The groups in order of their first members; people's decisions stand above every link. */
    static List<Group> of(List<Bundle<Utterance>> groups, List<Link> links, Joins joins) {
        Unions<Utterance> unions = new Unions<>(groups, joins);
        List<Link> used = links.stream().filter(link -> unions.join(link.tie())).toList();
        Map<Integer, List<Link>> byGroup = new TreeMap<>();
        for (Link link : used) {
            byGroup.computeIfAbsent(unions.rootOf(link.later()), key -> new ArrayList<>())
                    .add(link);
        }
        return unions.groups().stream()
                .map(
                        bundle ->
                                new Group(
                                        bundle,
                                        byGroup.getOrDefault(
                                                unions.rootOf(bundle.members().get(0)), List.of())))
                .toList();
    }
}
