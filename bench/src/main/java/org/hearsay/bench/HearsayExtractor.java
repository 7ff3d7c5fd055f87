package org.hearsay.bench;

import java.util.Optional;
import org.hearsay.article.ArticleReader;
import org.hearsay.model.Article;
import org.hearsay.model.Content;

/** Hearsay's article, as it is before any words are annotated. */
final class HearsayExtractor implements Extractor {

    private final ArticleReader reader = new ArticleReader();

    @Override
    public String name() {
        return "hearsay";
    }

    @Override
    public Optional<Extract> read(Content page) {
        return reader.read(page) instanceof Article article
                ? Optional.of(
                        new Extract(
                                article.headline(), article.publication().value(), article.body()))
                : Optional.empty();
    }
}
