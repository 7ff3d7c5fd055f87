package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Lineage;

/**
 * The edges worth keeping: for each article that depends on others of one text its strongest edge,
 * what more it takes to join their group, and for partial reuse one edge from an article to each
 * such group. Which articles are joined, and which depend on none, is the same as with all edges.
 */
final class Forest {

    private final List<Lineage> certain = new ArrayList<>();
    private final List<Lineage> edges = new ArrayList<>();
    private final Map<ArticleId, ArticleId> parents = new HashMap<>();
    private final Comparator<Lineage> strongest;

    /** Among edges of one strength the one from the article of the smallest rank is kept. */
    Forest(Map<ArticleId, Integer> ranks) {
        this.strongest =
                Comparator.comparing(Lineage::share)
                        .reversed()
                        .thenComparing(edge -> ranks.getOrDefault(edge.from(), ranks.size()))
                        .thenComparing(Lineage::article)
                        .thenComparing(Lineage::kind);
    }

    void add(List<Lineage> found) {
        edges.addAll(found);
    }

    /** Edges that are kept whatever else there is. */
    void keep(List<Lineage> found) {
        found.forEach(edge -> join(edge.article(), edge.from()));
        certain.addAll(found);
    }

    List<Lineage> kept() {
        List<Lineage> kept = new ArrayList<>(certain);
        List<Lineage> ordered = edges.stream().sorted(strongest).toList();
        Set<ArticleId> dependent = new HashSet<>();
        for (Lineage edge : ordered) {
            if (edge.kind() != Lineage.Kind.PARTIAL && dependent.add(edge.article())) {
                join(edge.article(), edge.from());
                kept.add(edge);
            }
        }
        for (Lineage edge : ordered) {
            if (edge.kind() != Lineage.Kind.PARTIAL && join(edge.article(), edge.from())) {
                kept.add(edge);
            }
        }
        Set<List<ArticleId>> told = new HashSet<>();
        for (Lineage edge : ordered) {
            ArticleId group = rootOf(edge.from());
            if (edge.kind() == Lineage.Kind.PARTIAL
                    && !group.equals(rootOf(edge.article()))
                    && told.add(List.of(edge.article(), group))) {
                kept.add(edge);
            }
        }
        return kept;
    }

    private boolean join(ArticleId a, ArticleId b) {
        ArticleId first = rootOf(a);
        ArticleId second = rootOf(b);
        boolean apart = !first.equals(second);
        if (apart) {
            parents.put(
                    first.compareTo(second) < 0 ? second : first,
                    first.compareTo(second) < 0 ? first : second);
        }
        return apart;
    }

    private ArticleId rootOf(ArticleId article) {
        ArticleId at = article;
        ArticleId parent = parents.getOrDefault(at, at);
        while (!parent.equals(at)) {
            ArticleId above = parents.getOrDefault(parent, parent);
            parents.put(at, above);
            at = parent;
            parent = above;
        }
        return at;
    }
}
