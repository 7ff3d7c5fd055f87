package org.hearsay.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearsay.dossier.Dossier;
import org.hearsay.model.Item;
import org.hearsay.model.Profile;
import org.hearsay.model.Profile.Tenure;
import org.hearsay.model.Publication;
import org.hearsay.model.Reading;
import org.hearsay.model.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class DossierPagesTest {

    private static final int MOST_BYTES = 2_000_000;

    @Test
    void noTextOfASourceBecomesMarkup() throws IOException {
        for (Document page : parsed(Coverage.hostile()).values()) {
            assertThat(page.select("script, style, img, iframe, object, form, base")).isEmpty();
            for (Element element : page.getAllElements()) {
                for (Attribute attribute : element.attributes()) {
                    assertThat(attribute.getKey()).doesNotStartWith("on").isNotEqualTo("style");
                    assertThat(attribute.getValue().strip()).doesNotStartWith("javascript:");
                }
            }
            assertThat(page.text()).doesNotContain("\u202e").doesNotContain("\u200b");
        }
    }

    @Test
    void aHostileDossierHasTheElementsOfAHarmlessOne() throws IOException {
        Set<String> hostile = vocabulary(Coverage.hostile());
        hostile.removeAll(vocabulary(Coverage.harbour()));
        assertThat(hostile)
                .isSubsetOf(
                        "span.hidden",
                        "div.labelled",
                        "blockquote.set-off",
                        "p.role-quote",
                        "p.role-caption",
                        "p.role-byline",
                        "p.role-dateline",
                        "p.role-standfirst",
                        // Which of the two articles is dated is not the same in both.
                        "circle.sure",
                        "circle.root.undated");
    }

    @Test
    void whatASourceHidesIsSpelledOut() throws IOException {
        String page = index(Coverage.hostile()).text();
        assertThat(page).contains("[U+202E]").contains("[U+200B]").contains("[U+0000]");
    }

    @Test
    void anOfficeThatARegisterGivesSaysSinceWhenItIsHeld() throws IOException {
        assertThat(registered("2031-01-01", ""))
                .contains("mayor of Kell since 2031-01-01, as your");
        assertThat(registered("", "2032-01-01"))
                .contains("mayor of Kell until 2032-01-01, as your");
        assertThat(registered("2031-01-01", "2032-01-01"))
                .contains("mayor of Kell from 2031-01-01 to 2032-01-01, as your register");
    }

    /** The words of all pages of a dossier in which a register knows an office of everybody. */
    private static String registered(String from, String to) throws IOException {
        Dossier plain = Coverage.harbour();
        Tenure office =
                new Tenure(
                        "mayor of Kell",
                        day(from),
                        day(to),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        List.of());
        List<Profile> profiles =
                plain.actors().stream()
                        .map(
                                actor ->
                                        new Profile(
                                                actor.id(),
                                                Optional.empty(),
                                                List.of(office),
                                                List.of(),
                                                List.of()))
                        .toList();
        Dossier known =
                new Dossier(
                        plain.inputs(),
                        plain.readings(),
                        plain.actors(),
                        profiles,
                        plain.lineage(),
                        plain.threads(),
                        plain.discourse(),
                        plain.stories(),
                        plain.coverage(),
                        plain.inconsistencies(),
                        plain.decisions(),
                        plain.codebook());
        return parsed(known).values().stream()
                .map(Document::text)
                .collect(Collectors.joining("\n"));
    }

    private static Optional<LocalDate> day(String day) {
        return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
    }

    @Test
    void everyLinkLeadsToAPlaceThatIsWritten() throws IOException {
        for (Dossier dossier :
                List.of(Coverage.harbour(), Coverage.hostile(), Coverage.large(60))) {
            Map<String, Document> pages = parsed(dossier);
            Map<String, Set<String>> ids = new LinkedHashMap<>();
            pages.forEach(
                    (path, page) -> ids.put(path, Set.copyOf(page.select("[id]").eachAttr("id"))));
            pages.forEach((path, page) -> page.select("a[href]").forEach(a -> leads(a, path, ids)));
        }
    }

    private static void leads(Element link, String from, Map<String, Set<String>> ids) {
        String href = link.attr("href");
        if (href.startsWith("https://quay.example/")) {
            assertThat(link.attr("rel")).contains("noreferrer", "noopener");
            return;
        }
        assertThat(href).matches("(\\.\\./)?([a-z]+/)?[a-z0-9-]*(\\.html)?(#[a-z0-9-]+)?");
        String folder = from.contains("/") ? from.substring(0, from.indexOf('/') + 1) : "";
        String file = href.replaceFirst("#.*", "");
        String target =
                file.isEmpty() ? from : file.startsWith("../") ? file.substring(3) : folder + file;
        assertThat(ids).as("%s on %s", href, from).containsKey(target);
        if (href.contains("#")) {
            String id = href.substring(href.indexOf('#') + 1);
            assertThat(ids.get(target)).as("%s on %s", href, from).contains(id);
        }
    }

    @Test
    void aDocumentThatHoldsOthersSaysHowMany() throws IOException {
        Map<String, Document> pages = parsed(Coverage.harbour());
        assertThat(Objects.requireNonNull(pages.get("sources.html")).select("tr").eachText())
                .contains("mail.mbox read – holds 3 documents –");
    }

    @Test
    void onlyWebAddressesAreLinks() throws IOException {
        Map<String, Document> pages = parsed(Coverage.harbour());
        List<String> addresses = new ArrayList<>();
        pages.values().forEach(p -> p.select("a.url").forEach(a -> addresses.add(a.attr("href"))));
        assertThat(addresses).containsExactly("https://quay.example/1");
        assertThat(pages.values())
                .anyMatch(p -> p.select("bdi.url").text().contains("javascript:"));
    }

    @Test
    void anItemLinksBothWaysAndItsMarkIsItsEvidence() throws IOException {
        for (Dossier dossier : List.of(Coverage.harbour(), Coverage.hostile())) {
            Map<String, Document> pages = parsed(dossier);
            for (Reading reading : dossier.readings()) {
                String path = "article/" + reading.article().id() + ".html";
                Document page = require(pages, path);
                reading.items().forEach(item -> linksBothWays(item, page));
            }
        }
    }

    private static void linksBothWays(Item item, Document page) {
        String id = item.id().value();
        assertThat(page.select("#" + id + " a[href=#at-" + id + "]")).hasSize(1);
        assertThat(page.select("sup.ref a[href=#" + id + "]")).isNotEmpty();
        assertThat(page.select("#at-" + id)).hasSize(1);
        StringBuilder marked = new StringBuilder();
        for (Element mark : page.select("mark[data-item=" + id + "]")) {
            Element copy = mark.clone();
            copy.select("sup").remove();
            marked.append(copy.wholeText());
        }
        assertThat(squeezed(marked.toString())).isEqualTo(squeezed(shown(item.evidence().exact())));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String shown(String text) {
        return text.codePoints()
                .mapToObj(p -> Visible.isHidden(p) ? Visible.mark(p) : Character.toString(p))
                .collect(Collectors.joining());
    }

    @Test
    void pagesAreValidAndHaveOneHeadingAndLandmarks() throws IOException {
        for (Dossier dossier : List.of(Coverage.harbour(), Coverage.hostile())) {
            for (Page page : pages(dossier)) {
                if (page.path().endsWith(".html")) {
                    isValid(page);
                }
            }
        }
    }

    private static void isValid(Page page) {
        Parser parser = Parser.htmlParser().setTrackErrors(50);
        Document document = Jsoup.parse(page.content(), "", parser);
        assertThat(parser.getErrors()).as(page.path()).isEmpty();
        assertThat(document.select("h1")).hasSize(1);
        assertThat(document.select("main, header, footer")).hasSize(3);
        assertThat(document.select("a.skip[href=#main]")).hasSize(1);
        assertThat(document.select("table:not(:has(caption))")).isEmpty();
        assertThat(document.select("th:not([scope])")).isEmpty();
        List<String> ids = document.select("[id]").eachAttr("id");
        assertThat(ids).as(page.path()).doesNotHaveDuplicates();
    }

    @Test
    void nothingIsInlineAndNothingIsFetched() throws IOException {
        for (Document page : parsed(Coverage.harbour()).values()) {
            assertThat(page.select("script, style, [style], [src]")).isEmpty();
            assertThat(page.select("link")).hasSize(1);
            assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                    .startsWith("default-src 'none'; style-src 'self'");
        }
    }

    @Test
    void theStyleSheetFetchesNothing() throws IOException {
        String style = pages(Coverage.harbour()).get(0).content();
        assertThat(style).doesNotContain("url(").doesNotContain("@import");
    }

    @Test
    void anUnknownSpeakerIsShownAsUnknown() throws IOException {
        Map<String, Document> pages = parsed(Coverage.harbour());
        Document unknown = require(pages, "speaker/unknown.html");
        assertThat(unknown.select(".nobody .unknown").eachText())
                .containsExactly("Speaker unknown", "Speaker unknown");
        assertThat(unknown.select(".nobody").text()).doesNotContain("Ada Quill");
    }

    @Test
    void anOutletThatNobodyKnowsIsNoneToCount() throws IOException {
        assertThat(index(Coverage.harbour()).text())
                .contains("2 articles from 1 outlet and 1 of unknown outlets, published on");
    }

    @Test
    void aStatementIsToldWithItsArticlesOwnWordsWhereTheySayMore() throws IOException {
        String card = cardOf("has abandoned talk of");
        assertThat(card).contains("warned (“has abandoned talk of”)");
        assertThat(cardOf("has also said")).contains("warned partly quoted");
    }

    @Test
    void aSpeakerWhomNobodyKnowsIsQuotedAsTheArticleCallsThem() throws IOException {
        assertThat(cardOf("has also said")).contains("“She”not identified");
    }

    /** The card of a statement that is told by this cue. */
    private static String cardOf(String cue) throws IOException {
        Draft draft =
                new Draft(
                        new Draft.Frame("c.txt", "", "", "", "r"),
                        Publication.unknown(),
                        List.of(Role.BODY),
                        List.of("She " + cue + " dues of 3 crowns."));
        draft.says("", "dues of 3 crowns").toldBy("She", cue).counts("3 crowns", 3, "crowns");
        List<Draft> drafts = new ArrayList<>(Coverage.harbourDrafts());
        drafts.add(draft);
        Map<String, Document> pages = parsed(Coverage.dossier(drafts, List.of()));
        Document article = require(pages, Catalog.place(draft.article()).path());
        return article.select("article.card").text();
    }

    @Test
    void behindAnArticleStandsItsDateAsADate() throws IOException {
        Map<String, Document> pages = parsed(Coverage.harbour());
        assertThat(require(pages, "articles.html").text())
                .contains("date not known, on or after Thu 1 May 2031")
                .contains("Tue 6 May 2031, printed on the page");
    }

    @Test
    void wordsThatAreTheNumberAreNotGivenTwice() throws IOException {
        Draft draft =
                new Draft(
                        new Draft.Frame("tolls.txt", "Tarn Post", "", "Tolls", "r"),
                        Publication.unknown(),
                        List.of(Role.BODY),
                        List.of("Of the boats at least 40 left, and at least 7 boats stayed."));
        draft.says("", "at least 40 left")
                .counts("at least 40", 40, "boats")
                .counts("at least 7 boats", 7, "boats");
        List<Draft> drafts = new ArrayList<>(Coverage.harbourDrafts());
        drafts.add(draft);
        Map<String, Document> pages = parsed(Coverage.dossier(drafts, List.of()));
        String given =
                pages.values().stream()
                        .map(page -> page.select("th.figure").text())
                        .collect(Collectors.joining(" "));
        assertThat(given)
                .contains("at least 40", "at least 7 “at least 7 boats”")
                .doesNotContain("“at least 40”");
    }

    @Test
    void anUndatedArticleStandsApartWithItsBounds() throws IOException {
        Document timeline = require(parsed(Coverage.harbour()), "timeline.html");
        assertThat(timeline.select("table").text())
                .contains("b.txt", "Thu 1 May 2031", "not known", "a photograph is dated")
                .doesNotContain("Pier");
        assertThat(timeline.select(".day").text()).contains("Pier").doesNotContain("b.txt");
    }

    @Test
    void theSameDossierGivesTheSameBytes() throws IOException {
        assertThat(pages(Coverage.harbour())).isEqualTo(pages(Coverage.harbour()));
    }

    @Test
    void pathsComeFromIdsOnly() throws IOException {
        Set<String> paths = new TreeSet<>();
        for (Page page : pages(Coverage.hostile())) {
            assertThat(paths.add(page.path())).as(page.path()).isTrue();
            assertThat(page.path())
                    .matches(
                            "style\\.css|([a-z]+|(article|speaker|figure)/((art|actor|name)-"
                                    + "[0-9a-f]{20}|[a-z]+))(-\\d+)?\\.html");
        }
    }

    @Test
    void sixHundredArticlesMakePagesOfABearableSize() throws IOException {
        int[] count = {0};
        new DossierPages()
                .write(
                        Coverage.large(600),
                        page -> {
                            count[0]++;
                            assertThat(page.content().getBytes(StandardCharsets.UTF_8).length)
                                    .as(page.path())
                                    .isLessThan(MOST_BYTES);
                        });
        assertThat(count[0]).isGreaterThan(600);
    }

    private static Set<String> vocabulary(Dossier dossier) throws IOException {
        Set<String> words = new TreeSet<>();
        parsed(dossier)
                .values()
                .forEach(
                        page ->
                                page.getAllElements()
                                        .forEach(e -> words.add(e.tagName() + suffix(e))));
        return words;
    }

    private static String suffix(Element element) {
        return element.className().isEmpty() ? "" : "." + element.className().replace(' ', '.');
    }

    private static Document index(Dossier dossier) throws IOException {
        return require(parsed(dossier), "index.html");
    }

    private static Document require(Map<String, Document> pages, String path) {
        return Optional.ofNullable(pages.get(path)).orElseThrow();
    }

    private static Map<String, Document> parsed(Dossier dossier) throws IOException {
        Map<String, Document> pages = new LinkedHashMap<>();
        for (Page page : pages(dossier)) {
            if (page.path().endsWith(".html")) {
                pages.put(page.path(), Jsoup.parse(page.content()));
            }
        }
        return pages;
    }

    private static List<Page> pages(Dossier dossier) throws IOException {
        List<Page> pages = new ArrayList<>();
        new DossierPages().write(dossier, pages::add);
        return pages;
    }
}
