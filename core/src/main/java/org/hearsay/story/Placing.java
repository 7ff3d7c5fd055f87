package org.hearsay.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Placement;
import org.hearsay.story.StoryGrouper.Placed;

/**
 * Puts articles where a person said that they belong.
 *
 * <p>A story that a person named is the one that holds most of what the person put into it, of
 * equals the first; where nothing was put into it, the one with that label.
 */
final class Placing {

    private final List<Cluster> clusters;
    private final Map<ArticleId, Gist> told = new HashMap<>();

    Placing(List<Cluster> clusters, List<Gist> told) {
        this.clusters = new ArrayList<>(clusters);
        told.forEach(one -> this.told.put(one.article(), one));
    }

    List<Placed> placed(List<Placement> placements) {
        Map<String, List<Placement>> byStory = new TreeMap<>();
        placements.stream()
                .filter(placement -> told.containsKey(placement.article()))
                .sorted()
                .forEach(p -> byStory.computeIfAbsent(p.story(), k -> new ArrayList<>()).add(p));
        Map<Cluster, Placed> named = new HashMap<>();
        byStory.forEach(
                (name, own) ->
                        target(name, own)
                                .ifPresent(target -> named.put(target, moved(target, name, own))));
        return clusters.stream()
                .map(
                        cluster ->
                                named.getOrDefault(
                                        cluster, new Placed(cluster, Optional.empty(), List.of())))
                .toList();
    }

    private Optional<Cluster> target(String name, List<Placement> placements) {
        List<Gist> inside = inside(placements);
        if (inside.isEmpty()) {
            return clusters.stream().filter(c -> c.label().equalsIgnoreCase(name)).findFirst();
        }
        return clusters.stream()
                .max(
                        Comparator.<Cluster>comparingLong(
                                        c -> c.members().stream().filter(inside::contains).count())
                                .thenComparing(c -> -clusters.indexOf(c)));
    }

    private List<Gist> inside(List<Placement> placements) {
        return placements.stream()
                .filter(Placement::inside)
                .map(placement -> told.get(placement.article()))
                .toList();
    }

    private Placed moved(Cluster target, String name, List<Placement> placements) {
        List<Gist> inside = inside(placements);
        for (Gist one : inside) {
            if (!target.members().contains(one)) {
                clusters.forEach(cluster -> takeOut(cluster, one));
                target.add(one);
            }
        }
        placements.stream()
                .filter(placement -> !placement.inside())
                .map(placement -> told.get(placement.article()))
                .filter(one -> !inside.contains(one))
                .forEach(one -> takeOut(target, one));
        return new Placed(target, Optional.of(name), inside);
    }

    private static void takeOut(Cluster cluster, Gist one) {
        if (cluster.members().contains(one)) {
            cluster.remove(one);
        }
    }
}
