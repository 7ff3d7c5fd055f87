package org.hearsay.query;

import java.util.List;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Lineage;

/** An article with what was read from it, what it depends on, and its origin: itself or another. */
public record ArticleRow(
        Article article,
        int statements,
        int figures,
        int times,
        List<Lineage> dependsOn,
        ArticleId origin) {

    public ArticleRow {
        dependsOn = List.copyOf(dependsOn);
    }
}
