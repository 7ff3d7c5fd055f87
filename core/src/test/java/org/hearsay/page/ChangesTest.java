package org.hearsay.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.fixture.Sheet;
import org.hearsay.lineage.LineageTracer;
import org.hearsay.model.Article;
import org.hearsay.model.Lineage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static final String BOTH =
            "The brigade had brought in two boats from the coast before midnight, and a third lay"
                    + " ready at the mill. Nobody was hurt, its captain told the council. ";
    private static final String MORNING =
            BOTH
                    + "The river Aln rose during the night and at least three people were carried"
                    + " out of their houses by boat, the fire brigade of Tessel said. Roads stay"
                    + " closed.";
    private static final String EVENING =
            BOTH
                    + "The river Aln rose during the night and at least eleven people were carried"
                    + " out of their houses by boat, the fire brigade of Tessel said. A school is"
                    + " open.";

    @Test
    void aChangedWordIsShownWhereItStoodWithWhatItReplaced() {
        Document page = changes(EVENING, MORNING);

        assertThat(page.select("summary").text()).isEqualTo("2 changes against it");
        assertThat(page.select("li").eachText().get(0))
                .endsWith("at least three eleven people were carried out of their houses…");
        assertThat(page.select("del").eachText()).containsExactly("three", "Roads stay closed");
        assertThat(page.select("ins").eachText()).containsExactly("eleven", "A school is open");
    }

    @Test
    void whatWasOnlyTakenOutOrOnlyPutInIsShownAlone() {
        String shorter = EVENING.replace(" A school is open.", "");

        assertThat(changes(shorter, EVENING).select("del, ins").eachText())
                .containsExactly("A school is open");
        assertThat(changes(EVENING, shorter).select("ins").eachText())
                .containsExactly("A school is open");
        assertThat(changes(EVENING, shorter).select("del")).isEmpty();
    }

    @Test
    void theSameWordsHaveNoChanges() {
        assertThat(changes(EVENING, EVENING).select("details")).isEmpty();
    }

    /** The first article's changes against the second. */
    private static Document changes(String here, String there) {
        Article dependent = Sheet.of("Echo", "2031-03-02", here).article();
        Article source = Sheet.of("Post", "2031-03-01", there).article();
        Lineage lineage =
                new LineageTracer()
                        .trace(List.of(dependent, source)).stream()
                                .filter(edge -> edge.article().equals(dependent.id()))
                                .findFirst()
                                .orElseThrow();
        Html h = new Html("article/x.html");
        Changes.write(h, lineage, dependent, source);
        return Jsoup.parse(h.finish());
    }
}
