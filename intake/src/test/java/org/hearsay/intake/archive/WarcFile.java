package org.hearsay.intake.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** Web archives for tests, of an invented paper: whole ones by jwarc, odd ones by hand. */
final class WarcFile {

    private WarcFile() {}

    /** So many pages with their digests. */
    static byte[] pages(int count, WarcCompression compression) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WarcWriter writer = new WarcWriter(Channels.newChannel(out), compression)) {
            for (int i = 0; i < count; i++) {
                writer.write(page(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static String html(int number) {
        return "<html><title>Story "
                + number
                + "</title><p>The ferry to Ostrava Bay was late by "
                + number * 7
                + " minutes, Mira Tolland said.</p></html>";
    }

    private static WarcRecord page(int number) throws IOException {
        byte[] body = html(number).getBytes(UTF_8);
        HttpResponse answer =
                new HttpResponse.Builder(200, "OK").body(MediaType.HTML_UTF8, body).build();
        byte[] head = answer.serializeHeader();
        return new WarcResponse.Builder(
                        URI.create("https://herald.example/story-" + number + "?a=b"))
                .date(Instant.parse("2031-03-0" + (1 + number % 9) + "T10:00:00Z"))
                .recordId(new UUID(7, number))
                .payloadDigest(sha1(body))
                .blockDigest(sha1(head, body))
                .body(new HttpResponse.Builder(200, "OK").body(MediaType.HTML_UTF8, body).build())
                .build();
    }

    private static WarcDigest sha1(byte[]... stretches) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            for (byte[] stretch : stretches) {
                sha1.update(stretch);
            }
            return new WarcDigest(sha1);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One record by hand; {@code fields} stand between its type and its length, a line each. */
    static byte[] record(String type, String fields, byte[] block) {
        String header =
                "WARC/1.1\r\nWARC-Type: "
                        + type
                        + "\r\n"
                        + fields
                        + "Content-Length: "
                        + block.length
                        + "\r\n\r\n";
        return joined(header.getBytes(UTF_8), block, "\r\n\r\n".getBytes(UTF_8));
    }

    /** An answer with this header and body. */
    static byte[] answer(String url, String http, byte[] body) {
        byte[] head = (http.replace("\n", "\r\n") + "\r\n\r\n").getBytes(UTF_8);
        return record(
                "response",
                "WARC-Target-URI: " + url + "\r\nWARC-Date: 2031-05-06T07:08:09Z\r\n",
                joined(head, body));
    }

    static byte[] answer(String url, String text) {
        return answer(
                url,
                "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8",
                text.getBytes(UTF_8));
    }

    static byte[] joined(byte[]... stretches) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] stretch : stretches) {
            out.writeBytes(stretch);
        }
        return out.toByteArray();
    }

    static byte[] packed(byte[] bytes) {
        return packed(bytes, 0);
    }

    /** With so many megabytes of nothing behind them. */
    static byte[] packed(byte[] bytes, int megabytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
            for (int i = 0; i < megabytes; i++) {
                gzip.write(new byte[1 << 20]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
