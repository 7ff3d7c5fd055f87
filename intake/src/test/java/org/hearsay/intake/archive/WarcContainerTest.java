package org.hearsay.intake.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.hearsay.intake.format.EnoughException;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Part;
import org.hearsay.intake.format.Parts;
import org.hearsay.intake.format.Source;
import org.hearsay.model.ByteRange;
import org.junit.jupiter.api.Test;
import org.netpreserve.jwarc.WarcCompression;

class WarcContainerTest {

    private static final String OK = "HTTP/1.1 200 OK\nContent-Type: text/html";

    private final WarcContainer container = new WarcContainer();

    @Test
    void aPageComesWithItsAddressItsTimeAndWhereItLies() throws IOException {
        byte[] info = WarcFile.record("warcinfo", "", "software: test\r\n".getBytes(UTF_8));
        byte[] page = WarcFile.answer("https://herald.example/News/Storm.PHP?x=1#top", "<p>Rain");
        Part part = Held.by(container, WarcFile.joined(info, page)).parts().get(0);
        assertThat(part.label()).isEqualTo(Integer.toString(info.length));
        assertThat(part.range())
                .contains(new ByteRange(info.length, info.length + (long) page.length));
        assertThat(part.mediaType()).isEqualTo("text/html; charset=utf-8");
        assertThat(part.content().name()).isEqualTo("storm.php.html");
        assertThat(part.envelope().from()).isEqualTo("the web archive");
        assertThat(part.envelope().url()).contains("https://herald.example/News/Storm.PHP?x=1#top");
        assertThat(part.envelope().captured()).contains("2031-05-06T07:08:09Z");
        assertThat(part.envelope().published()).isEmpty();
    }

    @Test
    void aPackedRecordsRangeIsItsMembers() throws IOException {
        byte[] one = WarcFile.packed(WarcFile.answer("https://herald.example/", "<p>One"));
        byte[] two = WarcFile.packed(WarcFile.answer("https://herald.example/b.pdf", "<p>Two"));
        Held held = Held.by(container, WarcFile.joined(one, two));
        assertThat(held.labels()).containsExactly("0", Integer.toString(one.length));
        assertThat(held.parts().get(1).range())
                .contains(new ByteRange(one.length, one.length + (long) two.length));
        assertThat(held.names()).containsExactly("page.html", "b.pdf.html");
    }

