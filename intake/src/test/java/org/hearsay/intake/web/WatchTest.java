package org.hearsay.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.intake.web.RawServer.send;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {

    @TempDir private Path folder;
    private RawServer server;

    @BeforeEach
    void start() throws IOException {
        server = new RawServer();
        for (int i = 1; i < 6; i++) {
            server.page("/" + i, "<p>The ferry sails: " + i + "</p><a href='/no'>more</a>");
        }
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private static String rss(int... items) {
        StringBuilder feed = new StringBuilder("<rss><channel>");
        for (int item : items) {
            feed.append("<item><link>/").append(item).append("</link></item>");
        }
        return feed.append("</channel></rss>").toString();
    }

    @Test
    void onlyNewItemsAreFetched() {
        server.page("/feed", rss(1, 2));
        FetchReport first = watch("/feed");
        server.page("/feed", rss(3, 2, 1));
        FetchReport second = watch("/feed");

        assertThat(details(first))
                .containsExactly("fetched 2 items, 2 new", "fetched ", "fetched ");
        assertThat(details(second)).containsExactly("fetched 3 items, 1 new", "fetched ");
        assertThat(server.paths()).containsExactly("/feed", "/1", "/2", "/feed", "/3");
        assertThat(first.isComplete()).isTrue();
        assertThat(first.warc().orElseThrow().getFileName().toString()).startsWith("watch-");
    }

    @Test
    void anItemThatCouldNotBeHadIsTriedAgainThoughTheFeedHasNotChanged() {
        server.on(
                "/feed",
                (request, out) -> {
                    if (request.has("If-None-Match: \"f\"")) {
                        RawServer.write(out, "HTTP/1.1 304 Not Modified\r\n\r\n");
                    } else {
                        send(out, "200 OK", "ETag: \"f\"\r\n", rss(1, 9));
                    }
                });
        FetchReport first = watch("/feed");
        server.page("/9", "<p>Late.</p>");
        FetchReport second = watch("/feed");

        assertThat(first.count(Outcome.FAILED)).isOne();
        assertThat(details(second)).containsExactly("unchanged 2 items, 1 new", "fetched ");
        assertThat(details(watch("/feed"))).containsExactly("unchanged 2 items, 0 new");
    }

    @Test
    void anItemThatMovedIsKnownByBothItsAddresses() {
        server.page("/feed", rss(8))
                .on("/8", (request, out) -> send(out, "301 Moved", "Location: /1\r\n", ""));
        watch("/feed");

        assertThat(details(watch("/feed"))).containsExactly("unchanged 1 items, 0 new");
        assertThat(server.paths()).containsExactly("/feed", "/8", "/1", "/feed");
    }

    @Test
    void anOpmlFileOfThisMachineLeadsToItsFeedsAndTheirItemsAndNoFurther() throws IOException {
        Path opml = folder.resolve("feeds.opml");
        Files.writeString(
                opml,
                "<opml><body><outline xmlUrl='"
                        + server.url("a.example", "/feed")
                        + "'/><outline xmlUrl='"
                        + server.url("a.example", "/deeper")
                        + "'/></body></opml>");
        server.page("/feed", rss(1))
                .page("/deeper", "<opml><body><outline xmlUrl='/no'/></body></opml>");
        FetchReport report;
        try (Web web = TestWeb.local(Clock.systemUTC(), server.port())) {
            report = web.watch(List.of(opml.toString()), folder.resolve("out"));
        }

        assertThat(details(report))
                .containsExactly(
                        "read 2 lists",
                        "fetched 1 items, 1 new",
                        "fetched names further lists, which are not followed",
                        "fetched ");
        assertThat(server.paths()).containsExactly("/feed", "/deeper", "/1");
    }

    @Test
    void anIndexOfSiteMapsLeadsToTheirPages() throws IOException {
        String map = "<urlset><url><loc>" + server.url("a.example", "/1") + "</loc></url></urlset>";
        byte[] packed =
                HostileServerTest.gzip(map.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        server.page(
                        "/index.xml",
                        "<sitemapindex><sitemap><loc>"
                                + server.url("a.example", "/map.xml.gz")
                                + "</loc></sitemap></sitemapindex>")
                .on(
                        "/map.xml.gz",
                        (request, out) -> {
                            RawServer.write(out, "HTTP/1.1 200 OK\r\n\r\n");
                            out.write(packed);
                        });

        assertThat(details(watch("/index.xml")))
                .containsExactly("fetched 1 lists", "fetched 1 items, 1 new", "fetched ");
    }

    @Test
    void itemsOfAFeedCannotReachIntoThisMachine() {
        server.page(
                "/feed",
                "<rss><channel><item><link>file:///etc/passwd</link></item>"
                        + "<item><link>http://10.0.0.1/</link></item>"
                        + "<item><link>http://a.example:22/</link></item></channel></rss>");
        FetchReport report = watch("/feed");

        assertThat(report.rows().subList(1, 4))
                .extracting(FetchRow::outcome)
                .containsOnly(Outcome.REFUSED);
        assertThat(report.isComplete()).isFalse();
    }

    @Test
    void whatIsNoListFailsWithItsReason() {
        server.page("/feed", "<html><body><p>Sign in</p></body></html>");
        FetchReport report = watch("/feed");

        assertThat(details(report))
                .containsExactly("failed is no feed, no site map and no OPML file");
        try (Web web = TestWeb.local(Clock.systemUTC(), server.port())) {
            assertThat(details(web.watch(List.of("no-such-file"), folder)))
                    .containsExactly(
                            "failed is neither an http or https URL nor a file that can be read");
        }
    }

    private FetchReport watch(String path) {
        try (Web web = TestWeb.local(Clock.systemUTC(), server.port())) {
            return web.watch(List.of(server.url("a.example", path)), folder);
        }
    }

    private static List<String> details(FetchReport report) {
        return report.rows().stream()
                .map(row -> row.outcome().word() + " " + row.detail())
                .toList();
    }
}
