package org.hearsay.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.model.Issue;
import org.hearsay.model.ItemId;
import org.hearsay.model.Position;
import org.hearsay.model.Reading;

/**
 * Groups the positions of several articles by what they are about.
 *
 * <p>Two labels are about one thing if they share content terms (words without endings, small words
 * left out, synonyms as one): all terms of the shorter, or at least half of all terms of both. An
 * amount by itself ("14 per cent") is about what others count in its unit ("a rise of 11 per
 * cent"). Words that any issue could have ("plan", "deal") alone relate nobody to more than
 * themselves. Groups grow from the most alike, and two become one only if every label of one is
 * related to every label of the other, so that a chain whose ends share nothing falls apart. The
 * result does not depend on the order of the readings. Stateless and safe for use by several
 * threads.
 */
public final class Issues {

    /** A term that so many different labels have tells nothing of them. */
    private static final int CROWD = 200;

    private static final double HALF = .5;

    /** How alike "14 per cent" is to a rise that others put at so many per cent. */
    private static final double COUNTED = .2;

    /** How much more alike two are that one holder takes positions on. */
    private static final double OWN = .1;

    /** How much more so for each position that counts in the unit, up to as many as matter. */
    private static final double EACH = .001;

    private static final int MANY = 50;

    private static final String NOT = "no ";

    private final Terms terms = new Terms();

    /**
     * Labels with these terms.
     *
     * @param units what the numbers in the passages count
     * @param amount whether an amount is all that the labels say: then the terms are its units
     */
    private record Node(
            Set<String> terms, Set<String> units, boolean amount, List<Position> positions) {

        boolean isNot() {
            return Issues.isNot(positions.get(0));
        }
    }

    private record Pair(int a, int b, double likeness) {}

    /** "no search of hotels": that something is not to be is another thing than that it is. */
    private static boolean isNot(Position position) {
        return position.label().startsWith(NOT);
    }

    /** The issues of all positions, those of most positions first, then in order of their ids. */
    public List<Issue> of(List<Reading> readings) {
        List<Node> nodes = nodes(readings);
        List<List<Integer>> groups = grouped(nodes);
        return groups.stream()
                .filter(group -> !group.isEmpty())
                .map(group -> issue(nodes, group))
                .sorted(Issue.ORDER)
                .toList();
    }

    /** One node for each set of terms, in alphabetical order. */
    private List<Node> nodes(List<Reading> readings) {
        Map<String, Node> byTerms = new TreeMap<>();
        for (Reading reading : readings) {
            for (Position position : reading.positions()) {
                Node own = node(position);
                String not = isNot(position) ? NOT : "";
                String key = own.amount() + " " + not + String.join(" ", own.terms());
                Node node = byTerms.computeIfAbsent(key, k -> own);
                node.units().addAll(own.units());
                node.positions().add(position);
            }
        }
        return List.copyOf(byTerms.values());
    }

    private Node node(Position position) {
        TreeSet<String> own = terms.of(position.label());
        TreeSet<String> counted = terms.units(position.issue().exact());
        TreeSet<String> units = counted.isEmpty() ? terms.units(position.label()) : counted;
        boolean amount = !units.isEmpty() && terms.areAmounts(own, units);
        return new Node(amount ? units : own, new TreeSet<>(units), amount, new ArrayList<>());
    }

    private List<List<Integer>> grouped(List<Node> nodes) {
        List<List<Integer>> groups = new ArrayList<>();
        int[] groupOf = new int[nodes.size()];
        for (int i = 0; i < nodes.size(); i++) {
            groups.add(new ArrayList<>(List.of(i)));
            groupOf[i] = i;
        }
        for (Pair pair : related(nodes)) {
            int a = Math.min(groupOf[pair.a()], groupOf[pair.b()]);
            int b = Math.max(groupOf[pair.a()], groupOf[pair.b()]);
            if (a != b && areRelated(nodes, groups.get(a), groups.get(b))) {
                groups.get(b).forEach(node -> groupOf[node] = a);
                groups.get(a).addAll(groups.get(b));
                groups.get(b).clear();
            }
        }
        return groups;
    }

