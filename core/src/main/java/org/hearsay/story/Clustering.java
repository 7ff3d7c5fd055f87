package org.hearsay.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts articles that are about the same things together. */
final class Clustering {

    private static final double JOIN = 0.18;
    private static final double MERGE = 0.3;

    /** After so many days of silence the same people are likelier in another story. */
    private static final int SILENCE = 30;

    private static final double AFTER_SILENCE = 1.5;

    /** By how many of its heaviest features a story is looked up. */
    private static final int HEAVY = 12;

    /** Stories that an article is compared with: those that share its rarest heavy features. */
    private static final int COMPARED = 250;

    /** What is heavy in more stories makes no two of them one. */
    private static final int CROWD = 250;

    private final List<Cluster> clusters = new ArrayList<>();
    private final Map<String, TreeSet<Integer>> byFeature = new HashMap<>();

    /** The articles in their canonical order. */
    Clustering(List<Cluster.Told> told) {
        told.forEach(this::place);
    }

    /** The groups, also those of one article. */
    List<Cluster> clusters() {
        merge();
        takeIn();
        return clusters.stream().filter(cluster -> !cluster.members().isEmpty()).toList();
    }

    private void place(Cluster.Told told) {
        int best = likest(told, clusters.size());
        if (best == clusters.size()) {
            clusters.add(new Cluster());
        }
        clusters.get(best).add(told);
        for (String feature : Cluster.heaviest(told.profile().weights(), HEAVY)) {
            byFeature.computeIfAbsent(feature, key -> new TreeSet<>()).add(best);
        }
    }

    /** The story that is most like the article and like enough; this one if there is none. */
    private int likest(Cluster.Told told, int otherwise) {
        int best = otherwise;
        double most = 0;
        for (int candidate : candidates(told.profile().weights())) {
            Cluster cluster = clusters.get(candidate);
            double likeness = candidate == otherwise ? 0 : cluster.likeness(told.profile());
            if (likeness > most && likeness >= needed(JOIN, cluster.gap(told))) {
                best = candidate;
                most = likeness;
            }
        }
        return best;
    }

    /** What was like no story when it came may be like one that has grown since. */
    private void takeIn() {
        for (int i = 0; i < clusters.size(); i++) {
            if (clusters.get(i).members().size() == 1) {
                Cluster.Told told = clusters.get(i).members().get(0);
                int story = likest(told, i);
                if (story != i) {
                    clusters.get(story).add(told);
                    clusters.set(i, new Cluster());
                }
            }
        }
    }

    private static double needed(double usual, long gap) {
        return gap > SILENCE ? usual * AFTER_SILENCE : usual;
    }

    private TreeSet<Integer> candidates(Map<String, Double> weights) {
        List<TreeSet<Integer>> rarestFirst =
                Cluster.heaviest(weights, HEAVY).stream()
                        .map(feature -> byFeature.getOrDefault(feature, new TreeSet<>()))
                        .sorted(Comparator.comparingInt(TreeSet::size))
                        .toList();
        TreeSet<Integer> candidates = new TreeSet<>();
        for (TreeSet<Integer> stories : rarestFirst) {
            if (candidates.size() + stories.size() > COMPARED) {
                break;
            }
            candidates.addAll(stories);
        }
        return candidates;
    }

    /** The likest first, until no two are like enough. */
    private void merge() {
        boolean merged = true;
        while (merged) {
            merged = false;
            for (Pair pair : alike()) {
                Cluster a = clusters.get(pair.a());
                Cluster b = clusters.get(pair.b());
                boolean both = !a.members().isEmpty() && !b.members().isEmpty();
                if (both && a.likeness(b) >= needed(MERGE, a.gap(b))) {
                    a.addAll(b);
                    clusters.set(pair.b(), new Cluster());
                    merged = true;
                }
            }
        }
    }

    private record Pair(int a, int b, double likeness) {}

    private List<Pair> alike() {
        Map<String, List<Integer>> blocks = new TreeMap<>();
        for (int i = 0; i < clusters.size(); i++) {
            for (String feature : Cluster.heaviest(clusters.get(i).features(), HEAVY)) {
                blocks.computeIfAbsent(feature, key -> new ArrayList<>()).add(i);
            }
        }
        Map<Long, Pair> pairs = new TreeMap<>();
        for (List<Integer> block : blocks.values()) {
            for (int j = 1; j < block.size() && block.size() <= CROWD; j++) {
                for (int i = 0; i < j; i++) {
                    int a = block.get(i);
                    int b = block.get(j);
                    pairs.computeIfAbsent(
                            (long) a << 32 | b,
                            key -> new Pair(a, b, clusters.get(a).likeness(clusters.get(b))));
                }
            }
        }
        return pairs.values().stream()
                .filter(pair -> pair.likeness() >= MERGE)
                .sorted(
                        Comparator.comparingDouble(Pair::likeness)
                                .reversed()
                                .thenComparingInt(Pair::a)
                                .thenComparingInt(Pair::b))
                .toList();
    }
}
