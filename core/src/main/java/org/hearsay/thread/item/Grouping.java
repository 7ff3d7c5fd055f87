package org.hearsay.thread.item;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearsay.model.ItemId;
import org.hearsay.model.Joins;

/**
 * Groups of members that hold together.
 *
 * <p>Pairs are compared where they share {@value #SHARED} keys; the strongest come first, and two
 * groups become one only if no member of one is known to be another thing than a member of the
 * other, and enough pairs are related ({@link Relation#cohesion}), so that a chain of likenesses
 * whose ends are unlike falls into pieces, always the same ones. The members must come in a
 * canonical order. A key that more than {@value #CROWD} different members share tells nothing and
 * is passed over; members of one essence are compared as one, so that copies are no crowd. What
 * people have joined or parted stays so. Each group comes with the ties that made it.
 */
public final class Grouping<M extends Member> {

    /** A symmetric relation, and {@link Keys} of which related members nearly always share some. */
    public interface Relation<M> {

        long[] keys(M member);

        /** How alike two members are; 0 without a sign of it, below 0 if they are not the same. */
        double likeness(M a, M b);

        /** In clauses for the reader, what speaks for the two being one. */
        String why(M a, M b);

        /** Which part of the pairs between two groups must be alike for them to become one. */
        double cohesion();
    }

    private static final int CROWD = 250;

    private static final String DECIDED = "a person has joined them";

    /** One shared key is mostly chance; who has only one key need not share more. */
    private static final int SHARED = 2;

    /** So many of a group are looked at when it is to be joined to another. */
    private static final int LOOKED_AT = 24;

    private record Pair(int a, int b, double likeness) {}

    private final Relation<M> relation;
    private final Joins joins;
    private final List<List<M>> nodes;
    private final List<M> heads;
    private final int[] groupOf;
    private final List<List<Integer>> groups = new ArrayList<>();
    private final List<List<Tie<M>>> ties = new ArrayList<>();
    private final List<Set<Integer>> apart = new ArrayList<>();

    public Grouping(
            List<M> members, Relation<M> relation, Function<M, String> essence, Joins joins) {
        this.relation = relation;
        this.joins = joins;
        this.nodes = nodes(members, essence);
        this.heads = nodes.stream().map(node -> node.get(0)).toList();
        this.groupOf = new int[nodes.size()];
        for (int i = 0; i < nodes.size(); i++) {
            groupOf[i] = i;
            groups.add(new ArrayList<>(List.of(i)));
            ties.add(copies(nodes.get(i)));
            apart.add(new HashSet<>());
        }
    }

    /** The groups, also those of one member, in order of their first nodes. */
    public List<Bundle<M>> groups() {
        decided();
        for (Pair pair : related()) {
            int a = Math.min(groupOf[pair.a()], groupOf[pair.b()]);
            int b = Math.max(groupOf[pair.a()], groupOf[pair.b()]);
            if (a == b || apart.get(a).contains(b)) {
                continue;
            }
            if (holdTogether(groups.get(a), groups.get(b))) {
                merge(a, b, Tie.ofLikeness(heads.get(pair.a()), heads.get(pair.b())));
            } else {
                apart.get(a).add(b);
                apart.get(b).add(a);
            }
        }
        return IntStream.range(0, groups.size())
                .filter(at -> !groups.get(at).isEmpty())
                .mapToObj(at -> new Bundle<>(members(groups.get(at)), ties.get(at)))
                .toList();
    }

