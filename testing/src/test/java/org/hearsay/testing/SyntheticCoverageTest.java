package org.hearsay.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.article.ArticleReader;
import org.hearsay.lineage.LineageTracer;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Content;
import org.hearsay.model.Lineage;
import org.hearsay.model.Origins;
import org.hearsay.model.Outlet;
import org.hearsay.model.Reading;
import org.hearsay.testing.SyntheticCoverage.Descent;
import org.junit.jupiter.api.Test;

class SyntheticCoverageTest {

    private static final int ARTICLES = 1_500;

    private final SyntheticCoverage coverage = SyntheticCoverage.of(ARTICLES, 11);
    private final List<Article> articles = coverage.articles();
    private final List<Lineage> lineage = new LineageTracer().trace(articles);

    @Test
    void oneSeedIsOneCoverage() {
        assertThat(coverage.size()).isEqualTo(ARTICLES);
        assertThat(SyntheticCoverage.of(ARTICLES, 11).articles()).isEqualTo(articles);
        assertThat(SyntheticCoverage.of(ARTICLES, 12).articles()).isNotEqualTo(articles);
        assertThat(articles).extracting(Article::id).doesNotHaveDuplicates();
    }

    @Test
    void theTracerFindsEachOrigin() {
        Origins origins = Origins.of(lineage);
        Map<Integer, Set<ArticleId>> found = new HashMap<>();
        Map<ArticleId, Set<Integer>> known = new HashMap<>();
        for (int i = 0; i < articles.size(); i++) {
            ArticleId root = origins.rootOf(articles.get(i).id());
            int origin = coverage.descents().get(i).origin();
            found.computeIfAbsent(origin, key -> new HashSet<>()).add(root);
            known.computeIfAbsent(root, key -> new HashSet<>()).add(origin);
        }
        assertThat(found.values()).allSatisfy(roots -> assertThat(roots).hasSize(1));
        assertThat(known.values()).allSatisfy(roots -> assertThat(roots).hasSize(1));
    }

    @Test
    void theTracerFindsHowEachArticleDependsOnAnother() {
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            Descent descent = coverage.descents().get(i);
            ArticleId id = articles.get(i).id();
            Optional<Lineage.Kind> kind = descent.kind();
            boolean isFound =
                    kind.isEmpty()
                            || lineage.stream()
                                    .filter(edge -> edge.article().equals(id))
                                    .anyMatch(edge -> edge.kind() == kind.get());
            if (!isFound) {
                missing.add(i + " " + descent);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void aReaderFindsTheSameArticlesInTheTexts() {
        ArticleReader reader = new ArticleReader();
        List<Content> contents = coverage.contents();
        for (int i = 0; i < 60; i++) {
            Article read = (Article) reader.read(contents.get(i));
            assertThat(read.id()).isEqualTo(articles.get(i).id());
            assertThat(read.agency()).isEqualTo(articles.get(i).agency());
            assertThat(read.outlet().map(Outlet::name))
                    .isEqualTo(articles.get(i).outlet().map(Outlet::name));
            assertThat(read.body()).isEqualTo(articles.get(i).body());
        }
    }

    @Test
    void readingsHaveTheQuotationsAndCounts() {
        List<Reading> readings = coverage.readings();
        assertThat(readings).allSatisfy(reading -> assertThat(reading.figures()).isNotEmpty());
        assertThat(readings.stream().mapToInt(reading -> reading.statements().size()).sum())
                .isGreaterThan(ARTICLES / 2);
    }

    @Test
    void aSkewedCoverageHasOneStoryOfAThird() {
        SyntheticCoverage skewed = SyntheticCoverage.skewed(900, 5);
        assertThat(skewed.size()).isEqualTo(900);
        long large =
                skewed.articles().stream()
                        .filter(article -> article.url().orElse("").contains(".example/0/"))
                        .count();
        assertThat(large).isBetween(290L, 310L);
    }
}
