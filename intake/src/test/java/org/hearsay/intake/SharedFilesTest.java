package org.hearsay.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file in stretches gives what it gives in one piece. */
class SharedFilesTest {

    private static final Path SAMPLES = Path.of("..", "samples", "one-of-each");

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"rows.jsonl", "crawl.warc.gz", "rows.csv", "inbox.mbox", "page.html"})
    void aSampleIsTheSameInStretches(String name) throws IOException {
        assertSame(Files.copy(SAMPLES.resolve(name), folder.resolve(name)), 1);
    }

    @Test
    void linesThatAreBrokenOrBlankCostNothingOfThoseBehindThem() throws IOException {
        StringBuilder lines = new StringBuilder("\uFEFF\n");
        for (int i = 0; i < 40; i++) {
            lines.append(
                    switch (i % 8) {
                        case 2 -> "{\"text\": \"cut off";
                        case 4 -> "   ";
                        case 5 -> "[1, 2]";
                        case 6 -> "{\"headline\": \"No text\", \"text\": \"\"}";
                        default ->
                                "{\"outlet\": \"The Ferry Bell\", \"text\": \"The pier of Oslund,"
                                        + " number "
                                        + i
                                        + ", was closed on Monday. Its keeper said it would open"
                                        + " again.\"}";
                    });
            lines.append(i % 3 == 0 ? "\r\n" : "\n");
        }
        Path file = folder.resolve("pier.jsonl");
        Files.writeString(file, lines, StandardCharsets.UTF_8);
        assertThat(assertSame(file, 3)).isGreaterThan(6);
    }

    @Test
    void aFileWithoutAnyTextIsToldAsAWhole() throws IOException {
        Path file = folder.resolve("none.jsonl");
        Files.writeString(file, "{\"headline\": \"Pier\"}\n".repeat(1_200));
        assertThat(assertSame(file, 3)).isEqualTo(1);
    }

    @Test
    void aWebArchiveIsCutWhereARecordBeginsAndReadAroundItsDamage() throws IOException {
        Path file = folder.resolve("crawl.warc.gz");
        Files.write(file, archive(30, true));
        assertThat(assertSame(file, 4)).isEqualTo(9);

        byte[] damaged = archive(30, true);
        Arrays.fill(damaged, damaged.length / 2, damaged.length / 2 + 200, (byte) 7);
        Files.write(file, damaged);
        assertThat(assertSame(file, 4)).isGreaterThan(6);
    }

    @Test
    void anArchiveThatIsPackedAsAWholeIsOneStretchAndItself() throws IOException {
        Path file = folder.resolve("crawl.warc.gz");
        Files.write(file, packed(archive(30, false)));
        assertThat(assertSame(file, 4)).isEqualTo(2);
        Path plain = folder.resolve("crawl.warc");
        Files.write(plain, archive(30, false));
        assertThat(assertSame(plain, 4)).isEqualTo(9);
    }

    @Test
    void aFileThatChangedSinceItWasCutIsNotRead() throws IOException {
        Path file = folder.resolve("crawl.warc");
        Files.write(file, archive(30, false));
        try (SharedFiles files = new SharedFiles(4)) {
            Stretch second = files.stretches(shared(file)).get(1);
            Files.write(file, archive(6, false));

            assertThatThrownBy(() -> files.open(shared(file), second, offer -> {}))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("was changed");
        }
    }

    /** Also says how many stretches there are. */
    private static int assertSame(Path file, int most) throws IOException {
        List<String> whole;
        try (Intake intake = Intake.of(List.of(file), Optional.empty());
                Stream<Received> received = intake.received()) {
            whole = received.map(SharedFilesTest::words).toList();
        }
        List<String> pieces = new ArrayList<>();
        try (SharedFiles files = new SharedFiles(most)) {
            List<Stretch> stretches = files.stretches(shared(file));
            for (Stretch stretch : stretches) {
                List<Received> received = new ArrayList<>();
                files.open(shared(file), stretch, offer -> received.addAll(Opener.opened(offer)));
                (stretch.kind() == Stretch.Kind.ITSELF
                                ? received.subList(received.size() - 1, received.size())
                                : received)
                        .forEach(one -> pieces.add(words(one)));
            }
            assertThat(pieces).isEqualTo(whole);
            return stretches.size();
        }
    }

    private static String words(Received received) {
        return received.document().root()
                + " "
                + received.document().path()
                + " "
                + received.document().sha256()
                + " "
                + received.opening()
                + " "
                + received.basis();
    }

    private static SharedFiles.Shared shared(Path file) throws IOException {
        Path real = file.toRealPath();
        return SharedFiles.file(
                real.resolveSibling("").toString(),
                file.toFile().getName(),
                new FileSource(file.toFile().getName(), real, Files.size(real)));
    }

    private static byte[] archive(int pages, boolean packed) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        for (int i = 0; i < pages; i++) {
            String page =
                    "<html><body><p>The pier of Oslund, number "
                            + i
                            + ", was closed on Monday. Its keeper said it would open again."
                            + "</p></body></html>";
            String answer =
                    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: "
                            + page.length()
                            + "\r\n\r\n"
                            + page;
            byte[] record =
                    ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://ferry.example/"
                                    + i
                                    + "\r\nWARC-Date: 2025-03-04T05:06:07Z\r\nWARC-Record-ID:"
                                    + " <urn:uuid:00000000-0000-0000-0000-0000000000"
                                    + (10 + i)
                                    + ">\r\nContent-Type: application/http; msgtype=response\r\n"
                                    + "Content-Length: "
                                    + answer.length()
                                    + "\r\n\r\n"
                                    + answer
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII);
            archive.write(packed ? packed(record) : record);
        }
        return archive.toByteArray();
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
