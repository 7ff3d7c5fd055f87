package org.hearsay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hearsay.cli.Console.Ran;
import org.hearsay.intake.web.FetchSettings;
import org.hearsay.intake.web.LocalWeb;
import org.hearsay.intake.web.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcResponse;

class FetchCommandsTest {

    private static final Instant NOON = Instant.parse("2031-09-03T12:00:00Z");

    @TempDir private Path folder;
    private final ExecutorService handlers =
            Executors.newCachedThreadPool(work -> new Thread(work, "local-server"));
    private HttpServer server;
    private final List<FetchSettings> asked = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        page("/1", 200, "<p>The ferry sails.</p>");
        page("/2", 200, "<p>The ferry does not sail.</p>");
        page("/feed", 200, "<rss><channel><item><link>/1</link></item></channel></rss>");
        page("/none", 404, "");
        page("/robots.txt", 404, "");
        server.setExecutor(handlers);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        handlers.shutdownNow();
    }

    private void page(String path, int status, String body) {
        server.createContext(
                path,
                exchange -> {
                    try (exchange) {
                        boolean exact = exchange.getRequestURI().getPath().equals(path);
                        byte[] bytes = body.getBytes(UTF_8);
                        exchange.sendResponseHeaders(exact ? status : 404, bytes.length);
                        exchange.getResponseBody().write(bytes);
                    }
                });
    }

    private String url(String path) {
        return "http://ormsby.example:" + server.getAddress().getPort() + path;
    }

    private Ran run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code =
                Main.commandLine(() -> Console.SHARED, this::web)
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(err))
                        .execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
        return new Ran(code, out.toString(), err.toString());
    }

    private Web web(FetchSettings settings) {
        asked.add(settings);
        List<Integer> ports = List.of(80, 443, server.getAddress().getPort());
        return LocalWeb.of(
                new FetchSettings(settings.userAgent(), settings.delay(), ports),
                Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @Test
    void everyUrlHasARowAndTheRowsAddUp() {
        Ran ran =
                run(
                        "fetch",
                        url("/1"),
                        url("/none"),
                        "http://10.0.0.1/",
                        "ftp://ormsby.example/",
                        url("/1"),
                        "--out",
                        folder.resolve("w"));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out().lines())
                .containsExactly(
                        "outcome         status      bytes  URL",
                        "fetched            200         23  " + url("/1"),
                        "failed             404          0  "
                                + url("/none")
                                + "  (the server answered 404)",
                        "refused              -          0  http://10.0.0.1/"
                                + "  (address 10.0.0.1 is not public: private)",
                        "refused              -          0  ftp://ormsby.example/"
                                + "  (scheme ftp is not http or https)",
                        "repeated             -          0  " + url("/1"),
                        "5 asked for: 1 fetched, 1 repeated, 2 refused, 1 failed.",
                        "Kept in " + folder.resolve("w").resolve("fetch-20310903T120000Z.warc.gz"),
                        "To read what was fetched:  hearsay read " + folder.resolve("w"));
        assertThat(ran.err())
                .isEqualTo(
                        "hearsay: 3 of 5 could not be fetched; the table says why"
                                + System.lineSeparator());
    }

    @Test
    void fetchingAgainFindsNothingNew() {
        assertThat(run("fetch", url("/1"), url("/2"), "--out", folder).code()).isZero();
        Ran again = run("fetch", url("/1"), url("/2"), "--out", folder);

        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("2 asked for: 2 unchanged.");
        assertThat(again.err()).isEmpty();
    }

    @Test
    void aListOfUrlsMayHaveRemarks() throws IOException {
        Path list = folder.resolve("list.txt");
        Files.writeString(list, "# ferry\n\n  " + url("/1") + " \r\n" + url("/2") + "\n");
        Ran ran = run("fetch", "--file", list, "--out", folder.resolve("w"));

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("2 asked for: 2 fetched.");
        assertThat(run("fetch", "--file", folder.resolve("none"), "--out", folder).err())
                .contains("none' cannot be read")
                .doesNotContain("fault in Hearsay");
    }

    @Test
    void whatAListHoldsCannotWriteToTheTerminalAsItLikes() {
        Ran ran = run("fetch", "http://a\u001B[2Jb/", "http://a\u202Eb/\u0007", "--out", folder);

        assertThat(ran.out().chars().filter(sign -> sign < ' ' && sign != '\n' && sign != '\r'))
                .isEmpty();
        assertThat(ran.out()).doesNotContain("\u202E").contains("http://a\uFFFD[2Jb/");
        assertThat(ran.out()).contains("Nothing was kept.", "2 asked for: 2 refused.");
    }

    @Test
    void aFeedIsWatchedForNewItems() {
        Ran first = run("watch", url("/feed"), "--out", folder, "--once");
        Ran second = run("watch", url("/feed"), "--out", folder);

        assertThat(first.code()).isZero();
        assertThat(first.out())
                .contains("(1 items, 1 new)", url("/1"), "2 asked for: 2 fetched.", "watch-2031");
        assertThat(second.out()).contains("(1 items, 0 new)", "1 asked for: 1 unchanged.");
    }

    @Test
    void watchingAtIntervalsGoesOnUntilItIsStopped() throws Exception {
        CompletableFuture<Web> watching = new CompletableFuture<>();
        StringWriter out = new StringWriter();
        CompletableFuture<Integer> code =
                CompletableFuture.supplyAsync(
                        () ->
                                Main.commandLine(
                                                () -> Console.SHARED,
                                                settings -> {
                                                    Web web = web(settings);
                                                    watching.complete(web);
                                                    return web;
                                                })
                                        .setOut(new PrintWriter(out))
                                        .execute(
                                                "watch",
                                                url("/feed"),
                                                "--every",
                                                "30m",
                                                "--out",
                                                folder.toString()));
        Web web = watching.get(30, TimeUnit.SECONDS);
        while (!out.toString().contains("2 asked for")) {
            Thread.sleep(20);
        }
        assertThat(code).isNotDone();
        web.stop();

        assertThat(code.get(2, TimeUnit.SECONDS)).isZero();
    }

    @Test
    void serversAreToldWhatTheUserSaysAndNoMore() {
        run("fetch", url("/1"), "--out", folder);
        run("fetch", url("/1"), "--out", folder, "--contact", "https://ormsby.example/about");
        run("fetch", url("/1"), "--out", folder, "--user-agent", "Reader", "--delay", "5");
        run("fetch", url("/1"), "--out", folder, "--port", "8080", "--port", "8081");

        assertThat(asked)
                .extracting(FetchSettings::userAgent)
                .containsExactly(
                        "Hearsay/0.1",
                        "Hearsay/0.1 (+https://ormsby.example/about)",
                        "Reader",
                        "Hearsay/0.1");
        assertThat(asked.get(0).delay()).hasSeconds(2);
        assertThat(asked.get(2).delay()).hasSeconds(5);
        assertThat(asked.get(3).ports()).containsExactly(80, 443, 8080, 8081);
    }

    @ParameterizedTest
    @CsvSource({
        "fetch --out x, No URL is named",
        "fetch http://a.example/, --out",
        "fetch http://a.example/ --out x --delay 0, at least 1 second",
        "fetch http://a.example/ --out x --delay soon, soon",
        "fetch http://a.example/ --out x --contact caf\u00e9, ASCII",
        "fetch http://a.example/ --out x --port 70000, from 1 to 65535",
        "fetch http://a.example/ --out x --contcat y, --contact",
        "watch --out x, SOURCE",
        "watch http://a.example/ --out x --every soon, expected one such as 30m",
        "watch http://a.example/ --out x --every 1s, from 1m to 30d",
        "watch http://a.example/ --out x --every 99999999999m, from 1m to 30d",
        "watch http://a.example/ --out x --every 30m --once, cannot be given together",
    })
    void aMistakenCommandLineEndsWithTwoAndSaysWhatIsMeant(String line, String meant) {
        Ran ran = run((Object[]) line.split(" "));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains(meant).doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fetch", "watch"})
    void theHelpNamesTheOptions(String command) {
        Ran ran = run(command, "--help");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("--out", "--contact", "--user-agent", "--delay", "--port", "--help")
                .doesNotContain("null", "${");
    }

    @Test
    void noOptionLetsTheProgramReachThisMachine() {
        int port = server.getAddress().getPort();
        Ran ran =
                Console.run(
                        "fetch",
                        "http://127.0.0.1:" + port + "/1",
                        "http://[::1]:" + port + "/1",
                        "http://2130706433:" + port + "/1",
                        "--port",
                        port,
                        "--out",
                        folder);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("3 asked for: 3 refused.", "not public: this machine");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        Ran ran = run("fetch", url("/1"), "--out", file);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains(file.toString()).doesNotContain("fault in Hearsay");
    }

    @Test
    void anInterruptedRunEndsSoonAndLeavesItsFileWhole() throws Exception {
        server.createContext(
                "/slow",
                exchange -> {
                    try {
                        Thread.sleep(60_000);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
        Path out = folder.resolve("w");
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx300m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                FetchingProgram.class.getName(),
                                "" + server.getAddress().getPort(),
                                "fetch",
                                url("/1"),
                                url("/slow"),
                                url("/2"),
                                "--out",
                                out.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("printed").toFile())
                        .start();
        // The first page is on disk once its part of the file has grown beyond the first record.
        Path part = out.resolve("fetch-20310903T120000Z.warc.gz.part");
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while ((!Files.exists(part) || Files.size(part) < 600) && System.nanoTime() < giveUp) {
            Thread.sleep(20);
        }
        long start = System.nanoTime();
        process.destroy();
        boolean ended = process.waitFor(10, TimeUnit.SECONDS);

        assertThat(ended).isTrue();
        assertThat(System.nanoTime() - start).isLessThan(TimeUnit.MILLISECONDS.toNanos(3_000));
        assertThat(Files.readString(folder.resolve("printed")))
                .contains("3 asked for: 1 fetched, 2 not tried.");
        try (WarcReader reader = new WarcReader(out.resolve("fetch-20310903T120000Z.warc.gz"))) {
            assertThat(reader.records().filter(WarcResponse.class::isInstance)).hasSize(1);
        }
    }
}
