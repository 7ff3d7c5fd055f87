package org.hearsay.model;

import java.util.List;
import java.util.Optional;
import org.hearsay.text.Span;

/**
 * One article's dependence on another.
 *
 * <p>{@code share} is how much of the dependent article's body stands in the other, from 0 to 1,
 * two places; passages are in the dependent article's order. {@code agency} names the news agency
 * whose text the passages are, as an article credits it that carries them: a root that may have no
 * article of its own here.
 */
public record Lineage(
        ArticleId article,
        ArticleId from,
        Kind kind,
        double share,
        List<Passage> passages,
        Optional<String> agency) {

    /** How one depends on the other. */
    public enum Kind {
        COPY("copy"),
        NEAR_COPY("near-copy"),
        AGENCY("agency"),
        PARTIAL("partial"),
        VERSION("version"),
        CITES("cites");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** A stretch of the dependent article and where its words stand in the other. */
    public record Passage(Span here, Span there) {}

    /** A dependence that is no agency's text. */
    public Lineage(
            ArticleId article, ArticleId from, Kind kind, double share, List<Passage> passages) {
        this(article, from, kind, share, passages, Optional.empty());
    }

    public Lineage {
        passages = List.copyOf(passages);
        share = Item.confidence(share);
        if (article.equals(from)) {
            throw new IllegalArgumentException("No article depends on itself: " + article);
        }
    }
}
