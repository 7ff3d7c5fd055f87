package org.hearsay.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.model.ActorChanges;
import org.hearsay.model.ActorId;
import org.hearsay.model.ArticleId;
import org.hearsay.model.ItemId;
import org.hearsay.model.Joins;
import org.hearsay.model.Placement;

/** What all rulings that hold do together. For one thread. */
final class Gathered {

    private final Map<ArticleId, ReadingChanges> readings = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private final Set<ActorChanges.Pair> together = new TreeSet<>();
    private final Map<ActorId, ActorId> roots = new HashMap<>();
    private final Set<ActorId> alone = new TreeSet<>();
    private final Map<ActorId, SortedSet<String>> names = new TreeMap<>();
    private final Set<ActorId> banned = new TreeSet<>();
    private final List<Pair> same = new ArrayList<>();
    private final Set<Placement> placements = new TreeSet<>();

    /** Two items as they were read. */
    record Pair(ItemId one, ArticleId oneIn, ItemId other, ArticleId otherIn, boolean same) {}

    ReadingChanges of(ArticleId article) {
        return readings.computeIfAbsent(article, id -> new ReadingChanges());
    }

    void label(String from, String to) {
        labels.put(from, to);
    }

    void merge(ActorId one, ActorId other) {
        if (!one.equals(other)) {
            together.add(ActorChanges.Pair.of(one, other));
            roots.put(root(one), root(other));
        }
    }

    void split(ActorId leaving) {
        alone.add(leaving);
    }

    void name(ActorId actor, String name) {
        names.computeIfAbsent(actor, id -> new TreeSet<>()).add(name);
    }

    void ban(ActorId actor) {
        banned.add(actor);
    }

    void pair(Pair pair) {
        same.add(pair);
    }

    void place(Placement placement) {
        placements.add(placement);
    }

    Map<String, String> labels() {
        return labels;
    }

    List<Placement> placements() {
        return List.copyOf(placements);
    }

    ActorChanges actors() {
        return new ActorChanges(together, alone, names, banned);
    }

    /** Whether merges alone make these two one. */
    boolean areMerged(ActorId one, ActorId other) {
        return root(one).equals(root(other));
    }

    private ActorId root(ActorId actor) {
        ActorId root = actor;
        while (!roots.getOrDefault(root, root).equals(root)) {
            root = roots.getOrDefault(root, root);
        }
        roots.put(actor, root);
        return root;
    }

    /** The pairs of items that are still there, by what they are called now. */
    Joins joins(Map<ArticleId, Corrections> corrections) {
        Set<Joins.Pair> joined = new TreeSet<>();
        Set<Joins.Pair> apart = new TreeSet<>();
        for (Pair pair : same) {
            Optional<ItemId> one = now(corrections, pair.oneIn(), pair.one());
            Optional<ItemId> other = now(corrections, pair.otherIn(), pair.other());
            if (one.isPresent() && other.isPresent() && !one.equals(other)) {
                (pair.same() ? joined : apart).add(new Joins.Pair(one.get(), other.get()));
            }
        }
        return new Joins(joined, apart);
    }

    private static Optional<ItemId> now(
            Map<ArticleId, Corrections> corrections, ArticleId article, ItemId item) {
        return Optional.ofNullable(corrections.get(article)).flatMap(all -> all.now(item));
    }
}