    /** What people have said of pairs, before anything is compared. */
    private void decided() {
        Map<ItemId, Integer> nodeOf = new HashMap<>();
        Map<ItemId, M> byId = new HashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            for (M member : nodes.get(i)) {
                nodeOf.put(member.item().id(), i);
                byId.put(member.item().id(), member);
            }
        }
        for (Joins.Pair pair : joins.apart()) {
            Integer a = nodeOf.get(pair.one());
            Integer b = nodeOf.get(pair.other());
            if (a != null && b != null && !a.equals(b)) {
                apart.get(a).add(b);
                apart.get(b).add(a);
            }
        }
        for (Joins.Pair pair : joins.together()) {
            Integer a = nodeOf.get(pair.one());
            Integer b = nodeOf.get(pair.other());
            if (a != null && b != null) {
                int into = Math.min(groupOf[a], groupOf[b]);
                int from = Math.max(groupOf[a], groupOf[b]);
                if (into != from && !apart.get(into).contains(from)) {
                    M one = byId.getOrDefault(pair.one(), heads.get(a));
                    M other = byId.getOrDefault(pair.other(), heads.get(b));
                    merge(into, from, Tie.by(DECIDED, one, other));
                }
            }
        }
    }

    /** What was apart from either stays apart from both: a group never loses a member. */
    private void merge(int into, int from, Tie<M> tie) {
        ties.get(into).addAll(ties.get(from));
        ties.get(into).add(tie);
        ties.get(from).clear();
        groups.get(from).forEach(node -> groupOf[node] = into);
        groups.get(into).addAll(groups.get(from));
        groups.get(from).clear();
        for (int other : apart.get(from)) {
            apart.get(other).remove(from);
            apart.get(other).add(into);
            apart.get(into).add(other);
        }
        apart.get(from).clear();
    }

    private List<M> members(List<Integer> group) {
        return group.stream().flatMap(node -> nodes.get(node).stream()).toList();
    }

    /** Each copy is laid to the first, with which it was compared. */
    private static <M extends Member> List<Tie<M>> copies(List<M> node) {
        return node.stream()
                .skip(1)
                .map(copy -> Tie.ofLikeness(node.get(0), copy))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private List<List<M>> nodes(List<M> members, Function<M, String> essence) {
        List<List<M>> made = new ArrayList<>();
        Map<String, List<List<M>>> byEssence = new HashMap<>();
        for (M member : members) {
            List<List<M>> alike =
                    byEssence.computeIfAbsent(essence.apply(member), key -> new ArrayList<>(1));
            List<M> node = new ArrayList<>(1);
            for (List<M> other : alike) {
                if (relation.likeness(other.get(0), member) > 0 && !isParted(other, member)) {
                    node = other;
                    break;
                }
            }
            if (node.isEmpty()) {
                alike.add(node);
                made.add(node);
            }
            node.add(member);
        }
        return made;
    }

    private boolean isParted(List<M> node, M member) {
        ItemId id = member.item().id();
        return !joins.apart().isEmpty()
                && node.stream()
                        .map(other -> other.item().id())
                        .anyMatch(
                                other ->
                                        !other.equals(id)
                                                && joins.apart()
                                                        .contains(new Joins.Pair(other, id)));
    }

    /** The related pairs, strongest first. */
    private List<Pair> related() {
        Blocks blocks = new Blocks(nodes.size(), i -> relation.keys(heads.get(i)), CROWD);
        List<Pair> pairs = new ArrayList<>();
        blocks.forEach(
                (a, b, shared) -> {
                    int needed = Math.min(SHARED, Math.min(blocks.keys(a), blocks.keys(b)));
                    double likeness = shared < needed ? 0 : likeness(a, b);
                    if (likeness > 0) {
                        pairs.add(new Pair(a, b, likeness));
                    }
                });
        pairs.sort(
                Comparator.comparingDouble(Pair::likeness)
                        .reversed()
                        .thenComparingInt(Pair::a)
                        .thenComparingInt(Pair::b));
        return pairs;
    }

    private boolean holdTogether(List<Integer> a, List<Integer> b) {
        List<Integer> first = a.subList(0, Math.min(LOOKED_AT, a.size()));
        List<Integer> second = b.subList(0, Math.min(LOOKED_AT, b.size()));
        int alike = 0;
        for (int one : first) {
            for (int other : second) {
                double likeness = likeness(one, other);
                if (likeness < 0) {
                    return false;
                }
                alike += likeness > 0 ? 1 : 0;
            }
        }
        return alike >= relation.cohesion() * first.size() * second.size();
    }

    private double likeness(int a, int b) {
        return relation.likeness(heads.get(Math.min(a, b)), heads.get(Math.max(a, b)));
    }
}
