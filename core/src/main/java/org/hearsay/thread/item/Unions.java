package org.hearsay.thread.item;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.model.ItemId;
import org.hearsay.model.Joins;

/** Groups that pairs of their members join; what people have parted stays apart. */
public final class Unions<M extends Member> {

    /** Two members that belong together. */
    public record Pair<M>(M one, M other) {}

    private final List<List<M>> groups;
    private final Joins joins;
    private final int[] parents;
    private final Map<ItemId, Integer> groupOf = new HashMap<>();

    public Unions(List<List<M>> groups, Joins joins) {
        this.groups = groups;
        this.joins = joins;
        this.parents = new int[groups.size()];
        for (int i = 0; i < groups.size(); i++) {
            parents[i] = i;
            for (M member : groups.get(i)) {
                groupOf.put(member.item().id(), i);
            }
        }
    }

    /** Whether the two are in one group now, or could be joined. */
    public boolean join(M one, M other) {
        int a = rootOf(one);
        int b = rootOf(other);
        boolean free = a == b || joins.apart().isEmpty();
        if (free || !isParted(members(a), members(b))) {
            parents[Math.max(a, b)] = Math.min(a, b);
            return true;
        }
        return false;
    }

    /** The groups with these pairs joined, in order of their first members. */
    public List<List<M>> joined(List<Pair<M>> pairs) {
        pairs.forEach(pair -> join(pair.one(), pair.other()));
        return groups();
    }

    /** The groups as they are now, in order of their first members. */
    public List<List<M>> groups() {
        Map<Integer, List<M>> joined = new TreeMap<>();
        for (int i = 0; i < groups.size(); i++) {
            joined.computeIfAbsent(root(i), key -> new ArrayList<>()).addAll(groups.get(i));
        }
        joined.values()
                .forEach(group -> group.sort(Comparator.comparing(member -> member.item().id())));
        return List.copyOf(joined.values());
    }

    /** A number that the members of one group share. */
    public int rootOf(M member) {
        return root(groupOf.getOrDefault(member.item().id(), 0));
    }

    private List<M> members(int root) {
        List<M> members = new ArrayList<>();
        for (int i = root; i < groups.size(); i++) {
            if (root(i) == root) {
                members.addAll(groups.get(i));
            }
        }
        return members;
    }

    private boolean isParted(List<M> a, List<M> b) {
        Set<Joins.Pair> apart = joins.apart();
        return a.stream()
                .map(one -> one.item().id())
                .anyMatch(
                        one ->
                                b.stream()
                                        .map(other -> other.item().id())
                                        .filter(other -> !other.equals(one))
                                        .anyMatch(o -> apart.contains(new Joins.Pair(one, o))));
    }

    private int root(int at) {
        int root = at;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }
}
