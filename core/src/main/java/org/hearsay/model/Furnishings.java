package org.hearsay.model;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What articles have in common with other pages of their outlets, and so is no text of theirs: sign
 * up boxes and the like.
 *
 * @param paragraphs hashes of such paragraphs, by the article in which they stand; articles without
 *     any are left out
 */
public record Furnishings(Map<ArticleId, Set<Long>> paragraphs) {

    public Furnishings {
        Map<ArticleId, Set<Long>> sorted = new TreeMap<>();
        paragraphs.forEach(
                (id, own) -> sorted.put(id, Collections.unmodifiableSet(new TreeSet<>(own))));
        paragraphs = Collections.unmodifiableMap(sorted);
    }

    /** The same of these articles alone. */
    public Furnishings among(Collection<ArticleId> articles) {
        Map<ArticleId, Set<Long>> own = new TreeMap<>();
        for (ArticleId article : articles) {
            if (!of(article).isEmpty()) {
                own.put(article, of(article));
            }
        }
        return new Furnishings(own);
    }

    /** Hashes of the article's paragraphs that are such, in order; empty where it has none. */
    public Set<Long> of(ArticleId article) {
        return paragraphs.getOrDefault(article, Set.of());
    }
}
