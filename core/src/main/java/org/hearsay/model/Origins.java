package org.hearsay.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which article each article comes down to: the independent roots of a coverage.
 *
 * <p>Articles that lineage joins as copy, near-copy, version or agency text are one origin, and so
 * is one that stands by at least half in another ({@link #PARTIAL_SHARE}). Smaller reuse and a mere
 * citation leave two origins: most of such an article is its own. A joined group's root is the
 * article that depends on none of the others, the smallest id where there are several.
 */
public record Origins(Map<ArticleId, ArticleId> roots) {

    /** From this share on, an article partly taken from another is no origin of its own. */
    public static final double PARTIAL_SHARE = 0.5;

    public Origins {
        roots = Collections.unmodifiableMap(new TreeMap<>(roots));
    }

    /** The origins that this lineage tells of; its order does not matter. */
    public static Origins of(List<Lineage> lineage) {
        Map<ArticleId, SortedSet<ArticleId>> groups = new TreeMap<>();
        SortedSet<ArticleId> dependent = new TreeSet<>();
        for (Lineage edge : lineage) {
            if (isOneOrigin(edge)) {
                dependent.add(edge.article());
                join(groups, edge.article(), edge.from());
            }
        }
        Map<ArticleId, ArticleId> roots = new TreeMap<>();
        groups.forEach(
                (member, group) -> {
                    if (member.equals(group.first())) {
                        ArticleId root = root(group, dependent);
                        group.forEach(one -> roots.put(one, root));
                    }
                });
        return new Origins(roots);
    }

    /** The root of this article: itself, if it depends on nothing that is known. */
    public ArticleId rootOf(ArticleId article) {
        return roots.getOrDefault(article, article);
    }

    private static boolean isOneOrigin(Lineage edge) {
        return switch (edge.kind()) {
            case COPY, NEAR_COPY, AGENCY, VERSION -> true;
            case PARTIAL -> edge.share() >= PARTIAL_SHARE;
            case CITES -> false;
        };
    }

    /** The smaller group moves into the larger, so that no member moves more than log n times. */
    private static void join(
            Map<ArticleId, SortedSet<ArticleId>> groups, ArticleId a, ArticleId b) {
        SortedSet<ArticleId> first = group(groups, a);
        SortedSet<ArticleId> second = group(groups, b);
        if (first == second) {
            return;
        }
        SortedSet<ArticleId> larger = first.size() >= second.size() ? first : second;
        SortedSet<ArticleId> smaller = larger == first ? second : first;
        larger.addAll(smaller);
        new ArrayList<>(smaller).forEach(member -> groups.put(member, larger));
    }

    private static SortedSet<ArticleId> group(
            Map<ArticleId, SortedSet<ArticleId>> groups, ArticleId article) {
        return groups.computeIfAbsent(article, id -> new TreeSet<>(List.of(id)));
    }

    private static ArticleId root(SortedSet<ArticleId> group, SortedSet<ArticleId> dependent) {
        return group.stream()
                .filter(member -> !dependent.contains(member))
                .findFirst()
                .orElse(group.first());
    }
}
