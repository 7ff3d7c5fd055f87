package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.dossier.Dossier;
import org.hearsay.dossier.Reconciler;
import org.hearsay.intake.Intake;
import org.hearsay.intake.Received;
import org.hearsay.model.Article;
import org.hearsay.model.Reading;
import org.hearsay.reading.Reader;
import org.hearsay.testing.GoldScore;
import org.hearsay.testing.GoldTable;
import org.hearsay.testing.GoldThreads;
import org.hearsay.testing.Tally;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The sample story, read whole and held against its gold, which was written before any finder ran.
 *
 * <p>The floors are a little below what the code reaches; they only ever rise. {@code
 * docs/figures.md} has the figures themselves.
 */
class SampleStoryTest {

    private static final String STORY = "brannik-dam";
    private static final Path FOLDER = Path.of("..", "samples", STORY);

    private static Dossier dossier;
    private static GoldScore score;

    @BeforeAll
    static void readTheStory() {
        Reader reader = new Reader(Console.SHARED);
        List<Reading> readings;
        try (Stream<Received> received = Intake.of(List.of(FOLDER), Optional.empty()).received()) {
            readings =
                    received.filter(Received.Text.class::isInstance)
                            .map(Received.Text.class::cast)
                            .map(text -> (Reading) reader.read(text.content()))
                            .toList();
        }
        dossier = new Reconciler().reconcile(List.of(), readings);
        score = new GoldScore(STORY, dossier.readings());
    }

    @Test
    void everyArticleOfTheStoryIsRead() {
        assertThat(dossier.readings())
                .extracting(reading -> reading.article().document())
                .containsExactlyInAnyOrderElementsOf(
                        GoldTable.of(STORY, "articles").rows().stream()
                                .map(row -> row.cell("document"))
                                .toList());
    }

    @Test
    void publicationDaysAreTheStatedOnesAndNoOthers() {
        for (Reading reading : dossier.readings()) {
            Article article = reading.article();
            var gold = GoldTable.of(STORY, "articles").where("document", article.document()).get(0);
            assertThat(article.publication().day().map(Object::toString).orElse(""))
                    .as("day of %s", article.document())
                    .isEqualTo(gold.cell("published"));
            if (gold.cell("published").isEmpty()) {
                assertThat(article.publication().notBefore().map(Object::toString).orElse(""))
                        .as("bound of %s", article.document())
                        .isEqualTo(gold.cell("not_before"));
            }
        }
    }

    @Test
    void outletsAreThoseOfThePagesAndTheManifest() {
        for (Reading reading : dossier.readings()) {
            Article article = reading.article();
            var gold = GoldTable.of(STORY, "articles").where("document", article.document()).get(0);
            assertThat(article.outletName()).isEqualTo(gold.cell("outlet"));
        }
    }

    @Test
    void statementsAreFoundWithTheirSources() {
        reaches(score.statements(), .87, .72);
        reaches(score.statementsWithSource(), .80, .67);
    }

    @Test
    void speakersThatAreNamedAreTheRightOnes() {
        assertThat(score.speakers().precision()).isGreaterThan(.88);
    }

    @Test
    void figuresAreFoundAndTheirValuesAreRight() {
        reaches(score.figures(), .86, .62);
        assertThat(score.figureValues().precision()).isGreaterThan(.99);
    }

    @Test
    void timesAreFoundAndTheirValuesAreRight() {
        reaches(score.times(), .85, .82);
        assertThat(score.timeValues().precision()).isGreaterThan(.83);
    }

    @Test
    void menusCommentsTitlesAndScareQuotesAreNobodysWords() {
        assertThat(score.sprung()).isEmpty();
    }

    @Test
    void threadsJoinWhatGoldJoinsAndHaveItsVerdicts() {
        GoldThreads statements = threads("statement");
        reaches(statements.pairs(), .93, .77);
        assertThat(statements.verdicts().precision()).isGreaterThan(.88);
        GoldThreads figures = threads("figure");
        reaches(figures.pairs(), .95, .84);
        assertThat(figures.verdicts().precision()).isGreaterThan(.9);
        reaches(threads("event").pairs(), .95, .85);
    }

    private static GoldThreads threads(String kind) {
        return new GoldThreads(STORY, score, dossier.threads(), kind);
    }

    private static void reaches(Tally tally, double precision, double recall) {
        assertThat(tally.precision()).as("precision: %s", tally).isGreaterThan(precision);
        assertThat(tally.recall()).as("recall: %s", tally).isGreaterThan(recall);
    }
}
