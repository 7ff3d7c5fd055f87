package org.hearsay.bench;

import com.chimbori.crux.articles.Article;
import com.chimbori.crux.articles.ArticleExtractor;
import java.util.Optional;
import org.hearsay.model.Content;

/** Crux, metadata and content. */
final class CruxExtractor implements Extractor {

    @Override
    public String name() {
        return "crux";
    }

    @Override
    public Optional<Extract> read(Content page) {
        Article article =
                ArticleExtractor.with(ADDRESS, page.characters())
                        .extractMetadata()
                        .extractContent()
                        .article();
        Optional<String> title = Optional.ofNullable(article.title);
        return Optional.ofNullable(article.document)
                .map(document -> document.text())
                .filter(body -> !body.isBlank())
                .map(body -> new Extract(title, Optional.empty(), body));
    }
}
