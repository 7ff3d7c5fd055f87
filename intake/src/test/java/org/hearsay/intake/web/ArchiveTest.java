package org.hearsay.intake.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearsay.intake.web.RawServer.send;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.intake.IntakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.Warcinfo;

class ArchiveTest {

    private static final Instant NOON = Instant.parse("2031-09-03T12:00:00.250Z");
    private static final String HTML = "<html><body><p>The ferry sails.</p></body></html>";

    @TempDir private Path folder;
    private RawServer server;

    @BeforeEach
    void start() throws IOException {
        server = new RawServer();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void whatIsFetchedIsReadBackAsItWasSent() throws Exception {
        server.on(
                "/1",
                (request, out) ->
                        send(out, "200 OK", "Content-Type: text/html\r\nX-Odd:  a\r\n", HTML));
        FetchReport report = fetch(at(NOON), "/1");

        Path warc = report.warc().orElseThrow();
        assertThat(warc).hasFileName("fetch-20310903T120000Z.warc.gz");
        try (WarcReader reader = new WarcReader(warc)) {
            reader.calculateBlockDigest();
            Warcinfo info = (Warcinfo) reader.next().orElseThrow();
            assertThat(info.version().toString()).isEqualTo("WARC/1.1");
            assertThat(info.filename()).contains("fetch-20310903T120000Z.warc.gz");
            assertThat(info.fields().first("software")).contains("Hearsay/0.1");

            WarcResponse response = (WarcResponse) reader.next().orElseThrow();
            assertThat(response.target()).isEqualTo(server.url("outlet.example", "/1"));
            assertThat(response.date()).isEqualTo(NOON);
            assertThat(response.ipAddress()).contains(TestWeb.loopback(1));
            assertThat(response.warcinfoID()).contains(info.id());
            assertThat(response.http().status()).isEqualTo(200);
            assertThat(response.http().headers().first("X-Odd")).contains("a");
            assertThat(response.http().body().stream().readAllBytes())
                    .isEqualTo(HTML.getBytes(UTF_8));
            assertThat(response.payloadDigest()).contains(Digests.sha256(HTML.getBytes(UTF_8)));
            assertThat(response.calculatedBlockDigest().orElseThrow().base32())
                    .isEqualTo(response.blockDigest().orElseThrow().base32());

            WarcRequest request = (WarcRequest) reader.next().orElseThrow();
            assertThat(request.concurrentTo()).containsExactly(response.id());
            assertThat(request.http().headers().first("User-Agent")).contains("Hearsay/0.1");
            assertThat(request.http().headers().first("Host"))
                    .contains("outlet.example:" + server.port());
            assertThat(reader.next()).isEmpty();
        }
    }

    @Test
    void theSameRunGivesTheSameBytes() throws Exception {
        server.page("/1", HTML).page("/2", HTML);
        byte[] one = bytes(fetch(folder.resolve("a"), at(NOON), "/1", "/2"));
        byte[] two = bytes(fetch(folder.resolve("b"), at(NOON), "/1", "/2"));

        assertThat(one).isEqualTo(two);
    }

    @Test
    void aChunkedAnswerIsKeptWithoutItsChunks() throws Exception {
        server.on(
                "/1",
                (request, out) ->
                        RawServer.write(
                                out,
                                """
                                HTTP/1.1 200 OK
                                Transfer-Encoding: chunked

                                4
                                some
                                6
                                 words
                                0

                                """
                                        .replace("\n", "\r\n")));
        WarcResponse response = (WarcResponse) records(fetch(at(NOON), "/1")).get(1);

        assertThat(response.http().headers().first("X-Crawler-Transfer-Encoding"))
                .contains("chunked");
        assertThat(response.http().headers().first("Content-Length")).contains("10");
        assertThat(new String(response.http().body().stream().readAllBytes(), UTF_8))
                .isEqualTo("some words");
    }

    @Test
    void anAnswerThatBreaksOffIsMarkedAndCanBeRead() throws Exception {
        server.on(
                "/1",
                (request, out) ->
                        RawServer.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nsome"));
        FetchReport report = fetch(at(NOON), "/1");
        WarcResponse response = (WarcResponse) records(report).get(1);

        assertThat(report.rows().get(0).outcome()).isEqualTo(Outcome.PARTLY);
        assertThat(response.truncated()).isEqualTo(WarcTruncationReason.DISCONNECT);
        assertThat(response.http().headers().first("X-Crawler-Content-Length")).contains("99");
        assertThat(response.http().body().stream().readAllBytes()).hasSize(4);
    }

    @Test
    void aBombIsCutWhereItWouldGrowTooLarge() throws Exception {
        byte[] bomb = HostileServerTest.gzip(new byte[2_000_000]);
        server.on(
                "/1",
                (request, out) -> {
                    RawServer.write(out, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n");
                    out.write(bomb);
                });
        WarcResponse response = (WarcResponse) records(fetch(at(NOON), "/1")).get(1);
        byte[] kept = response.http().body().stream().readAllBytes();

        assertThat(response.truncated()).isEqualTo(WarcTruncationReason.LENGTH);
        assertThat(kept.length).isLessThan(bomb.length).isGreaterThan(bomb.length / 8);
    }

    @Test
    void aPageThatHasNotChangedIsAskedForOnThatCondition() throws Exception {
        server.on(
                "/1",
                (request, out) -> {
                    if (request.has("If-None-Match: \"v1\"\r\n")) {
                        RawServer.write(out, "HTTP/1.1 304 Not Modified\r\nETag: \"v1\"\r\n\r\n");
                    } else {
                        send(
                                out,
                                "200 OK",
                                "ETag: \"v1\"\r\nLast-Modified: Wed, 03 Sep 2031 10:00:00 GMT\r\n",
                                HTML);
                    }
                });
        WarcResponse first = (WarcResponse) records(fetch(at(NOON), "/1")).get(1);
        FetchReport second = fetch(at(NOON.plusSeconds(60)), "/1");
        WarcRevisit revisit = (WarcRevisit) records(second).get(1);

        assertThat(second.rows().get(0).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(server.requests().get(3).text())
                .contains("If-Modified-Since: Wed, 03 Sep 2031 10:00:00 GMT\r\n");
        assertThat(revisit.profile()).isEqualTo(WarcRevisit.SERVER_NOT_MODIFIED_1_1);
        assertThat(revisit.refersTo()).contains(first.id());
        assertThat(revisit.refersToDate()).contains(NOON);
        assertThat(revisit.payloadDigest()).isEqualTo(first.payloadDigest());
        // The third run knows it from two files, of which only one has the page.
        assertThat(fetch(at(NOON.plusSeconds(120)), "/1").count(Outcome.UNCHANGED)).isOne();
    }

    @Test
    void theSameBodyAgainIsNotKeptTwice() throws Exception {
        server.page("/1", HTML);
        fetch(at(NOON), "/1");
        FetchReport second = fetch(at(NOON), "/1");
        WarcRevisit revisit = (WarcRevisit) records(second).get(1);

        assertThat(second.warc().orElseThrow()).hasFileName("fetch-20310903T120000Z-2.warc.gz");
        assertThat(second.rows().get(0).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(revisit.profile()).isEqualTo(WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1);
        assertThat(revisit.refersToTargetURI().orElseThrow().toString())
                .isEqualTo(server.url("outlet.example", "/1"));

        server.page("/1", HTML + "More.");
        assertThat(fetch(at(NOON), "/1").rows().get(0).outcome()).isEqualTo(Outcome.FETCHED);
    }

    @Test
    void whatWasKeptInPartIsFetchedAnew() throws Exception {
        server.on(
                "/1",
                (request, out) ->
                        RawServer.write(
                                out,
                                "HTTP/1.1 200 OK\r\nETag: x\r\nContent-Length: 99\r\n\r\nsome"));
        fetch(at(NOON), "/1");
        FetchReport second = fetch(at(NOON), "/1");

        assertThat(second.rows().get(0).outcome()).isEqualTo(Outcome.PARTLY);
        assertThat(server.requests()).noneMatch(request -> request.has("If-None-Match"));
        assertThat(records(second).get(1)).isInstanceOf(WarcResponse.class);
    }

    @Test
    void everyStepOfARedirectIsKept() throws Exception {
        server.on("/1", (request, out) -> send(out, "301 Moved", "Location: /2\r\n", ""))
                .page("/2", HTML);
        FetchReport report = fetch(at(NOON), "/1");

        assertThat(report.rows().get(0).outcome()).isEqualTo(Outcome.FETCHED);
        assertThat(targets(report)).containsExactly("301 /1", "200 /2");
    }

    @Test
    void errorsAreNotKept() throws Exception {
        server.on("/1", (request, out) -> send(out, "404 Not Found", "", HTML));
        FetchReport report = fetch(at(NOON), "/1");

        assertThat(report.rows().get(0).detail()).isEqualTo("the server answered 404");
        assertThat(report.warc()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void noFileIsEverWrittenOver() throws Exception {
        server.page("/1", HTML);
        Path taken = folder.resolve("fetch-20310903T120000Z.warc.gz");
        Path left = folder.resolve("fetch-20310903T120000Z-2.warc.gz.part");
        Files.writeString(taken, "mine");
        Files.writeString(left, "left behind");
        FetchReport report = fetch(at(NOON), "/1");

        assertThat(report.warc().orElseThrow()).hasFileName("fetch-20310903T120000Z-3.warc.gz");
        assertThat(taken).hasContent("mine");
        assertThat(left).hasContent("left behind");
        assertThat(report.warnings())
                .singleElement()
                .asString()
                .contains("fetch-20310903T120000Z.warc.gz", "could not be read whole");
    }

    @Test
    void aDamagedFileCostsOnlyWhatFollowsTheDamage() throws Exception {
        server.page("/1", HTML).page("/2", HTML);
        Path warc = fetch(at(NOON), "/1", "/2").warc().orElseThrow();
        byte[] bytes = Files.readAllBytes(warc);
        Files.write(warc, java.util.Arrays.copyOf(bytes, bytes.length - 300));
        FetchReport second = fetch(at(NOON.plusSeconds(1)), "/1", "/2");

        assertThat(second.warnings()).hasSize(1);
        assertThat(second.rows().get(0).outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThatThrownBy(() -> fetch(file, at(NOON), "/1"))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining(file.toString());
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    private FetchReport fetch(Clock clock, String... paths) {
        return fetch(folder, clock, paths);
    }

    private FetchReport fetch(Path to, Clock clock, String... paths) {
        try (Web web = TestWeb.local(clock, server.port())) {
            return web.fetch(
                    Stream.of(paths).map(path -> server.url("outlet.example", path)).toList(), to);
        }
    }

    private static byte[] bytes(FetchReport report) throws IOException {
        return Files.readAllBytes(report.warc().orElseThrow());
    }

    /** All records, those with a body in memory. */
    private static List<WarcRecord> records(FetchReport report) throws IOException {
        List<WarcRecord> records = new ArrayList<>();
        WarcReader reader = new WarcReader(report.warc().orElseThrow());
        for (var next = reader.next(); next.isPresent(); next = reader.next()) {
            records.add(next.get());
            if (records.size() == 2) {
                // Its body can be read as long as the reader stands here.
                break;
            }
        }
        return records;
    }

    private static List<String> targets(FetchReport report) throws IOException {
        List<String> targets = new ArrayList<>();
        try (WarcReader reader = new WarcReader(report.warc().orElseThrow())) {
            for (WarcRecord record : reader) {
                if (record instanceof WarcResponse response) {
                    String path = ((WarcTargetRecord) record).targetURI().getPath();
                    targets.add(response.http().status() + " " + path);
                }
            }
        }
        return targets;
    }
}
