package org.hearsay.testing.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.hearsay.testing.hostile.Ink.Filling;

/** Web archives with damaged, lying, endless and nested records (ISO 28500). */
final class WarcBombs {

    private static final String ENDS = "\r\n\r\n";

    private WarcBombs() {}

    static void fill(Shelf shelf, Bait bait) throws IOException {
        shelf.put("good.warc", Expectation.opened(), good("1"));
        shelf.put("good-packed.warc.gz", Expectation.opened(), Bulk.gzip(good("1")));
        lengths(shelf);
        headers(shelf);
        members(shelf);
        bodies(shelf);
        nested(shelf);
        targets(shelf, bait);
    }

    private static String header(String id) {
        return "WARC/1.0\r\n"
                + "WARC-Type: response\r\n"
                + "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-"
                + "0".repeat(12 - id.length())
                + id
                + ">\r\nWARC-Date: 2025-03-03T10:00:00Z\r\n"
                + "WARC-Target-URI: https://sound.example/"
                + id
                + "\r\nContent-Type: application/http; msgtype=response\r\n";
    }

    private static byte[] page() {
        return ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8" + ENDS + Good.page())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] good(String id) throws IOException {
        return record(id, page());
    }

    private static byte[] record(String id, byte[] body) throws IOException {
        return record(id, body, Integer.toString(body.length));
    }

    /** Whose length may be a lie. */
    private static byte[] record(String id, byte[] body, String length) throws IOException {
        return Shelf.bytes(
                ink ->
                        ink.text(header(id) + "Content-Length: " + length + ENDS)
                                .bytes(body)
                                .text(ENDS));
    }

    private static void lengths(Shelf shelf) throws IOException {
        for (String length :
                new String[] {
                    "-1",
                    "5",
                    "99999",
                    "9223372036854775807",
                    "99999999999999999999",
                    "0x10",
                    "",
                    "1e3"
                }) {
            String name = "length-" + (length.isEmpty() ? "empty" : length);
            shelf.put(
                    name + ".warc",
                    Expectation.opened(),
                    ink ->
                            ink.bytes(good("1"))
                                    .bytes(record("2", page(), length))
                                    .bytes(good("3")));
        }
        shelf.put(
                "length-missing.warc",
                Expectation.opened(),
                ink -> ink.text(header("2") + "\r\n").bytes(page()).text(ENDS).bytes(good("3")));
        shelf.put(
                "length-twice.warc",
                Expectation.opened(),
                ink ->
                        ink.text(header("2") + "Content-Length: 3\r\nContent-Length: 300" + ENDS)
                                .bytes(page())
                                .text(ENDS)
                                .bytes(good("3")));
    }

    private static void headers(Shelf shelf) throws IOException {
        packed(
                shelf,
                "header-lines-1m.warc",
                ink -> ink.text(header("2")).times(1_000_000, "X-A: b\r\n").text(ENDS));
        packed(
                shelf,
                "header-line-20mb.warc",
                ink -> ink.text(header("2") + "X-A: ").times(2_000_000, "0123456789").text(ENDS));
        packed(
                shelf,
                "header-without-end.warc",
                ink -> ink.text("WARC/1.0\r\n").times(1_000_000, "aaaaaaaa"));
        packed(shelf, "versions-500k.warc", ink -> ink.times(500_000, "WARC/1.0\r\n"));
        packed(shelf, "blank-lines-5m.warc", ink -> ink.times(5_000_000, "\r\n"));
        shelf.put(
                "version-unknown.warc",
                Expectation.opened(),
                ink ->
                        ink.text("WARC/9.9\r\nContent-Length: 1" + ENDS + "x" + ENDS)
                                .bytes(good("3")));
    }

    /** A good record, then this, then a good one that may be out of reach. */
    private static void packed(Shelf shelf, String name, Filling damage) throws IOException {
        shelf.packed(
                name,
                Expectation.opened(),
                ink -> {
                    damage.fill(ink.bytes(good("1")));
                    ink.bytes(good("3"));
                });
    }

    private static void members(Shelf shelf) throws IOException {
        byte[] member = Bulk.gzip(good("1"));
        byte[] other = Bulk.gzip(good("3"));
        byte[] damaged = member.clone();
        Arrays.fill(damaged, damaged.length / 2, damaged.length / 2 + 20, (byte) 0xFF);
        joined(shelf, "member-damaged", member, damaged, other);
        joined(shelf, "member-cut", member, Arrays.copyOf(member, member.length - 30), other);
        joined(shelf, "member-cut-at-end", member, other, Arrays.copyOf(member, 60));
        joined(shelf, "garbage-between", member, ascii("garbage".repeat(100)), other);
        joined(shelf, "garbage-behind", member, other, ascii("garbage".repeat(100)));
        joined(shelf, "zeros-between", member, new byte[5_000], other);
        joined(shelf, "plain-between", member, good("2"), other);
        joined(shelf, "bomb-between", member, bomb(), other);
        shelf.put("all-in-one-member.warc.gz", Expectation.opened(), Bulk.gzip(three()));
        shelf.put(
                "plain-then-packed.warc",
                Expectation.opened(),
                ink -> ink.bytes(good("1")).bytes(member));
        shelf.put("packed-twice.warc.gz", Expectation.bounded(), Bulk.gzip(member));
    }

