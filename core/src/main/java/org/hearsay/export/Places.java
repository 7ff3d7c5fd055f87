package org.hearsay.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.text.CodePoints;
import org.hearsay.text.Span;

/** Turns the positions of articles' texts into code points, of the text and of the original. */
final class Places {

    private final Originals originals;
    private final Map<ArticleId, CodePoints> texts = new HashMap<>();
    private final Map<ArticleId, Optional<CodePoints>> markups = new HashMap<>();

    Places(Originals originals) {
        this.originals = originals;
    }

    Span of(Article article, Span span) {
        return points(
                texts.computeIfAbsent(
                        article.id(), id -> new CodePoints(article.text().characters())),
                span);
    }

    List<Span> of(Article article, List<Span> spans) {
        return spans.stream().map(span -> of(article, span)).toList();
    }

    /** The place in the original, where that is not the text itself and is at hand. */
    Optional<Span> markup(Article article, Span span) {
        if (article.text().alignment().isIdentity()) {
            return Optional.empty();
        }
        Span original = article.text().toOriginal(span);
        if (original.isEmpty()) {
            return Optional.empty();
        }
        return markups.computeIfAbsent(
                        article.id(), id -> originals.of(article).map(CodePoints::new))
                .map(points -> points(points, original));
    }

    private static Span points(CodePoints points, Span span) {
        return new Span(points.at(span.start()), points.at(span.end()));
    }
}
