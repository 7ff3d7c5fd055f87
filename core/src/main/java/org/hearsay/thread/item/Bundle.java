package org.hearsay.thread.item;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.model.ItemId;

/**
 * Members that belong together, in order of id, and the ties by which they came together: a tree,
 * so that each but the first came in by one of them.
 */
public record Bundle<M extends Member>(List<M> members, List<Tie<M>> ties) {

    public Bundle {
        members =
                members.stream()
                        .sorted(Comparator.comparing(member -> member.item().id()))
                        .toList();
        ties = List.copyOf(ties);
        if (ties.size() != members.size() - 1) {
            throw new IllegalArgumentException(
                    ties.size() + " ties hold " + members.size() + " members");
        }
    }

    /** Both as one, by a tie of a member of this to one of the other. */
    public Bundle<M> with(Bundle<M> other, Tie<M> tie) {
        return new Bundle<>(
                Stream.concat(members.stream(), other.members.stream()).toList(),
                Stream.of(ties.stream(), other.ties.stream(), Stream.of(tie))
                        .flatMap(own -> own)
                        .toList());
    }

    /** The ties as one comes to them from the first member: of each, the one is known before. */
    public List<Tie<M>> fromFirst() {
        Map<ItemId, List<Tie<M>>> ends = new HashMap<>();
        for (Tie<M> tie : ties) {
            ends.computeIfAbsent(idOf(tie.one()), key -> new ArrayList<>(1)).add(tie);
            ends.computeIfAbsent(idOf(tie.other()), key -> new ArrayList<>(1)).add(tie.reversed());
        }
        ends.values().forEach(own -> own.sort(Comparator.comparing(tie -> idOf(tie.other()))));
        List<Tie<M>> ordered = new ArrayList<>(ties.size());
        Set<ItemId> known = new HashSet<>();
        Deque<ItemId> next = new ArrayDeque<>();
        next.add(idOf(members.get(0)));
        known.add(idOf(members.get(0)));
        while (!next.isEmpty()) {
            for (Tie<M> tie : ends.getOrDefault(next.remove(), List.of())) {
                if (known.add(idOf(tie.other()))) {
                    ordered.add(tie);
                    next.add(idOf(tie.other()));
                }
            }
        }
        return ordered;
    }

    private static ItemId idOf(Member member) {
        return member.item().id();
    }
}