    /** The related pairs, the most alike first. */
    private List<Pair> related(List<Node> nodes) {
        Map<String, List<Integer>> byTerm = new TreeMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            Set<String> all = new TreeSet<>(nodes.get(i).terms());
            all.addAll(nodes.get(i).units());
            for (String term : all) {
                byTerm.computeIfAbsent(term, key -> new ArrayList<>()).add(i);
            }
        }
        Set<Long> seen = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (List<Integer> block : byTerm.values()) {
            for (int j = 1; j < block.size() && block.size() <= CROWD; j++) {
                for (int i = 0; i < j; i++) {
                    int a = block.get(i);
                    int b = block.get(j);
                    double likeness = seen.add((long) a << 32 | b) ? likeness(nodes, a, b) : 0;
                    if (likeness > 0) {
                        pairs.add(new Pair(a, b, likeness));
                    }
                }
            }
        }
        pairs.sort(
                Comparator.comparingDouble(Pair::likeness)
                        .reversed()
                        .thenComparingInt(Pair::a)
                        .thenComparingInt(Pair::b));
        return pairs;
    }

    private boolean areRelated(List<Node> nodes, List<Integer> a, List<Integer> b) {
        List<Integer> one = named(nodes, a);
        List<Integer> two = named(nodes, b);
        if (one.isEmpty() || two.isEmpty()) {
            return a.stream().anyMatch(x -> b.stream().anyMatch(y -> likeness(nodes, x, y) > 0));
        }
        return one.stream().allMatch(x -> two.stream().allMatch(y -> likeness(nodes, x, y) > 0));
    }

    /** Those of a group that say more than an amount, which is about whatever is counted so. */
    private static List<Integer> named(List<Node> nodes, List<Integer> group) {
        return group.stream().filter(node -> !nodes.get(node).amount()).toList();
    }

    /** The share of common terms; 0 for labels that are not about one thing. */
    private double likeness(List<Node> nodes, int a, int b) {
        if (nodes.get(a).amount() != nodes.get(b).amount()) {
            return counted(nodes.get(a), nodes.get(b));
        }
        if (nodes.get(a).isNot() != nodes.get(b).isNot()) {
            return 0;
        }
        Set<String> one = nodes.get(a).terms();
        Set<String> two = nodes.get(b).terms();
        Set<String> common = new TreeSet<>(one);
        common.retainAll(two);
        if (common.stream().allMatch(terms::isGeneric)) {
            return 0;
        }
        int all = one.size() + two.size() - common.size();
        double share = (double) common.size() / all;
        boolean held = common.size() == Math.min(one.size(), two.size());
        boolean own = held || share >= HALF;
        return own ? share + (isShared(nodes.get(a), nodes.get(b)) ? OWN : 0) : 0;
    }

    /** An amount goes to what the same people, and most others, count in its unit. */
    private static double counted(Node a, Node b) {
        if (a.units().stream().noneMatch(b.units()::contains)) {
            return 0;
        }
        Node other = a.amount() ? b : a;
        return COUNTED
                + (isShared(a, b) ? OWN : 0)
                + EACH * Math.min(MANY, other.positions().size());
    }

    private static boolean isShared(Node a, Node b) {
        Set<String> own = holders(a);
        return holders(b).stream().anyMatch(own::contains);
    }

    private static Set<String> holders(Node node) {
        Set<String> holders = new HashSet<>();
        node.positions().forEach(position -> holders.add(position.actor().name()));
        return holders;
    }

    private static Issue issue(List<Node> nodes, List<Integer> group) {
        List<ItemId> members = new ArrayList<>();
        Map<String, Integer> labels = new HashMap<>();
        for (int node : group) {
            for (Position position : nodes.get(node).positions()) {
                members.add(position.id());
                labels.merge(position.label(), 1, Integer::sum);
            }
        }
        members.sort(Comparator.naturalOrder());
        return new Issue(members.get(0), commonest(labels), members);
    }

    private static String commonest(Map<String, Integer> labels) {
        return labels.entrySet().stream()
                .min(
                        Comparator.<Map.Entry<String, Integer>>comparingInt(e -> -e.getValue())
                                .thenComparingInt(e -> e.getKey().length())
                                .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }
}
