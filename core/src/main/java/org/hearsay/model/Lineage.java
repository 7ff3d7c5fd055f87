package org.hearsay.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearsay.text.Span;
import org.hearsay.text.Word;

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

    /** By the dependent article, then by the other, then by kind. */
    public static final Comparator<Lineage> ORDER =
            Comparator.comparing(Lineage::article)
                    .thenComparing(Lineage::from)
                    .thenComparing(Lineage::kind);

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

    /**
     * What is only in one of two articles: stretches of paragraphs that no passage covers, in text
     * order. For versions, what was put in and what was taken out.
     */
    public record Differences(List<Span> added, List<Span> removed) {

        public Differences {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
        }
    }

    /**
     * What these two, the dependent article and the other, do not have in common.
     *
     * @throws IllegalArgumentException if they are not the two of this dependence
     */
    public Differences differences(Article here, Article there) {
        if (!here.id().equals(article) || !there.id().equals(from)) {
            throw new IllegalArgumentException(
                    "Expected "
                            + article
                            + " and "
                            + from
                            + ", found "
                            + here.id()
                            + " and "
                            + there.id());
        }
        return new Differences(
                uncovered(here, passages.stream().map(Passage::here).toList()),
                uncovered(there, passages.stream().map(Passage::there).toList()));
    }

    private static List<Span> uncovered(Article article, List<Span> covered) {
        List<Span> sorted = covered.stream().sorted(Comparator.comparingInt(Span::start)).toList();
        List<Span> uncovered = new ArrayList<>();
        for (Segment segment : article.segments()) {
            if (segment.role() == Role.BODY || segment.role() == Role.QUOTE) {
                int at = segment.span().start();
                for (Span span : sorted) {
                    if (span.end() > at && span.start() < segment.span().end()) {
                        add(uncovered, article, at, span.start());
                        at = span.end();
                    }
                }
                add(uncovered, article, at, segment.span().end());
            }
        }
        return uncovered;
    }

    /** Without the white space and punctuation around its words; nothing if it has none. */
    private static void add(List<Span> spans, Article article, int start, int end) {
        List<Word> words =
                start < end
                        ? Word.in(article.text().characters(), new Span(start, end))
                        : List.of();
        if (!words.isEmpty()) {
            spans.add(Span.hull(words.get(0).span(), words.get(words.size() - 1).span()));
        }
    }

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
