package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.article.Fixture.page;

import java.time.LocalDate;
import java.util.Locale;
import org.hearsay.model.Article;
import org.hearsay.model.Dated;
import org.hearsay.model.KnownBy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page says of its article outside the article's own sentences. */
@SuppressWarnings("InlineFormatString") // a template reads better by itself
class PageMetadataTest {

    private static final String BODY =
            "<div><p>" + String.join("</p><p>", Fixture.PARAGRAPHS) + "</p></div>";

    private static Article read(String head, String header) {
        return page(
                "<html><head><title>Bridge closed</title>"
                        + head
                        + "</head><body><h1>Bridge closed</h1>"
                        + header
                        + BODY
                        + "</body></html>");
    }

    private static String meta(String name, String content) {
        return "<meta property='" + name + "' content='" + content + "'>";
    }

    private static String data(String fields) {
        return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\","
                + fields
                + "}</script>";
    }

    @Test
    void aChangeIsNeverTakenForThePublication() {
        Article article =
                read(
                        data(
                                "\"dateModified\":\"2031-03-05T09:00:00+01:00\","
                                        + "\"datePublished\":\"2031-03-03T22:30:00+01:00\""),
                        "");
        assertThat(article.publication().day()).contains(LocalDate.of(2031, 3, 3));
        assertThat(article.edition().updated())
                .contains(
                        new Dated(
                                "2031-03-05T09:00+01:00",
                                KnownBy.METADATA,
                                "the page's metadata state it (JSON-LD)"));
    }

    @Test
    void aChangeAtTheTimeOfPublicationIsNone() {
        Article article =
                read(
                        meta("article:published_time", "2031-03-03T22:30:00+01:00")
                                + meta("article:modified_time", "2031-03-03T21:30:00Z"),
                        "");
        assertThat(article.publication().day()).contains(LocalDate.of(2031, 3, 3));
        assertThat(article.edition().updated()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<time class='entry-updated' datetime='2031-03-05'>5 March</time>",
                "<span itemprop='dateModified' content='2031-03-05'>later</span>",
                "<p class='dateline'>Published March 3, 2031. Updated March 5, 2031</p>",
                "<p class='byline'>By Ada Lorne, Updated: March 5, 2031</p>"
            })
    void aChangeThatThePageShowsIsKnownByThePage(String header) {
        Article article = read(meta("article:published_time", "2031-03-03"), header);
        assertThat(article.edition().updated().map(Dated::value)).contains("2031-03-05");
        assertThat(article.edition().updated().map(Dated::how)).contains(KnownBy.PAGE);
        assertThat(article.publication().day()).contains(LocalDate.of(2031, 3, 3));
    }

    @Test
    void theSectionIsTheInnermostThatIsNamed() {
        assertThat(read(data("\"articleSection\":[\"Harbour\",\"News\"]"), "").edition().section())
                .contains("Harbour");
        assertThat(read(meta("article:section", "Harbour"), "").edition().section())
                .contains("Harbour");
        String trail =
                "<ol class='page-breadcrumbs'><li><a href='/'>Home</a></li><li><a"
                        + " href='/n'>News</a></li><li><a href='/n/h'>Harbour</a></li></ol>";
        assertThat(read("", trail).edition().section()).contains("Harbour");
        assertThat(read("", "").edition().section()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2031-03-04T01:06:00Z, 'March 3, 2031 5:06 pm PT', 2031-03-03T17:06-08:00",
        "2031-03-03T18:30:00Z, 'March 4, 2031 — 5.30am', 2031-03-04T05:30+11:00",
        "2031-03-04T01:06:00Z, 'March 3, 2031', 2031-03-03",
        "2031-03-04T01:06:00Z, 'March 4, 2031', 2031-03-04T01:06Z",
        "2031-03-04T01:06:00Z, 'March 1, 2031 9:13 am', 2031-03-04T01:06Z",
        "2031-03-04T01:06:00+01:00, 'March 3, 2031 5:06 pm', 2031-03-04T01:06+01:00",
        "2031-03-04T01:06:00Z, 'Updated March 3, 2031 5:06 pm', 2031-03-04T01:06Z"
    })
    void theDayIsTheOutletsWhereThePageShowsIt(String stated, String shown, String local) {
        Article article =
                read(
                        meta("article:published_time", stated),
                        "<p class='dateline'>" + shown + "</p>");
        assertThat(article.publication().value()).contains(local);
    }

