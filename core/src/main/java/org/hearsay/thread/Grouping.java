package org.hearsay.thread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Groups of members that are all pairwise related.
 *
 * <p>Pairs are compared where they share a key; the strongest come first, and two groups become one
 * only if each member of one is related to each of the other, so that a chain of likenesses whose
 * ends are unlike falls into pieces, always the same ones. The members must come in a canonical
 * order. A key that more than {@link #CROWD} different members share tells nothing and is passed
 * over; members of one essence are compared as one, so that copies are no crowd.
 */
final class Grouping<M extends Member> {

    /** A symmetric relation, and keys of which any two related members nearly always share one. */
    interface Relation<M> {

        Set<String> keys(M member);

        /** How alike two members are; 0 if they are not the same thing. */
        double likeness(M a, M b);
    }

    private static final int CROWD = 250;

    private record Pair(int a, int b, double likeness) {}

    private final Relation<M> relation;
    private final List<List<M>> nodes;
    private final Map<Long, Double> known = new HashMap<>();

    Grouping(List<M> members, Relation<M> relation, Function<M, String> essence) {
        this.relation = relation;
        this.nodes = nodes(members, relation, essence);
    }

    /** The groups, also those of one member, in order of their first members. */
    List<List<M>> groups() {
        int[] groupOf = new int[nodes.size()];
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            groupOf[i] = i;
            groups.add(new ArrayList<>(List.of(i)));
        }
        for (Pair pair : related()) {
            int a = groupOf[pair.a()];
            int b = groupOf[pair.b()];
            if (a != b && areRelated(groups.get(a), groups.get(b))) {
                int into = Math.min(a, b);
                int from = Math.max(a, b);
                groups.get(from).forEach(node -> groupOf[node] = into);
                groups.get(into).addAll(groups.get(from));
                groups.get(from).clear();
            }
        }
        return groups.stream().filter(group -> !group.isEmpty()).map(this::members).toList();
    }

    private List<M> members(List<Integer> group) {
        return group.stream()
                .flatMap(node -> nodes.get(node).stream())
                .sorted(Comparator.comparing(member -> member.item().id()))
                .toList();
    }

    private static <M> List<List<M>> nodes(
            List<M> members, Relation<M> relation, Function<M, String> essence) {
        List<List<M>> nodes = new ArrayList<>();
        Map<String, List<List<M>>> byEssence = new HashMap<>();
        for (M member : members) {
            List<List<M>> alike =
                    byEssence.computeIfAbsent(essence.apply(member), key -> new ArrayList<>(1));
            List<M> node = new ArrayList<>(1);
            for (List<M> other : alike) {
                if (relation.likeness(other.get(0), member) > 0) {
                    node = other;
                    break;
                }
            }
            if (node.isEmpty()) {
                alike.add(node);
                nodes.add(node);
            }
            node.add(member);
        }
        return nodes;
    }

    private List<Pair> related() {
        Map<String, List<Integer>> blocks = new TreeMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            for (String key : relation.keys(nodes.get(i).get(0))) {
                blocks.computeIfAbsent(key, k -> new ArrayList<>(2)).add(i);
            }
        }
        Set<Long> seen = new TreeSet<>();
        for (List<Integer> block : blocks.values()) {
            if (block.size() <= CROWD) {
                for (int j = 1; j < block.size(); j++) {
                    for (int i = 0; i < j; i++) {
                        seen.add(key(block.get(i), block.get(j)));
                    }
                }
            }
        }
        return seen.stream()
                .map(key -> new Pair((int) (key >>> 32), (int) (long) key, likeness(key)))
                .filter(pair -> pair.likeness() > 0)
                .sorted(
                        Comparator.comparingDouble(Pair::likeness)
                                .reversed()
                                .thenComparingInt(Pair::a)
                                .thenComparingInt(Pair::b))
                .toList();
    }

    private boolean areRelated(List<Integer> a, List<Integer> b) {
        for (int first : a) {
            for (int second : b) {
                if (likeness(key(Math.min(first, second), Math.max(first, second))) <= 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private double likeness(long key) {
        return known.computeIfAbsent(
                key,
                k ->
                        relation.likeness(
                                nodes.get((int) (k >>> 32)).get(0),
                                nodes.get((int) (long) k).get(0)));
    }

    private static long key(int a, int b) {
        return ((long) a << 32) | b;
    }
}
