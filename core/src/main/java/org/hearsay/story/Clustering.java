package org.hearsay.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Puts articles that are about the same things together. */
final class Clustering {

    private static final double JOIN = 0.18;
    private static final double MERGE = 0.3;

    /** After so many days of silence the same people are likelier in another story. */
    private static final int SILENCE = 30;

    private static final double AFTER_SILENCE = 1.5;

    /** By how many of its heaviest features a story is looked up. */
    private static final int HEAVY = 12;

    /** What more stories have among their heaviest features tells nothing of an article. */
    private static final int COMMON = 100;

    /** Stories that an article is compared with: those with most heavy features in common. */
    private static final int COMPARED = 40;

    /** What is heavy in more stories has no two of them compared. */
    private static final int CROWD = 100;

    /** Two stories that are alike have several heavy features in common. */
    private static final int SHARED = 2;

    private final List<Cluster> clusters = new ArrayList<>();
    private final Map<String, TreeSet<Integer>> byFeature = new HashMap<>();

    /** The articles in their canonical order. */
    Clustering(List<Gist> told) {
        told.forEach(this::place);
    }

    /** The groups, also those of one article. */
    List<Cluster> clusters() {
        merge();
        takeIn();
        return clusters.stream().filter(cluster -> !cluster.members().isEmpty()).toList();
    }

    private void place(Gist told) {
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
    private int likest(Gist told, int otherwise) {
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
                Gist told = clusters.get(i).members().get(0);
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

    private Set<Integer> candidates(Map<String, Double> weights) {
        Map<Integer, Integer> shared = new HashMap<>();
        for (String feature : Cluster.heaviest(weights, HEAVY)) {
            Set<Integer> stories = byFeature.getOrDefault(feature, new TreeSet<>());
            if (stories.size() <= COMMON) {
                stories.forEach(story -> shared.merge(story, 1, Integer::sum));
            }
        }
        Comparator<Integer> mostFirst =
                Comparator.<Integer>comparingInt(story -> -shared.getOrDefault(story, 0))
                        .thenComparing(Comparator.naturalOrder());
        return shared.keySet().stream()
                .sorted(mostFirst)
                .limit(COMPARED)
                .collect(Collectors.toCollection(TreeSet::new));
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
        return pairs(blocks.values()).stream()
                .filter(pair -> pair.likeness() >= MERGE)
                .sorted(
                        Comparator.comparingDouble(Pair::likeness)
                                .reversed()
                                .thenComparingInt(Pair::a)
                                .thenComparingInt(Pair::b))
                .toList();
    }

    /** The pairs that stand in several blocks, in order. */
    private List<Pair> pairs(Collection<List<Integer>> blocks) {
        long[] all =
                blocks.stream()
                        .filter(block -> block.size() <= CROWD)
                        .flatMapToLong(Clustering::pairs)
                        .sorted()
                        .toArray();
        List<Pair> pairs = new ArrayList<>();
        for (int i = SHARED - 1; i < all.length; i++) {
            boolean isShared = all[i] == all[i - SHARED + 1];
            if (isShared && (i < SHARED || all[i - SHARED] != all[i])) {
                int a = (int) (all[i] >>> Integer.SIZE);
                int b = (int) all[i];
                pairs.add(new Pair(a, b, clusters.get(a).likeness(clusters.get(b))));
            }
        }
        return pairs;
    }

    /** Each two of the block as one number, the smaller in the upper half. */
    private static LongStream pairs(List<Integer> block) {
        return IntStream.range(1, block.size())
                .boxed()
                .flatMapToLong(
                        later -> {
                            int b = block.get(later);
                            return block.subList(0, later).stream()
                                    .mapToLong(a -> ((long) a << Integer.SIZE) | b);
                        });
    }
}