    @Test
    void whatHoldsNoDocumentIsCountedAndNoLoss() throws IOException {
        byte[] file =
                WarcFile.joined(
                        WarcFile.record("warcinfo", "", new byte[0]),
                        WarcFile.record("request", "", "GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8)),
                        WarcFile.answer("https://h.example/a", "HTTP/1.1 301 Gone", new byte[1]),
                        WarcFile.answer("https://h.example/b", "HTTP/1.1 404 No", new byte[9]),
                        WarcFile.answer(
                                "https://h.example/c",
                                "HTTP/1.1 200 OK\nContent-Type: image/png",
                                new byte[9]),
                        WarcFile.answer("https://h.example/d", OK, new byte[0]),
                        WarcFile.record(
                                "response",
                                "WARC-Target-URI: dns:h.example\r\nContent-Type: text/dns\r\n",
                                "20310506\nh.example. 300 IN A 1.2.3.4\n".getBytes(UTF_8)),
                        WarcFile.answer("https://h.example/e", "<p>The page"));
        Held held = Held.by(container, file);
        assertThat(held.texts()).containsExactly("<p>The page");
        assertThat(held.lost()).isEmpty();
        assertThat(held.noted())
                .containsExactly(
                        "1 records hold a document; others hold none: 2 of requests and"
                                + " descriptions, 1 of pictures, sound, fonts, styles and scripts,"
                                + " 2 of answers other than success, 1 of answers without a body,"
                                + " 1 of names and certificates looked up");
    }

    @Test
    void aPageFoundAgainIsNoNewDocument() throws IOException {
        String digest = "WARC-Payload-Digest: sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ\r\n";
        byte[] first =
                WarcFile.record(
                        "resource",
                        "WARC-Target-URI: https://h.example/a\r\n"
                                + "Content-Type: text/plain\r\n"
                                + "WARC-Payload-Digest:"
                                + " sha1:da39a3ee5e6b4b0d3255bfef95601890afd80709\r\n",
                        "text".getBytes(UTF_8));
        Held held =
                Held.by(
                        container,
                        WarcFile.joined(first, WarcFile.record("revisit", digest, new byte[0])));
        assertThat(held.parts()).hasSize(1);
        assertThat(held.noted())
                .anyMatch(note -> note.contains("does not match the digest"))
                .anyMatch(note -> note.contains("1 of pages found again that this file does not"));
    }

    @Test
    void chunksAndPackingAreUndone() throws IOException {
        String text = "<p>The mayor of Tarn spoke.</p>";
        byte[] gzip = WarcFile.packed(text.getBytes(UTF_8));
        byte[] chunked =
                WarcFile.joined(
                        "a;x=y\r\n".getBytes(UTF_8),
                        java.util.Arrays.copyOf(gzip, 10),
                        ("\r\n" + Integer.toHexString(gzip.length - 10) + "\r\n").getBytes(UTF_8),
                        java.util.Arrays.copyOfRange(gzip, 10, gzip.length),
                        "\r\n0\r\n\r\n".getBytes(UTF_8));
        byte[] brotli = Base64.getDecoder().decode("CwWAPHA+VGFybjwvcD4D");
        byte[] file =
                WarcFile.joined(
                        WarcFile.answer(
                                "https://h.example/1", OK + "\nContent-Encoding: gzip", gzip),
                        WarcFile.answer(
                                "https://h.example/2",
                                OK + "\nContent-Encoding: gzip\nTransfer-Encoding: chunked",
                                chunked),
                        WarcFile.answer(
                                "https://h.example/3",
                                OK + "\nContent-Encoding: deflate",
                                deflated(text, false)),
                        WarcFile.answer(
                                "https://h.example/4",
                                OK + "\nContent-Encoding: deflate",
                                deflated(text, true)),
                        WarcFile.answer(
                                "https://h.example/5",
                                OK + "\nContent-Encoding: gzip\nTransfer-Encoding: chunked",
                                text.getBytes(UTF_8)),
                        WarcFile.answer(
                                "https://h.example/6", OK + "\nContent-Encoding: br", brotli));
        Held held = Held.by(container, file);
        assertThat(held.texts()).containsExactly(text, text, text, text, text, "<p>Tarn</p>");
        assertThat(held.noted()).isEmpty();
    }

    private static byte[] deflated(String text, boolean bare) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(out, new Deflater(9, bare))) {
            deflate.write(text.getBytes(UTF_8));
        }
        return out.toByteArray();
    }

    @Test
    void packingThatIsNotReadIsALoss() throws IOException {
        Held held =
                Held.by(
                        container,
                        WarcFile.answer(
                                "https://h.example/1",
                                OK + "\nContent-Encoding: zstd",
                                new byte[100]));
        assertThat(held.lost())
                .containsExactly("record 0: it is packed with zstd, which is not read");
    }

    @Test
    void bodiesThatBreakOffAreHandedOutAndNoted() throws IOException {
        byte[] gzip = WarcFile.packed("<p>A long story. ".repeat(2000).getBytes(UTF_8));
        Held held =
                Held.by(
                        container,
                        WarcFile.joined(
                                WarcFile.answer(
                                        "https://h.example/1",
                                        OK + "\nContent-Encoding: gzip",
                                        java.util.Arrays.copyOf(gzip, gzip.length - 20)),
                                WarcFile.answer(
                                        "https://h.example/2",
                                        OK + "\nTransfer-Encoding: chunked",
                                        "5\r\nfirst\r\n9\r\nsec".getBytes(UTF_8))));
        assertThat(held.texts().get(0)).startsWith("<p>A long story.");
        assertThat(held.texts().get(1)).isEqualTo("firstsec");
        assertThat(held.noted())
                .anyMatch(note -> note.endsWith("its gzip breaks off"))
                .anyMatch(note -> note.endsWith("its chunks break off"));
    }

    @Test
    void segmentsAreALoss() throws IOException {
        byte[] file =
                WarcFile.joined(
                        WarcFile.record(
                                "response",
                                "WARC-Segment-Number: 1\r\n",
                                "HTTP/1.1 200 OK\r\n\r\nx".getBytes(UTF_8)),
                        WarcFile.record("continuation", "WARC-Segment-Number: 2\r\n", new byte[3]));
        Held held = Held.by(container, file);
        assertThat(held.parts()).isEmpty();
        assertThat(held.lost()).hasSize(2).allMatch(reason -> reason.contains("segment"));
    }

    @Test
    void oldVersionsLineFeedsAndFoldedFieldsAreRead() throws IOException {
        String body = "HTTP/1.0 200 OK\nContent-Type: text/html\n\n<p>Old";
        String record =
                "WARC/0.18\nWARC-Type: response\nWARC-Target-URI: <http://h.example/x>\n"
                        + "WARC-Date: 20310506070809\nX-Folded: one\n two\nContent-Length: "
                        + body.length()
                        + "\n\n"
                        + body
                        + "\r\n\r\n";
        Held held = Held.by(container, record.getBytes(UTF_8));
        assertThat(held.texts()).containsExactly("<p>Old");
        assertThat(held.parts().get(0).envelope().url()).contains("http://h.example/x");
        assertThat(held.parts().get(0).envelope().captured()).contains("2031-05-06T07:08:09Z");
        assertThat(held.noted()).isEmpty();
    }

    @Test
    void whoeverHasEnoughIsLetGo() {
        byte[] file = WarcFile.pages(5, WarcCompression.GZIP);
        Parts enough =
                new Parts() {
                    @Override
                    public void add(Part part) {
                        throw new EnoughException("holds more than none");
                    }

                    @Override
                    public void lost(Optional<ByteRange> range, String reason) {}
                };
        assertThatThrownBy(() -> container.open(Source.of("x", file), enough))
                .isInstanceOf(EnoughException.class);
    }

    @Test
    void whatIsNoArchiveIsRefused() {
        assertThatThrownBy(() -> Held.by(container, "<html>no".getBytes(UTF_8)))
                .isInstanceOf(FormatException.class)
                .hasMessage("holds no whole record of a web archive");
    }

    @Test
    void anArchiveIsKnownByHowItBegins() throws IOException {
        byte[] plain = WarcFile.pages(1, WarcCompression.NONE);
        assertThat(WarcContainer.looksLike(plain)).isTrue();
        assertThat(WarcContainer.looksLike(WarcFile.pages(1, WarcCompression.GZIP))).isTrue();
        assertThat(WarcContainer.looksLike(java.util.Arrays.copyOf(WarcFile.packed(plain), 200)))
                .isTrue();
        assertThat(WarcContainer.looksLike(WarcFile.packed("<html>".getBytes(UTF_8)))).isFalse();
        assertThat(WarcContainer.looksLike(new byte[0])).isFalse();
    }

    /** The window over the bytes never grows with the file. */
    @Test
    void aLargeFileIsReadInLittleMemory() throws IOException {
        byte[] page = WarcFile.answer("https://h.example/1", "<p>" + "A page. ".repeat(1000));
        int times = 4000;
        byte[] file = new byte[page.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(page, 0, file, i * page.length, page.length);
        }
        Tape tape = WarcReading.tape(Source.of("large", file));
        Held held = new Held();
        Takings takings = new Takings(held);
        new WarcReading(Source.of("large", file), tape, takings).read();
        assertThat(held.parts()).hasSize(times);
        assertThat(tape.room()).isLessThan(1 << 20);
    }
}
