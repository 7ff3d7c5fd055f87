package org.hearsay.intake.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.intake.web.RawServer.send;
import static org.hearsay.intake.web.RawServer.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.hearsay.intake.web.RawServer.Handler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every way in which a server can misbehave ends in time, with the outcome that it should have. */
class HostileServerTest {

    private static final long GRACE_MS = 1_000;
    private static final String HTML = "<html><body><p>The ferry sails.</p></body></html>";

    @TempDir private Path folder;

    private RawServer server = start();

    private static RawServer start() {
        try {
            return new RawServer();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void noThreadIsLeftFromBefore() throws InterruptedException {
        assertNoThreads();
    }

    @AfterEach
    void noThreadIsLeft() throws IOException, InterruptedException {
        server.close();
        assertNoThreads();
    }

    /** They are told to end, and do so in their own time. */
    private static void assertNoThreads() throws InterruptedException {
        for (int i = 0; i < 100 && !threads().isEmpty(); i++) {
            Thread.sleep(20);
        }
        assertThat(threads()).isEmpty();
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("hearsay-"))
                .sorted()
                .toList();
    }

    /** What a server does, and what is to come of it. */
    private record Behaviour(
            Handler handler, Outcome outcome, String detail, boolean sendsElsewhere) {}

    @TestFactory
    Stream<DynamicTest> aBehaviourEndsInTimeAndAsExpected() {
        return behaviours().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> check(each.getValue())));
    }

    private void check(Behaviour behaviour) throws IOException {
        try (RawServer own = new RawServer().on("/x", behaviour.handler());
                Web web = TestWeb.local(Clock.systemUTC(), own.port())) {
            own.page("/robots.txt", "");
            long start = System.nanoTime();
            FetchReport report =
                    web.fetch(List.of(own.url("outlet.example", "/x")), folder.resolve("w"));
            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);

            FetchRow row = report.rows().get(0);
            assertThat(row.outcome()).as(row.toString()).isEqualTo(behaviour.outcome());
            assertThat(row.detail()).contains(behaviour.detail());
            assertThat(took).isLessThan(TestWeb.SMALL.total().toMillis() + GRACE_MS);
            assertThat(report.warc().isPresent())
                    .isEqualTo(row.outcome().isGood() || behaviour.sendsElsewhere());
        }
    }

    private Map<String, Behaviour> behaviours() {
        Map<String, Behaviour> all = new LinkedHashMap<>();
        bodies(all);
        wrongBodies(all);
        packedBodies(all);
        heads(all);
        redirects(all);
        protocol(all);
        return all;
    }

    private static void bodies(Map<String, Behaviour> all) {
        put(all, "an endless body", HostileServerTest::endless, Outcome.PARTLY, "larger");
        put(
                all,
                "a body that comes byte by byte",
                (request, out) -> {
                    write(out, "HTTP/1.1 200 OK\r\n\r\n");
                    slowly(out, "x");
                },
                Outcome.PARTLY,
                "took longer");
        put(
                all,
                "a body that stalls",
                (request, out) -> {
                    write(out, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nsome");
                    Thread.sleep(10_000);
                },
                Outcome.PARTLY,
                "took longer");
        put(
                all,
                "no length, then a reset",
                (request, out) -> {
                    write(out, "HTTP/1.1 200 OK\r\n\r\nsome of it");
                    Thread.sleep(100);
                    request.socket().setSoLinger(true, 0);
                },
                Outcome.PARTLY,
                "ended before");
    }

    private static void wrongBodies(Map<String, Behaviour> all) {
        put(
                all,
                "a length that is too large",
                (request, out) -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nsome"),
                Outcome.PARTLY,
                "ended before");
        put(
                all,
                "a length that is too small",
                (request, out) -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nsome..."),
                Outcome.FETCHED,
                "");
        put(
                all,
                "chunks that are garbage",
                (request, out) ->
                        write(
                                out,
                                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                        + "4\r\nsome\r\nzz\r\n\u0001\u0002"),
                Outcome.PARTLY,
                "ended before");
        put(
                all,
                "a 204 with a body",
                (request, out) -> write(out, "HTTP/1.1 204 No Content\r\n\r\n" + HTML),
                Outcome.FETCHED,
                "");
        put(
                all,
                "a type that lies",
                (request, out) -> send(out, "200 OK", "Content-Type: image/png\r\n", HTML),
                Outcome.FETCHED,
                "");
    }

    private static void packedBodies(Map<String, Behaviour> all) {
        byte[] bomb = packed(new byte[2_000_000]);
        put(
                all,
                "a gzip bomb",
                (request, out) -> sendPacked(out, "gzip", bomb),
                Outcome.PARTLY,
                "larger");
        put(
                all,
                "a body packed twice",
                (request, out) -> sendPacked(out, "gzip, gzip", gzip(gzip(HTML.getBytes(UTF_8)))),
                Outcome.FETCHED,
                "");
        put(
                all,
                "a body packed three times",
                (request, out) ->
                        sendPacked(out, "gzip, gzip, gzip", gzip(gzip(gzip(HTML.getBytes(UTF_8))))),
                Outcome.FAILED,
                "not unpacked");
        put(
                all,
                "a packing that was not asked for",
                (request, out) -> sendPacked(out, "br", new byte[] {1, 2, 3}),
                Outcome.FAILED,
                "not unpacked");
        put(
                all,
                "a body that is not packed as it says",
                (request, out) -> sendPacked(out, "gzip", HTML.getBytes(UTF_8)),
                Outcome.FETCHED,
                "");
    }

    private static void heads(Map<String, Behaviour> all) {
        put(
                all,
                "headers that come byte by byte",
                (request, out) -> {
                    write(out, "HTTP/1.1 200 OK\r\nX: ");
                    slowly(out, "x");
                },
                Outcome.FAILED,
                "took longer than 4.0 seconds");
        put(
                all,
                "silence",
                (request, out) -> Thread.sleep(10_000),
                Outcome.FAILED,
                "nothing came for 2.0 seconds");
        put(
                all,
                "a header that is huge",
                (request, out) -> send(out, "200 OK", "X: " + "x".repeat(1 << 20) + "\r\n", HTML),
                Outcome.FAILED,
                "head is larger");
        put(
                all,
                "a hundred thousand headers",
                (request, out) -> send(out, "200 OK", "X: x\r\n".repeat(100_000), HTML),
                Outcome.FAILED,
                "");
        put(
                all,
                "interim answers without end",
                (request, out) -> {
                    while (true) {
                        write(out, "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n");
                    }
                },
                Outcome.FAILED,
                "head is larger");
        put(
                all,
                "a head that ends in the middle",
                (request, out) -> write(out, "HTTP/1.1 200 OK\r\nContent-Ty"),
                Outcome.FAILED,
                "within the answer's head");
        put(
                all,
                "a head that ends after a line",
                (request, out) -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n"),
                Outcome.FAILED,
                "within the answer's head");
        put(
                all,
                "cookies",
                (request, out) -> send(out, "200 OK", "Set-Cookie: a=b; Path=/\r\n", HTML),
                Outcome.FETCHED,
                "");
    }

    private static void redirects(Map<String, Behaviour> all) {
        redirect(all, "a redirect to itself", "/x", Outcome.FAILED, "more than 5 redirects");
        redirect(all, "a redirect to a file", "file:///etc/passwd", Outcome.REFUSED, "scheme file");
        redirect(all, "a redirect to FTP", "ftp://outlet.example/", Outcome.REFUSED, "scheme ftp");
        redirect(
                all, "a redirect to another port", "http://a.example:25/", Outcome.REFUSED, "port");
        redirect(all, "a redirect to a private address", "http://10.0.0.1/", Outcome.REFUSED, "");
        redirect(
                all,
                "a redirect to a URL with a user",
                "http://a@b.example/",
                Outcome.REFUSED,
                "user name");
        put(
                all,
                "a redirect without an address",
                (request, out) -> send(out, "302 Found", "", ""),
                Outcome.FAILED,
                "answered 302");
    }

    private static void redirect(
            Map<String, Behaviour> all, String name, String to, Outcome outcome, String detail) {
        put(
                all,
                name,
                (request, out) -> send(out, "302 Found", "Location: " + to + "\r\n", ""),
                outcome,
                detail);
    }

    private static void protocol(Map<String, Behaviour> all) {
        put(
                all,
                "a 304 that was not asked for",
                (request, out) -> write(out, "HTTP/1.1 304 Not Modified\r\n\r\n"),
                Outcome.FAILED,
                "304");
        put(all, "HTTP/0.9", (request, out) -> write(out, HTML), Outcome.FAILED, "answer's head");
        put(
                all,
                "another protocol",
                (request, out) -> write(out, "220 mail.example ESMTP\r\n\r\n"),
                Outcome.FAILED,
                "not proper HTTP");
        put(
                all,
                "a status line that is none",
                (request, out) -> write(out, "HTTP/1.1 OK 200\r\n\r\n" + HTML),
                Outcome.FAILED,
                "not proper HTTP");
        put(all, "a connection that is closed at once", (request, out) -> {}, Outcome.FAILED, "");
        put(
                all,
                "a server error",
                (request, out) -> send(out, "500 Oops", "", HTML),
                Outcome.FAILED,
                "answered 500");
        put(
                all,
                "a Retry-After of years",
                (request, out) ->
                        send(out, "503 Busy", "Retry-After: 99999999999999999999\r\n", ""),
                Outcome.FAILED,
                "answered 503");
        put(
                all,
                "two lengths that differ",
                (request, out) ->
                        write(
                                out,
                                "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nContent-Length: 9\r\n\r\n"
                                        + "some"),
                Outcome.FAILED,
                "not proper HTTP");
    }

    private static void put(
            Map<String, Behaviour> all,
            String name,
            Handler handler,
            Outcome outcome,
            String detail) {
        all.put(name, new Behaviour(handler, outcome, detail, name.startsWith("a redirect to ")));
    }

    private static void endless(RawServer.Request request, OutputStream out) throws IOException {
        write(out, "HTTP/1.1 200 OK\r\n\r\n");
        while (true) {
            write(out, HTML);
        }
    }

    /** Packed beforehand: a server that packs for long is one that stalls. */
    private static byte[] packed(byte[] plain) {
        try {
            return gzip(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void slowly(OutputStream out, String sign)
            throws IOException, InterruptedException {
        while (true) {
            write(out, sign);
            Thread.sleep(100);
        }
    }

    private static void sendPacked(OutputStream out, String encoding, byte[] body)
            throws IOException {
        write(
                out,
                "HTTP/1.1 200 OK\r\nContent-Encoding: "
                        + encoding
                        + "\r\nContent-Length: "
                        + body.length
                        + "\r\n\r\n");
        out.write(body);
        out.flush();
    }

    static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }

    @Test
    void robotsThatCannotBeReadForbidEverything() {
        server.on("/robots.txt", (request, out) -> send(out, "500 Oops", "", "")).page("/x", HTML);

        assertThat(fetch("/x").detail())
                .isEqualTo("robots: the site's robots.txt could not be read");
        assertThat(server.paths()).isEmpty();
    }

    @Test
    void aSiteThatGivesNoAnswerForRobotsIsNotAskedForMore() {
        server.on("/robots.txt", (request, out) -> {}).page("/x", HTML);

        assertThat(fetch("/x").outcome()).isEqualTo(Outcome.FAILED);
        assertThat(server.paths()).isEmpty();
    }

    @Test
    void robotsThatLeadIntoThisMachineForbidEverything() {
        server.on(
                        "/robots.txt",
                        (request, out) ->
                                send(out, "302 Found", "Location: http://10.0.0.1/\r\n", ""))
                .page("/x", HTML);

        assertThat(fetch("/x").detail()).contains("could not be read");
        assertThat(server.paths()).isEmpty();
    }

    @Test
    void robotsThatNeverEndAreReadAsFarAsTheyCount() {
        server.on(
                        "/robots.txt",
                        (request, out) -> {
                            write(out, "HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /no\n");
                            while (true) {
                                write(out, "Disallow: /some/longer/path\n");
                            }
                        })
                .page("/x", HTML)
                .page("/no", HTML);

        assertThat(fetch("/x").outcome()).isEqualTo(Outcome.FETCHED);
        assertThat(fetch("/no").outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void robotsThatSendRoundInCirclesForbidNothing() {
        server.on(
                        "/robots.txt",
                        (request, out) -> send(out, "302 Found", "Location: /robots.txt\r\n", ""))
                .page("/x", HTML);

        assertThat(fetch("/x").outcome()).isEqualTo(Outcome.FETCHED);
        assertThat(server.requests()).hasSize(7);
    }

    @Test
    void aFeedThatIsATrapLeadsToNoMoreRequestsThanTheLimit() {
        StringBuilder feed = new StringBuilder("<rss><channel>");
        for (int day = 0; day < 2_000; day++) {
            feed.append("<item><link>/calendar/").append(day).append("</link></item>");
        }
        server.page("/feed", feed.append("</channel></rss>").toString());

        FetchReport report;
        try (Web web = TestWeb.local(Clock.systemUTC(), server.port())) {
            report = web.watch(List.of(server.url("outlet.example", "/feed")), folder);
        }
        assertThat(server.paths()).hasSize(1 + TestWeb.SMALL.items());
        assertThat(report.rows().get(0).detail()).contains("2000 items, 20 new, 1980 passed over");
    }

    @Test
    void aCookieIsNeverSentBack() {
        server.on("/x", (request, out) -> send(out, "200 OK", "Set-Cookie: a=secret\r\n", HTML));
        try (Web web = TestWeb.local(Clock.systemUTC(), server.port())) {
            String url = server.url("outlet.example", "/x");
            web.fetch(List.of(url, url + "?2"), folder);
            web.fetch(List.of(url), folder);
        }
        assertThat(server.requests())
                .hasSizeGreaterThan(3)
                .noneMatch(request -> request.text().toLowerCase(Locale.ROOT).contains("cookie"))
                .noneMatch(request -> request.text().toLowerCase(Locale.ROOT).contains("referer"));
    }

    private FetchRow fetch(String path) {
        try (Web web = TestWeb.local(Clock.systemUTC(), server.port())) {
            return web.fetch(List.of(server.url("outlet.example", path)), folder).rows().get(0);
        }
    }
}