    @Test
    void aMomentThatIsAlsoStatedInLocalTimeIsTakenSo() {
        String head =
                data("\"datePublished\":\"2031-03-04T01:06:00Z\"")
                        + meta("article:published_time", "2031-03-03T17:06:00-08:00");
        assertThat(read(head, "").publication().value()).contains("2031-03-03T17:06-08:00");
    }

    @Test
    void twoDaysRunTogetherAreNone() {
        String time = "<time datetime='2022-02-112031-03-03'>March 3, 2031</time>";
        assertThat(read("", time).publication().day()).contains(LocalDate.of(2031, 3, 3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Ada Lorne | Ada Lorne",
                "Ada Lorne, Staff Writer | Ada Lorne",
                "Written by Ada Lorne and Ben Ostrow | Ada Lorne;Ben Ostrow",
                "Ada Lorne (Port Ansel) | Ada Lorne",
                "Ada Lorne @adalorne ada@thequay.example | Ada Lorne",
                "AJ | AJ"
            })
    void anAuthorIsANameAlone(String stated, String names) {
        Article article = read(meta("author", stated), "");
        assertThat(String.join(";", article.authors())).isEqualTo(names);
    }

    @Test
    void anAgencyIsCreditedAndTheSiteIsNoAuthor() {
        Article article =
                read(
                        meta("og:site_name", "The Quay")
                                + data(
                                        "\"author\":[{\"name\":\"The Quay\"},{\"name\":\"Associated"
                                                + " Press\"},{\"name\":\"Ada Lorne\"}]"),
                        "");
        assertThat(article.agency()).contains("Associated Press");
        assertThat(article.authors()).containsExactly("Ada Lorne");
    }

    @Test
    void aBylineOnThePageMayBeANameAlone() {
        assertThat(read("", "<p class='byline'>Ada Lorne</p>").authors())
                .containsExactly("Ada Lorne");
    }

    @Test
    void ofSeveralArticlesInTheDataTheOneAtThePagesAddressCounts() {
        String other =
                data(
                        "\"url\":\"https://thequay.example/anchor\","
                                + "\"datePublished\":\"2031-01-01\"");
        String own =
                data(
                        "\"mainEntityOfPage\":\"https://thequay.example/bridge\","
                                + "\"datePublished\":\"2031-03-03\"");
        String link = "<link rel='canonical' href='https://thequay.example/bridge'>";
        assertThat(read(link + other + own, "").publication().day())
                .contains(LocalDate.of(2031, 3, 3));
    }

    @Test
    void theSiteIsCutFromBothEndsOfATitle() {
        String title = meta("og:site_name", "The Quay") + meta("og:title", "%s");
        String body = "<html><head>" + title + "</head><body>" + BODY + "</body></html>";
        assertThat(
                        page(String.format(Locale.ROOT, body, "The Quay - Bridge stays closed"))
                                .headline())
                .contains("Bridge stays closed");
        assertThat(
                        page(String.format(
                                        Locale.ROOT,
                                        body,
                                        "Bridge stays closed | The Quay, Port Ansel"))
                                .headline())
                .contains("Bridge stays closed");
        assertThat(
                        page(String.format(
                                        Locale.ROOT,
                                        body,
                                        "A long year: what readers of The Quay wrote to us in"
                                                + " all of it - and why The Quay is glad"))
                                .headline()
                                .orElseThrow())
                .endsWith("glad");
    }

    @ParameterizedTest
    @CsvSource({
        "https://post.example/2031/03/05/flood, 2031-03-05",
        "https://post.example/news/2031/mar/5/flood, 2031-03-05",
        "https://post.example/2031-03-05-flood.html, 2031-03-05",
        "https://post.example/2031/03/flood, ''",
        "https://post.example/2031/13/05/flood, ''",
        "https://post.example/a/12031/03/05/flood, ''",
        "https://post.example/2031/03/05/2031/03/06, ''",
        "https://post.example/2031/03/0512345, ''",
        "https://2031-03-05.example/flood, ''",
    })
    void anAddressMayHaveTheDay(String url, String day) {
        assertThat(AddressDay.of(url).flatMap(found -> found.value()).orElse("")).isEqualTo(day);
    }
}
