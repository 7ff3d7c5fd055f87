package org.hearsay.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hearsay.fixture.Sheet;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Dated;
import org.hearsay.model.Edition;
import org.hearsay.model.KnownBy;
import org.hearsay.model.Lineage;
import org.hearsay.model.Lineage.Kind;
import org.hearsay.model.Origins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {

    private static final String PAGE = "https://post.example/flood/1";
    private static final String FIRST =
            "The river Aln rose during the night and flooded the lower quarter of Tessel, where"
                    + " at least three people were carried out of their houses by boat.";
    private static final String SECOND =
            "Eleven people were carried out of flooded houses in Tessel, the fire brigade said in"
                    + " the evening, and the council opened a school for those who cannot return.";
    private static final String THIRD = SECOND + " The bridge is closed until the weekend.";

    @Test
    void versionsOfOnePageAreAChainInTheOrderInWhichTheyWereChanged() {
        Article first = version(FIRST, PAGE, "2031-03-01T08:00Z");
        Article second = version(SECOND, PAGE + "?utm_source=mail", "2031-03-01T19:00Z");
        Article third = version(THIRD, "http://www.post.example/flood/1/", "2031-03-02T07:00Z");
        List<Article> articles = new ArrayList<>(List.of(first, second, third));
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(articles, new Random(seed));
            List<Lineage> lineage = new LineageTracer().trace(articles);
            assertThat(lineage).extracting(Lineage::kind).containsOnly(Kind.VERSION);
            assertThat(lineage)
                    .extracting(edge -> List.of(edge.article(), edge.from()))
                    .containsExactlyInAnyOrder(
                            List.of(second.id(), first.id()), List.of(third.id(), second.id()));
            Origins origins = Origins.of(lineage);
            assertThat(origins.rootOf(third.id())).isEqualTo(origins.rootOf(first.id()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(Updates with a fifth boat)",
                "(Recasts, adds the mayor)",
                "UPDATE 2-Tessel flooded",
                "Update: Tessel flooded"
            })
    void ofOneDayTheVersionThatSaysSoIsTheLaterOne(String note) {
        Article shorter = at(FIRST, PAGE);
        Article longer = at(THIRD, PAGE);
        Article noted = at(note + "\n\n" + FIRST, PAGE);
        assertThat(new LineageTracer().trace(List.of(noted, longer)))
                .extracting(Lineage::article)
                .containsExactly(noted.id());
        assertThat(new LineageTracer().trace(List.of(shorter, noted)))
                .extracting(Lineage::article)
                .containsExactly(noted.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Updates of the school roofs begin", "Update of the roofs at 5"})
    void aHeadlineAboutUpdatesSaysNothingOfVersions(String headline) {
        assertThat(UpdateNote.rank(at(headline + "\n\n" + FIRST, PAGE))).isZero();
    }

    @Test
    void aVersionTellsWhatWasAddedAndWhatWasTakenOut() {
        String before =
                "The river rose during the night and at least three people were carried out of"
                        + " their houses by boat, the fire brigade said. Roads remain closed.";
        String after =
                "The river rose during the night and at least eleven people were carried out of"
                        + " their houses by boat, the fire brigade said. A school was opened as a"
                        + " shelter.";
        Article first = version(before, PAGE, "2031-03-01T08:00Z");
        Article second = version(after, PAGE, "2031-03-01T19:00Z");
        Lineage edge = new LineageTracer().trace(List.of(first, second)).get(0);
        Lineage.Differences changes = edge.differences(second, first);
        assertThat(changes.added())
                .extracting(second.text()::at)
                .containsExactly("eleven", "A school was opened as a shelter");
        assertThat(changes.removed())
                .extracting(first.text()::at)
                .containsExactly("three", "Roads remain closed");
    }

    @Test
    void anotherOutletsPageIsNoVersion() {
        Article one = version(FIRST, PAGE, "2031-03-01T08:00Z");
        Article other =
                edition(Sheet.of("Echo", "2031-03-01", FIRST).article(), PAGE, "2031-03-01");
        assertThat(new LineageTracer().trace(List.of(one, other)))
                .extracting(Lineage::kind)
                .containsExactly(Kind.COPY);
    }

    @Test
    void whatAnOutletShowsOnItsFrontPageOneDayAndTheNextIsNotOneArticle() {
        Article one = version(FIRST, "https://post.example/", "2031-03-01");
        Article other = version(SECOND, "https://post.example", "2031-03-02");
        assertThat(new LineageTracer().trace(List.of(one, other))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.post.example/a/b/, post.example/a/b",
        "http://m.post.example/a/b/amp/?fbclid=x#top, post.example/a/b",
        "https://post.example/story?id=7&utm_medium=rss, post.example/story?id=7",
        "https://post.example/?p=12, post.example?p=12",
        "https://post.example?utm_source=x, ''",
        "post.example/a, post.example/a",
    })
    void anAddressIsFreedOfWhatDoesNotMatter(String url, String key) {
        assertThat(Address.key(url)).isEqualTo(key);
    }

    private static Article at(String text, String url) {
        Article article = Sheet.of("Harbour Post", "2031-03-01", text).article();
        return edition(article, url, Optional.empty());
    }

    private static Article version(String text, String url, String updated) {
        return edition(Sheet.of("Harbour Post", "2031-03-01", text).article(), url, updated);
    }

    private static Article edition(Article article, String url, String updated) {
        Dated changed = new Dated(updated, KnownBy.METADATA, "the page states it");
        return edition(article, url, Optional.of(changed));
    }

    private static Article edition(Article article, String url, Optional<Dated> changed) {
        Optional<String> address = Optional.of(url);
        return new Article(
                ArticleId.of(article.sha256(), article.outlet(), address),
                article.document(),
                article.sha256(),
                article.outlet(),
                address,
                article.headline(),
                article.publication(),
                article.language(),
                article.authors(),
                article.agency(),
                new Edition(changed, Optional.empty(), Optional.empty()),
                article.text(),
                article.segments());
    }
}
