package org.hearsay.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hearsay.fixture.Sheet;
import org.hearsay.model.Article;
import org.hearsay.model.Lineage;
import org.hearsay.model.Lineage.Kind;
import org.hearsay.model.Origins;
import org.hearsay.text.SourceText;
import org.junit.jupiter.api.Test;

class LineageTracerTest {

    private static final String FLOOD =
            "The river Aln rose by two metres during the night and flooded the lower quarter of"
                    + " Tessel, where firefighters carried residents out of their houses by boat."
                    + " The town council opened a school as a shelter and asked people to stay"
                    + " away from the old bridge, whose eastern pier had shifted.";
    private static final String AFTER =
            "Schools in the valley will remain closed until the water has gone down, and trains"
                    + " between Tessel and the coast are replaced by buses that leave every hour"
                    + " from the market square, the regional railway announced in the morning.";

    private final LineageTracer tracer = new LineageTracer();

    @Test
    void equalBodiesAreACopyOfTheEarlier() {
        Article early = Sheet.of("Harbour Post", "2031-03-01", FLOOD).article();
        Article late =
                Sheet.of("Valley Echo", "2031-03-02", FLOOD.toUpperCase(java.util.Locale.ROOT))
                        .article();
        List<Lineage> lineage = tracer.trace(List.of(late, early));
        assertThat(lineage).hasSize(1);
        assertThat(lineage.get(0).kind()).isEqualTo(Kind.COPY);
        assertThat(lineage.get(0).article()).isEqualTo(late.id());
        assertThat(lineage.get(0).from()).isEqualTo(early.id());
        assertThat(lineage.get(0).share()).isEqualTo(1.0);
    }

    @Test
    void aFewChangedWordsMakeANearCopyWithItsPassages() {
        Article early = Sheet.of("Harbour Post", "2031-03-01", FLOOD, AFTER).article();
        String changed = AFTER.replace("announced in the morning", "said on its web site");
        Article late = Sheet.of("Valley Echo", "2031-03-02", FLOOD, changed).article();
        Lineage found = tracer.trace(List.of(early, late)).get(0);
        assertThat(found.kind()).isEqualTo(Kind.NEAR_COPY);
        assertThat(found.share()).isBetween(0.85, 0.99);
        assertThat(found.passages()).isNotEmpty();
        found.passages().forEach(passage -> assertSame(late.text(), early.text(), passage));
    }

    private static void assertSame(SourceText here, SourceText there, Lineage.Passage passage) {
        assertThat(here.at(passage.here())).isEqualTo(there.at(passage.there()));
    }

    @Test
    void oneParagraphInAnArticleOfItsOwnIsPartial() {
        Article early = Sheet.of("Harbour Post", "2031-03-01", FLOOD).article();
        Article late =
                Sheet.of("Valley Echo", "2031-03-02", AFTER, FLOOD, other(1), other(2)).article();
        List<Lineage> lineage = tracer.trace(List.of(early, late));
        assertThat(lineage).extracting(Lineage::kind).containsExactly(Kind.PARTIAL);
        assertThat(Origins.of(lineage).rootOf(late.id())).isEqualTo(late.id());
    }

    @Test
    void aSharedQuotationIsNoDependence() {
        String quote = "\u201c" + FLOOD + "\u201d";
        Article one = Sheet.of("Harbour Post", "2031-03-01", other(1), quote, other(2)).article();
        Article two = Sheet.of("Valley Echo", "2031-03-01", other(3), quote, other(4)).article();
        assertThat(tracer.trace(List.of(one, two))).isEmpty();
    }

    @Test
    void textOfOneAgencyGoesBackToTheAgency() {
        Article agency = Sheet.of("Northern Wire Service", "2031-03-05", FLOOD, AFTER).article();
        Article one =
                Sheet.credited("Harbour Post", "2031-03-01", Optional.of("NWS"), FLOOD).article();
        Article two =
                Sheet.credited(
                                "Valley Echo",
                                "",
                                Optional.of("The Northern Wire Service"),
                                FLOOD,
                                other(3))
                        .article();
        List<Lineage> lineage = tracer.trace(List.of(one, two, agency));
        assertThat(lineage).extracting(Lineage::kind).containsOnly(Kind.AGENCY);
        Origins origins = Origins.of(lineage);
        assertThat(origins.rootOf(one.id())).isEqualTo(agency.id());
        assertThat(origins.rootOf(two.id())).isEqualTo(agency.id());
    }

    @Test
    void anOutletNamedAsSourceIsCited() {
        Article early = Sheet.of("Harbour Post", "2031-03-01", FLOOD).article();
        Article late =
                Sheet.of(
                                "Valley Echo",
                                "2031-03-02",
                                "Firefighters carried residents of the flooded lower quarter out of"
                                        + " their houses, the Harbour Post reported.")
                        .article();
        Lineage found = tracer.trace(List.of(early, late)).get(0);
        assertThat(found.kind()).isEqualTo(Kind.CITES);
        assertThat(found.from()).isEqualTo(early.id());
    }

    @Test
    void theOrderOfTheArticlesDoesNotMatter() {
        List<Article> articles = SyntheticArticles.of(120, 7);
        List<Lineage> expected = tracer.trace(articles);
        assertThat(expected).isNotEmpty();
        for (int seed = 0; seed < 5; seed++) {
            List<Article> shuffled = new ArrayList<>(articles);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(tracer.trace(shuffled)).isEqualTo(expected);
        }
    }

    @Test
    void aThousandArticlesTakeLessThanFiveSeconds() {
        List<Article> articles = SyntheticArticles.of(1000, 3);
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        List<Lineage> lineage = tracer.trace(articles);
        assertThat((thread.getCurrentThreadCpuTime() - start) / 1e9).isLessThan(5);
        assertThat(lineage.size()).isGreaterThan(300);
    }

    private static String other(int seed) {
        return SyntheticArticles.paragraph(new Random(seed), 70);
    }
}
