package org.hearsay.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Anchor;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Evidence;
import org.hearsay.model.Outlet;
import org.hearsay.model.Pointer;
import org.hearsay.model.Reading;

/** Finds articles, and words in them, among the readings of today. For one thread. */
final class Shelf {

    private final List<Reading> readings;
    private final Map<String, List<Article>> byDocument = new HashMap<>();
    private final Map<String, List<Article>> byUrl = new HashMap<>();
    private final Map<String, List<Article>> bySha = new HashMap<>();
    private final Map<ArticleId, Anchoring> anchorings = new HashMap<>();
    private final Map<Anchor, Found> places = new HashMap<>();

    /** Words found again; evidence where they stand. */
    record Found(Place place, Optional<Evidence> evidence) {}

    Shelf(List<Reading> readings) {
        this.readings =
                readings.stream()
                        .sorted(Comparator.comparing(reading -> reading.article().id()))
                        .toList();
        for (Reading reading : this.readings) {
            Article article = reading.article();
            put(byDocument, article.document(), article);
            article.url().ifPresent(url -> put(byUrl, url, article));
            put(bySha, article.sha256().hex(), article);
        }
    }

    private static void put(Map<String, List<Article>> map, String key, Article article) {
        map.computeIfAbsent(key, k -> new ArrayList<>()).add(article);
    }

    /** In order of article. */
    List<Reading> readings() {
        return readings;
    }

    /** The one article that is meant; empty where none is, or more than one could be. */
    Optional<Article> find(Pointer pointer) {
        List<Article> all = candidates(pointer);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        int most = likeness(pointer, all.get(0));
        boolean one = all.size() == 1 || likeness(pointer, all.get(1)) < most;
        return one && !isAnother(pointer, all.get(0)) ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** The article whose text has the words; of several the one that is most like the one meant. */
    Found find(Anchor anchor) {
        return places.computeIfAbsent(anchor, this::search);
    }

    private Found search(Anchor anchor) {
        List<Article> all = candidates(anchor.article());
        if (all.isEmpty()) {
            return new Found(
                    Place.lost("no article " + anchor.article().document() + " is there"),
                    Optional.empty());
        }
        Optional<Found> best = Optional.empty();
        int bestLikeness = -1;
        for (Article article : all) {
            int likeness = likeness(anchor.article(), article);
            Found found = in(article, anchor);
            int order = best.map(b -> compare(found, b)).orElse(-1);
            if (order < 0) {
                best = Optional.of(found);
                bestLikeness = likeness;
            } else if (order == 0 && likeness == bestLikeness && found.evidence().isPresent()) {
                return new Found(
                        Place.lost("the words stand in several articles that could be meant"),
                        Optional.empty());
            }
        }
        return best.orElseThrow();
    }

    /** Words that stand are better than such as do not; the candidates are in order of likeness. */
    private static int compare(Found one, Found other) {
        return Boolean.compare(other.evidence().isPresent(), one.evidence().isPresent());
    }

    private Found in(Article article, Anchor anchor) {
        Place place =
                anchorings.computeIfAbsent(article.id(), id -> new Anchoring(article)).find(anchor);
        return new Found(place, place.span().map(span -> Evidence.of(article, span)));
    }

    /** All that may be meant, the most alike first. */
    private List<Article> candidates(Pointer pointer) {
        Set<ArticleId> seen = new LinkedHashSet<>();
        List<Article> all = new ArrayList<>();
        List<List<Article>> found = new ArrayList<>();
        found.add(byDocument.getOrDefault(pointer.document(), List.of()));
        pointer.url().ifPresent(url -> found.add(byUrl.getOrDefault(url, List.of())));
        pointer.sha256().ifPresent(sha -> found.add(bySha.getOrDefault(sha.hex(), List.of())));
        found.stream()
                .flatMap(List::stream)
                .filter(article -> seen.add(article.id()))
                .forEach(all::add);
        all.sort(
                Comparator.comparingInt((Article article) -> likeness(pointer, article))
                        .reversed()
                        .thenComparing(Article::id));
        return all;
    }

    private static int likeness(Pointer pointer, Article article) {
        int document = pointer.document().equals(article.document()) ? 4 : 0;
        int url = pointer.url().isPresent() && pointer.url().equals(article.url()) ? 4 : 0;
        int sha = pointer.sha256().filter(article.sha256()::equals).isPresent() ? 4 : 0;
        boolean outlet =
                pointer.outlet().isPresent()
                        && pointer.outlet().equals(article.outlet().map(Outlet::name));
        return document + url + sha + (outlet ? 1 : 0);
    }

    /** Whether another article has taken the path of the one meant. */
    private static boolean isAnother(Pointer pointer, Article article) {
        return pointer.url().isPresent()
                && article.url().isPresent()
                && !pointer.url().equals(article.url())
                && pointer.sha256().filter(article.sha256()::equals).isEmpty();
    }
}
