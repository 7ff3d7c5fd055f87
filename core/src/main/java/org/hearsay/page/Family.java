package org.hearsay.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Lineage;

/** Articles that hang together by lineage, at least two, in order of publication. */
final class Family {

    private final List<Article> articles;
    private final Map<ArticleId, Integer> numbers = new HashMap<>();

    private Family(List<Article> articles) {
        this.articles = articles;
        articles.forEach(article -> numbers.put(article.id(), numbers.size() + 1));
    }

    /** All families of a dossier, the largest first. */
    static List<Family> of(Catalog catalog) {
        Map<ArticleId, List<ArticleId>> next = new HashMap<>();
        for (Lineage edge : catalog.dossier().lineage()) {
            next.computeIfAbsent(edge.article(), id -> new ArrayList<>()).add(edge.from());
            next.computeIfAbsent(edge.from(), id -> new ArrayList<>()).add(edge.article());
        }
        Set<ArticleId> seen = new HashSet<>();
        List<Family> families = new ArrayList<>();
        for (var reading : catalog.readings()) {
            ArticleId id = reading.article().id();
            if (next.containsKey(id) && seen.add(id)) {
                families.add(new Family(from(id, next, seen, catalog)));
            }
        }
        families.sort(Comparator.comparing(family -> -family.articles.size()));
        return families;
    }

    private static List<Article> from(
            ArticleId start,
            Map<ArticleId, List<ArticleId>> next,
            Set<ArticleId> seen,
            Catalog catalog) {
        List<Article> found = new ArrayList<>();
        Deque<ArticleId> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            ArticleId id = open.pop();
            catalog.query().article(id).ifPresent(found::add);
            next.getOrDefault(id, List.of()).stream().filter(seen::add).forEach(open::push);
        }
        found.sort(Article.BY_PUBLICATION);
        return found;
    }

    List<Article> articles() {
        return articles;
    }

    /** From 1, in order of publication; 0 for an article of another family. */
    int number(ArticleId article) {
        return numbers.getOrDefault(article, 0);
    }
}