    private static byte[] three() throws IOException {
        return Shelf.bytes(ink -> ink.bytes(good("1")).bytes(good("2")).bytes(good("3")));
    }

    private static byte[] bomb() throws IOException {
        return Bulk.of(2048, ' ').gzip();
    }

    private static void joined(Shelf shelf, String name, byte[]... pieces) throws IOException {
        shelf.put(
                name + ".warc.gz",
                Expectation.opened(),
                ink -> {
                    for (byte[] piece : pieces) {
                        ink.bytes(piece);
                    }
                });
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void bodies(Shelf shelf) throws IOException {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
        String chunked = http + "Transfer-Encoding: chunked" + ENDS;
        body(shelf, "chunk-of-all", ascii(chunked + "FFFFFFFFFFFFFFFF\r\nabc"));
        body(shelf, "chunk-no-number", ascii(chunked + "zz\r\nabc\r\n0\r\n\r\n"));
        body(shelf, "chunks-of-one", ascii(chunked + "1\r\nx\r\n".repeat(200_000) + "0" + ENDS));
        body(shelf, "http-without-end", ascii("HTTP/1.1 200 OK\r\n" + "X-A: b\r\n".repeat(50_000)));
        body(shelf, "http-none", ascii("Nothing like HTTP"));
        body(shelf, "http-negative-length", ascii(http + "Content-Length: -7" + ENDS + "<p>x"));
        body(
                shelf,
                "body-bomb",
                Shelf.bytes(
                        ink ->
                                ink.text(http + "Content-Encoding: gzip" + ENDS)
                                        .bytes(Bulk.of(2048, ' ').gzip())));
        body(
                shelf,
                "body-encodings-100",
                ascii(http + "Content-Encoding: " + "gzip, ".repeat(100) + "br" + ENDS + "x"));
        body(shelf, "body-not-gzip", ascii(http + "Content-Encoding: gzip" + ENDS + "<p>plain"));
    }

    private static void body(Shelf shelf, String name, byte[] body) throws IOException {
        shelf.packed(
                name + ".warc",
                Expectation.opened(),
                ink -> ink.bytes(good("1")).bytes(record("2", body)).bytes(good("3")));
    }

    private static void nested(Shelf shelf) throws IOException {
        byte[] deep = good("1");
        for (int i = 0; i < 100; i++) {
            deep = record("2", deep);
        }
        byte[] inner = deep;
        shelf.packed("archives-100-deep.warc", Expectation.bounded(), ink -> ink.bytes(inner));
        shelf.packed(
                "records-50k.warc",
                Expectation.bounded(),
                ink -> ink.bytes(good("1")).times(50_000, record("2", ascii("x"))));
        String revisit =
                header("2").replace("response", "revisit")
                        + "WARC-Refers-To: <urn:uuid:00000000-0000-4000-8000-000000000002>\r\n"
                        + "Content-Length: 0";
        shelf.put(
                "revisits-itself.warc",
                Expectation.opened(),
                ink -> ink.text(revisit + ENDS + ENDS).bytes(good("3")));
        String segment =
                header("2").replace("response", "continuation")
                        + "WARC-Segment-Number: 2147483648\r\nWARC-Segment-Total-Length: 9e9\r\n"
                        + "Content-Length: 1";
        shelf.put(
                "segments-without-first.warc",
                Expectation.opened(),
                ink -> ink.text(segment + ENDS + "x" + ENDS).bytes(good("3")));
    }

    private static void targets(Shelf shelf, Bait bait) throws IOException {
        for (String target :
                new String[] {
                    bait.address() + "target", bait.file(), "javascript:alert(1)", "::"
                }) {
            String name = "target-" + target.substring(0, 2).replace(':', '-') + ".warc";
            byte[] record =
                    new String(good("1"), StandardCharsets.UTF_8)
                            .replace("https://sound.example/1", target)
                            .getBytes(StandardCharsets.UTF_8);
            shelf.put(name, Expectation.opened(), record);
        }
        shelf.put(
                "digest-wrong.warc",
                Expectation.opened(),
                new String(good("1"), StandardCharsets.UTF_8)
                        .replace("WARC-Date", "WARC-Block-Digest: sha1:AAAA\r\nWARC-Date")
                        .getBytes(StandardCharsets.UTF_8));
        shelf.put(
                "date-impossible.warc",
                Expectation.opened(),
                new String(good("1"), StandardCharsets.UTF_8)
                        .replace("2025-03-03T10:00:00Z", "99999-99-99T99:99:99Z")
                        .getBytes(StandardCharsets.UTF_8));
    }
}
