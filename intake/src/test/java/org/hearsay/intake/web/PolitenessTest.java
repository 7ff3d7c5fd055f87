package org.hearsay.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.intake.web.RawServer.send;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearsay.intake.web.RawServer.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class PolitenessTest {

    private static final Duration DELAY = Duration.ofMillis(120);

    @TempDir private Path folder;
    private RawServer server;
    private final Map<String, AtomicInteger> inFlight = new ConcurrentHashMap<>();
    private final List<Integer> together = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger all = new AtomicInteger();
    private final List<Integer> atOnce = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void start() throws IOException {
        server = new RawServer();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private static String host(Request request) {
        String text = request.text();
        int start = text.indexOf("Host: ") + "Host: ".length();
        return text.substring(start, text.indexOf(':', start));
    }

    private void slowPage(String path) {
        server.on(
                path,
                (request, out) -> {
                    AtomicInteger host =
                            inFlight.computeIfAbsent(host(request), h -> new AtomicInteger());
                    together.add(host.incrementAndGet());
                    atOnce.add(all.incrementAndGet());
                    Thread.sleep(40);
                    all.decrementAndGet();
                    host.decrementAndGet();
                    send(out, "200 OK", "", "<p>" + request.path() + "</p>");
                });
    }

    @Test
    void requestsToOneHostAreNeverTogetherAndHaveAPauseBetweenThem() {
        List<String> urls = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            slowPage("/" + i);
            urls.add(server.url("host" + i % 6 + ".example", "/" + i));
        }
        FetchReport report = fetch(DELAY, urls);

        assertThat(report.count(Outcome.FETCHED)).isEqualTo(24);
        assertThat(together).containsOnly(1);
        assertThat(Collections.max(atOnce)).isBetween(2, TestWeb.SMALL.atOnce());
        assertThat(report.rows()).extracting(FetchRow::asked).isEqualTo(urls);
        Map<String, List<Long>> began = new TreeMap<>();
        server.requests()
                .forEach(
                        r -> began.computeIfAbsent(host(r), h -> new ArrayList<>()).add(r.began()));
        assertThat(began).hasSize(6);
        began.values().forEach(PolitenessTest::assertPauses);
    }

    private static void assertPauses(List<Long> began) {
        List<Long> times = began.stream().sorted().toList();
        for (int i = 1; i < times.size(); i++) {
            // A millisecond for the way from one socket to the other.
            assertThat(times.get(i) - times.get(i - 1)).isGreaterThan(millis(DELAY) - 1_000_000);
        }
    }

    private static long millis(Duration time) {
        return TimeUnit.MILLISECONDS.toNanos(time.toMillis());
    }

    @Test
    void aRedirectToAnotherHostWaitsForThatHostsTurn() {
        slowPage("/there");
        List<String> urls = new ArrayList<>();
        String there = server.url("there.example", "/there");
        for (int i = 0; i < 4; i++) {
            server.on(
                    "/" + i,
                    (request, out) -> send(out, "302 Found", "Location: " + there + "\r\n", ""));
            urls.add(server.url("from" + i + ".example", "/" + i));
        }
        fetch(DELAY, urls);

        assertThat(together).containsOnly(1).hasSize(4);
    }

    @Test
    void theDelayOfRobotsIsKeptUpToTheLongest() {
        server.page("/robots.txt", "User-agent: *\nCrawl-delay: 3600\n");
        slowPage("/1");
        slowPage("/2");
        fetch(
                Duration.ZERO,
                List.of(server.url("slow.example", "/1"), server.url("slow.example", "/2")));

        List<Long> began = server.requests().stream().map(Request::began).sorted().toList();
        Duration longest = TestWeb.SMALL.longestDelay();
        assertThat(began).hasSize(3);
        assertThat(began.get(2) - began.get(1))
                .isBetween(millis(longest) - 1_000_000, millis(longest.multipliedBy(10)));
    }

    @Test
    void aServerThatAsksForAShortPauseIsAskedOnceMore() {
        AtomicInteger times = new AtomicInteger();
        server.on(
                "/1",
                (request, out) -> {
                    boolean first = times.incrementAndGet() == 1;
                    send(
                            out,
                            first ? "429 Too Many Requests" : "200 OK",
                            first ? "Retry-After: 1\r\n" : "",
                            "<p>The ferry sails.</p>");
                });
        FetchReport report = fetch(Duration.ZERO, List.of(server.url("busy.example", "/1")));

        assertThat(report.count(Outcome.FETCHED)).isOne();
        assertThat(server.requests().get(2).began() - server.requests().get(1).began())
                .isGreaterThan(990_000_000L);
    }

    @Test
    void aServerThatAsksForALongPauseIsLeftAlone() {
        server.on("/1", (request, out) -> send(out, "503 Busy", "Retry-After: 86400\r\n", ""));
        FetchReport report =
                fetch(
                        Duration.ZERO,
                        List.of(
                                server.url("busy.example", "/1"),
                                server.url("busy.example", "/2")));

        assertThat(report.rows())
                .extracting(FetchRow::outcome)
                .containsExactly(Outcome.FAILED, Outcome.REFUSED);
        assertThat(report.rows().get(1).detail()).contains("left alone for 86400 s");
        assertThat(server.paths()).containsExactly("/1");
    }

    @Test
    void robotsAreAskedForOnceASite() {
        server.page("/robots.txt", "User-agent: Hearsay\nDisallow: /no\n");
        slowPage("/1");
        slowPage("/2");
        FetchReport report =
                fetch(
                        Duration.ZERO,
                        List.of(
                                server.url("a.example", "/1"),
                                server.url("a.example", "/no/1"),
                                server.url("a.example", "/2")));

        assertThat(report.rows())
                .extracting(FetchRow::outcome)
                .containsExactly(Outcome.FETCHED, Outcome.REFUSED, Outcome.FETCHED);
        assertThat(report.rows().get(1).detail()).startsWith("robots: ");
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    @Timeout(10)
    void aRunThatIsStoppedEndsAtOnceWithItsFileWhole() throws Exception {
        slowPage("/0");
        List<String> urls = new ArrayList<>(List.of(server.url("quick.example", "/0")));
        for (int i = 1; i < 40; i++) {
            urls.add(server.url("long" + i % 3 + ".example", "/" + i));
        }
        Web web =
                TestWeb.web(
                        TestWeb.SMALL,
                        Duration.ofSeconds(60),
                        TestWeb.local(),
                        Clock.systemUTC(),
                        server.port());
        server.on("/robots.txt", (request, out) -> send(out, "404 None", "", ""));
        var report = new CompletableFuture<FetchReport>();
        Thread run = new Thread(() -> report.complete(web.fetch(urls, folder)));
        run.start();
        Thread.sleep(400);
        long start = System.nanoTime();
        web.stop();
        FetchReport stopped = report.get(5, TimeUnit.SECONDS);

        assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
        assertThat(stopped.rows()).hasSize(40);
        assertThat(stopped.count(Outcome.NOT_TRIED)).isEqualTo(40);
        web.close();
        run.join();
    }

    @Test
    @Timeout(20)
    void aLookUpThatHangsHoldsUpNobody() throws Exception {
        Network hanging =
                new Network(
                        host -> {
                            try {
                                Thread.sleep(30_000);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                            return List.of(TestWeb.loopback(1));
                        },
                        TestWeb.local().rule(),
                        Dialler.systemTls());
        List<String> urls = List.of(server.url("a.example", "/"));
        try (Web web =
                TestWeb.web(TestWeb.SMALL, DELAY, hanging, Clock.systemUTC(), server.port())) {
            assertThat(web.fetch(urls, folder).rows().get(0).detail())
                    .isEqualTo("the host could not be looked up in time");
        }
        Web stopped = TestWeb.web(Limits.USUAL, DELAY, hanging, Clock.systemUTC(), server.port());
        var report = new CompletableFuture<FetchReport>();
        Thread run = new Thread(() -> report.complete(stopped.fetch(urls, folder)));
        run.start();
        Thread.sleep(300);
        stopped.close();

        assertThat(report.get(2, TimeUnit.SECONDS).count(Outcome.NOT_TRIED)).isOne();
        run.join();
    }

    private FetchReport fetch(Duration delay, List<String> urls) {
        try (Web web =
                TestWeb.web(
                        TestWeb.SMALL, delay, TestWeb.local(), Clock.systemUTC(), server.port())) {
            return web.fetch(urls, folder);
        }
    }
}
