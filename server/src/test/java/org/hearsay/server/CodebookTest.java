package org.hearsay.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.hearsay.model.Anchor;
import org.hearsay.model.CodebookEntry;
import org.hearsay.model.Decision;
import org.hearsay.model.MarkRuling;
import org.hearsay.model.Pointer;
import org.hearsay.model.Reading;
import org.hearsay.model.Signature;
import org.hearsay.server.workplace.View;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The page of codes. */
class CodebookTest {

    private static final List<CodebookEntry> CODEBOOK =
            List.of(
                    new CodebookEntry("hope", "it is said to get better"),
                    new CodebookEntry("blame", "somebody is held <responsible>"),
                    new CodebookEntry("blame", "guilt is told"));

    private static Document page(View view) throws Exception {
        try (Served served = new Served(Optional.of(view))) {
            return Jsoup.parse(served.page("/codebook.html").body());
        }
    }

    private static List<String> row(Document page, String table, String head) {
        return page.select("table:has(caption:containsOwn(" + table + ")) tbody tr").stream()
                .filter(row -> row.select("th").text().equals(head))
                .findFirst()
                .orElseThrow()
                .select("td")
                .eachText();
    }

    @Test
    void eachCodeTellsWhatItMeansHowOftenItWasGivenAndByWhom() throws Exception {
        Document page = page(Quay.coded(2, CodebookTest::codes, CODEBOOK));
        assertThat(row(page, "Codes", "blame"))
                .containsExactly(
                        "guilt is told; in another file: somebody is held <responsible>",
                        "3 times in 1 article",
                        "yes 2, no 0",
                        "Ben 2, Ana 1",
                        "1 of 2 places");
        assertThat(row(page, "Codes", "relief"))
                .containsExactly(
                        "not in the codebook",
                        "4 times in 3 articles, 1 not applied today",
                        "not said",
                        "not signed, desk 3, Ana 1",
                        "0 of 1 place");
        assertThat(row(page, "Codes", "hope"))
                .containsExactly(
                        "it is said to get better",
                        "not yet",
                        "not said",
                        "nobody",
                        "no place in common");
    }

    @Test
    void twoPeopleAreSetSideBySideWhereBothCoded() throws Exception {
        Document page = page(Quay.coded(2, CodebookTest::codes, CODEBOOK));
        // Of two places one alike. Kappa: (1/2 - 1/4) / (1 - 1/4); alpha: 1 - 3 * 2 / 10.
        assertThat(row(page, "Agreement, two by two", "Ana and Ben"))
                .containsExactly("2", "1 (50%)", "0.33", "0.40");
        assertThat(page.select("table")).hasSize(2);
    }

    @Test
    void placesLeadToTheirArticlesAndDecisions() throws Exception {
        View view = Quay.coded(2, CodebookTest::codes, CODEBOOK);
        Document page = page(view);
        String article = view.dossier().readings().get(0).article().id().value();
        assertThat(page.select("details:has(summary:contains(blame)) li")).hasSize(3);
        assertThat(page.select("details a[href='article/" + article + ".html']")).isNotEmpty();
        assertThat(page.select("details a[href^='decisions.html#line-']")).hasSize(7);
        assertThat(page.select("details").text()).contains("by Ana").contains("lost");
    }

    @Test
    void withoutCodesItSaysHowTheyAreGiven() throws Exception {
        Document page = page(Quay.view(2));
        assertThat(page.select("main").text()).contains("There is no code yet");
        assertThat(page.select("nav a[aria-current=page]").text()).isEqualTo("Codebook");
    }

    private static List<Decision> codes(List<Reading> readings) {
        Reading first = readings.get(0);
        Anchor one = Anchor.of(first.article(), first.statements().get(0).words());
        Anchor two = Anchor.of(first.article(), first.statements().get(1).words());
        Pointer other = Pointer.to(readings.get(1).article());
        Pointer gone =
                new Pointer("gone.txt", Optional.empty(), Optional.empty(), Optional.empty());
        return List.of(
                code(one, "blame", Optional.of(true), "Ana"),
                code(two, "relief", Optional.empty(), "Ana"),
                code(one, "blame", Optional.of(true), "Ben"),
                code(two, "blame", Optional.empty(), "Ben"),
                code(other, "relief"),
                code(Pointer.to(first.article()), "relief"),
                code(gone, "relief"));
    }

    private static Decision code(Anchor words, String code, Optional<Boolean> agrees, String by) {
        return new Decision.Mark(
                words.article(),
                Optional.of(words),
                new MarkRuling.Code(code, agrees),
                new Signature(Optional.of(by), Optional.empty(), Optional.empty()));
    }

    private static Decision code(Pointer article, String code) {
        return new Decision.Mark(
                article,
                Optional.empty(),
                new MarkRuling.Code(code, Optional.empty()),
                new Signature(Optional.empty(), Optional.empty(), Optional.empty()));
    }
}
