package org.hearsay.thread.item;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.model.ItemId;
import org.hearsay.model.Joins;

/** Groups that ties between their members join; what people have parted stays apart. */
public final class Unions<M extends Member> {

    private final List<Bundle<M>> groups;
    private final Joins joins;
    private final int[] parents;
    private final Map<ItemId, Integer> groupOf = new HashMap<>();
    private final List<Tie<M>> made = new ArrayList<>();

    public Unions(List<Bundle<M>> groups, Joins joins) {
        this.groups = groups;
        this.joins = joins;
        this.parents = new int[groups.size()];
        for (int i = 0; i < groups.size(); i++) {
            parents[i] = i;
            for (M member : groups.get(i).members()) {
                groupOf.put(member.item().id(), i);
            }
        }
    }

    /** Whether the two are in one group now, or could be joined. */
    public boolean join(Tie<M> tie) {
        int a = rootOf(tie.one());
        int b = rootOf(tie.other());
        boolean free = a == b || joins.apart().isEmpty();
        if (free || !isParted(members(a), members(b))) {
            if (a != b) {
                parents[Math.max(a, b)] = Math.min(a, b);
                made.add(tie);
            }
            return true;
        }
        return false;
    }

    /** The groups with these members tied, in order of their first groups. */
    public List<Bundle<M>> joined(List<Tie<M>> ties) {
        ties.forEach(this::join);
        return groups();
    }

    /** The groups as they are now, in order of the first groups of which they were made. */
    public List<Bundle<M>> groups() {
        Map<Integer, List<M>> joined = new TreeMap<>();
        Map<Integer, List<Tie<M>>> ties = new TreeMap<>();
        for (int i = 0; i < groups.size(); i++) {
            Bundle<M> group = groups.get(i);
            joined.computeIfAbsent(root(i), key -> new ArrayList<>()).addAll(group.members());
            ties.computeIfAbsent(root(i), key -> new ArrayList<>()).addAll(group.ties());
        }
        for (Tie<M> tie : made) {
            ties.computeIfAbsent(rootOf(tie.one()), key -> new ArrayList<>()).add(tie);
        }
        return joined.entrySet().stream()
                .map(
                        group ->
                                new Bundle<>(
                                        group.getValue(),
                                        ties.getOrDefault(group.getKey(), List.of())))
                .toList();
    }

    /** A number that the members of one group share. */
    public int rootOf(M member) {
        return root(groupOf.getOrDefault(member.item().id(), 0));
    }

    private List<M> members(int root) {
        List<M> members = new ArrayList<>();
        for (int i = root; i < groups.size(); i++) {
            if (root(i) == root) {
                members.addAll(groups.get(i).members());
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
