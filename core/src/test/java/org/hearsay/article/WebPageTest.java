package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.article.Fixture.PARAGRAPHS;
import static org.hearsay.article.Fixture.page;
import static org.hearsay.article.Fixture.parts;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hearsay.model.Article;
import org.hearsay.model.Content;
import org.hearsay.model.KnownBy;
import org.hearsay.model.Outlet;
import org.hearsay.model.Role;
import org.hearsay.model.Segment;
import org.hearsay.model.Stated;
import org.hearsay.text.Alignment;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class WebPageTest {

    private static final String HEADLINE = "Port Ansel keeps its northern bridge closed";

    private static final String BODY = "<p>" + String.join("</p>\n<p>", PARAGRAPHS) + "</p>";

    private static final String PAGE =
            """
            <!doctype html><html lang="en-GB"><head><title>Port Ansel keeps its northern bridge closed | The Quay</title>
            <meta property="og:site_name" content="The Quay">
            <link rel="canonical" href="https://thequay.example/bridge">
            <script>var hidden = "not text";</script><style>p { color: red }</style></head>
            <body class="has-sidebar comments-open">
            <header><a href="/">The Quay</a> <nav><ul><li><a href="/w">World</a></li><li><a href="/s">Sport</a></li></ul></nav></header>
            <main><article><h1>Port Ansel keeps its northern bridge closed</h1>
            <p class="standfirst">Hauliers ask for a ferry &amp; a date</p>
            <div class="byline">By <a href="/ada">Ada Lorne</a></div>
            <time datetime="2031-03-03">3 March 2031</time>
            <figure><img src="x"><figcaption>Lorries wait at the bridge</figcaption></figure>
            %s
            <blockquote class="twitter-tweet">Still closed! &mdash; Mira Quill</blockquote>
            <div class="newsletter-box"><p>Get the best of the harbour every morning, free, in your mailbox.</p></div>
            </article>
            <aside><h3>More on this</h3><ul><li><a href="/a">Ferry captain finds a lost anchor</a></li></ul></aside>
            <section id="comments"><h2>2 comments</h2><p>Close it for good, I say, and be done with it, all of it.</p></section>
            </main><footer>All rights reserved</footer><div hidden>secret</div></body></html>
            """
                    .replace("%s", BODY);

    @Test
    void everyPartOfAPageHasItsRole() {
        Article article = page(PAGE);
        assertThat(parts(article, Role.HEADLINE)).containsExactly(HEADLINE);
        assertThat(parts(article, Role.STANDFIRST))
                .containsExactly("Hauliers ask for a ferry & a date");
        assertThat(parts(article, Role.BYLINE)).containsExactly("By Ada Lorne");
        assertThat(parts(article, Role.DATELINE)).containsExactly("3 March 2031");
        assertThat(parts(article, Role.CAPTION)).containsExactly("Lorries wait at the bridge");
        assertThat(parts(article, Role.BODY)).isEqualTo(PARAGRAPHS);
        assertThat(parts(article, Role.QUOTE)).containsExactly("Still closed! — Mira Quill");
        assertThat(parts(article, Role.ADVERTISEMENT)).hasSize(1);
        assertThat(parts(article, Role.RELATED)).contains("Ferry captain finds a lost anchor");
        assertThat(parts(article, Role.COMMENT)).hasSize(2);
        assertThat(parts(article, Role.NAVIGATION))
                .contains("World", "Sport", "All rights reserved");
    }

    @Test
    void whatIsNotVisibleIsNoText() {
        assertThat(page(PAGE).text().characters())
                .doesNotContain("not text", "color", "secret", "has-sidebar");
    }

    @Test
    void thePageStatesItsOutletAddressLanguageAndTime() {
        Article article = page(PAGE);
        assertThat(article.outlet()).contains(new Outlet("The Quay"));
        assertThat(article.url()).contains("https://thequay.example/bridge");
        assertThat(article.language()).contains("en-GB");
        assertThat(article.authors()).containsExactly("Ada Lorne");
        assertThat(article.publication().day()).contains(LocalDate.of(2031, 3, 3));
        assertThat(article.publication().how()).isEqualTo(KnownBy.PAGE);
    }

    @Test
    void whatTheUserStatesOverrulesThePage() {
        Stated stated =
                new Stated(
                        Optional.of("Lower Tarn Echo"),
                        Optional.empty(),
                        Optional.of("2031-03-04T08:00:00+01:00"),
                        Optional.of("Bridge closed"),
                        Optional.of("en"),
                        List.of("Ben Ostrow"));
        Article article = Fixture.read(Fixture.content(Content.Format.HTML, PAGE, stated));
        assertThat(article.outlet()).contains(new Outlet("Lower Tarn Echo"));
        assertThat(article.publication().how()).isEqualTo(KnownBy.USER);
        assertThat(article.publication().value()).contains("2031-03-04T08:00+01:00");
        assertThat(article.headline()).contains("Bridge closed");
        assertThat(article.authors()).containsExactly("Ben Ostrow");
    }

    @Test
    void linkedDataGiveTimeAndAuthors() {
        String data =
                """
                <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
                {"@type":"WebPage","datePublished":"2001-01-01"},
                {"@type":["NewsArticle"],"headline":"x","datePublished":"2031-03-03T22:30:00-0500",
                 "author":[{"@type":"Person","name":"Ada Lorne"},{"name":"Ben Ostrow"}],},]}</script>
                """;
        Article article = page(PAGE.replace("</head>", data + "</head>"));
        assertThat(article.publication().instant())
                .contains(OffsetDateTime.parse("2031-03-03T22:30:00-05:00"));
        assertThat(article.publication().how()).isEqualTo(KnownBy.METADATA);
        assertThat(article.authors()).containsExactly("Ada Lorne", "Ben Ostrow");
    }

    @Test
    void aTimestampWithoutAnOffsetIsADayAndADefaultIsNone() {
        String meta = "<meta property='article:published_time' content='%s'></head>";
        String local = PAGE.replace("</head>", meta.replace("%s", "2031-03-02T23:59:00"));
        assertThat(page(local).publication().instant()).isEmpty();
        assertThat(page(local).publication().day()).contains(LocalDate.of(2031, 3, 2));
        String epoch = PAGE.replace("</head>", meta.replace("%s", "1970-01-01T00:00:00Z"));
        assertThat(page(epoch).publication().day()).contains(LocalDate.of(2031, 3, 3));
    }

    @Test
    void aPageOfMenusIsRejected() {
        String menus = "<nav><a href='/a'>World</a></nav><footer>All rights reserved</footer>";
        assertThat(Fixture.rejection(Content.Format.HTML, menus)).contains("found only navigation");
    }

    @Test
    void segmentsCoverEveryVisibleCharacter() {
        Article article = page(PAGE);
        BitSet covered = new BitSet();
        for (Segment segment : article.segments()) {
            covered.set(segment.span().start(), segment.span().end());
        }
        String text = article.text().characters();
        for (int i = 0; i < text.length(); i++) {
            assertThat(covered.get(i) || Character.isWhitespace(text.charAt(i)))
                    .as("at " + i)
                    .isTrue();
        }
    }

    @Test
    void everyRunOfTheTextIsWhatItsMarkupMeans() {
        Random random = new Random(7);
        List<String> pieces =
                List.of(
                        "&amp;",
                        "&nbsp;",
                        "&eacute;",
                        "&#x1F600;",
                        "&ampx",
                        "&",
                        "&nope;",
                        "\r\n",
                        "  ",
                        "\t",
                        "<b>",
                        "</b>",
                        "<br>",
                        "<br><br>",
                        "<!-- c -->",
                        "</p><p>",
                        "é",
                        "😀",
                        "a",
                        "word ",
                        "<table><tr><td>",
                        "</table>",
                        "\0",
                        "<pre>\n",
                        "</pre>",
                        "<i>",
                        "&lt;");
        for (int round = 0; round < 300; round++) {
            StringBuilder markup = new StringBuilder("<p>Start " + PARAGRAPHS.get(0) + "</p><p>");
            for (int i = 0; i < 40; i++) {
                markup.append(pieces.get(random.nextInt(pieces.size())));
            }
            assertAligned(markup.toString());
        }
        assertAligned(PAGE);
    }

    private static void assertAligned(String markup) {
        Page page = Page.parse(markup).orElseThrow();
        String text = page.text().characters();
        int end = 0;
        for (Alignment.Run run : page.text().alignment().runs()) {
            String meant = Parser.unescapeEntities(run.original().in(markup), false);
            assertThat(spaced(meant)).as(markup).isEqualTo(run.text().in(text));
            assertThat(text.substring(end, run.text().start())).isBlank();
            end = run.text().end();
        }
        assertThat(text.substring(end)).isBlank();
    }

    private static String spaced(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", " ");
    }
}
