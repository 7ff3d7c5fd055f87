package org.hearsay.intake.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.hearsay.intake.format.FormatException;
import org.hearsay.model.Extraction;

/**
 * A body free of what HTTP put around it: chunks (RFC 9112, section 7.1) and packing. A body that
 * is not what its header says is taken as it is: many archives keep the header of a body which they
 * have unpacked. {@code broken} says what breaks off, or nothing.
 */
@SuppressWarnings("ArrayRecordComponent") // its bytes are not compared
record HttpBody(byte[] bytes, String broken) {

    /** At most so many ways of packing, one in the other; more are an attack. */
    private static final int LAYERS = 3;

    /** Free of chunks alone. */
    static HttpBody of(HttpMessage message) {
        byte[] body = Arrays.copyOfRange(message.bytes(), message.body(), message.bytes().length);
        return message.isChunked() ? joined(body) : new HttpBody(body, "");
    }

    /**
     * Free of chunks and packing.
     *
     * @throws FormatException if it is packed in a way that is not read, or unpacks to more than
     *     {@code limit} bytes
     */
    static HttpBody of(HttpMessage message, int limit) throws FormatException {
        HttpBody body = of(message);
        List<String> encodings = message.encodings();
        if (encodings.size() > LAYERS) {
            throw new FormatException(
                    Extraction.UNSUPPORTED, "is packed in more than " + LAYERS + " ways");
        }
        for (String encoding : encodings) {
            body = unpacked(body, encoding, limit);
        }
        return body;
    }

    /** The chunks, one after the other; the bytes themselves if they do not begin with one. */
    private static HttpBody joined(byte[] bytes) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(bytes.length);
        int at = 0;
        while (true) {
            int line = at;
            while (line < bytes.length && bytes[line] != '\n' && line - at < 1000) {
                line++;
            }
            int size = line < bytes.length ? chunkSize(bytes, at, line) : -1;
            if (size == 0) {
                return new HttpBody(whole.toByteArray(), "");
            }
            if (size < 0) {
                return at == 0
                        ? new HttpBody(bytes, "")
                        : new HttpBody(whole.toByteArray(), "its chunks break off");
            }
            int there = Math.min(size, bytes.length - line - 1);
            whole.write(bytes, line + 1, there);
            at = line + 1 + there;
            if (at < bytes.length && bytes[at] == '\r') {
                at++;
            }
            if (at < bytes.length && bytes[at] == '\n') {
                at++;
            }
        }
    }

    private static int chunkSize(byte[] bytes, int from, int to) {
        int size = 0;
        int at = from;
        while (at < to && Character.digit(bytes[at], 16) >= 0) {
            size = size << 4 | Character.digit(bytes[at], 16);
            at++;
            if (at - from > 7) {
                return -1;
            }
        }
        boolean ends =
                at > from
                        && (at == to || bytes[at] == '\r' || bytes[at] == ' ' || bytes[at] == ';');
        return ends ? size : -1;
    }

    private static HttpBody unpacked(HttpBody body, String encoding, int limit)
            throws FormatException {
        InputStream in;
        try {
            switch (encoding) {
                case "gzip", "x-gzip" -> in = gzip(body.bytes);
                case "deflate" -> in = deflate(body.bytes);
                case "br" -> in = new BrotliInputStream(new ByteArrayInputStream(body.bytes));
                default ->
                        throw new FormatException(
                                Extraction.UNSUPPORTED,
                                "is packed with " + shown(encoding) + ", which is not read");
            }
        } catch (FormatException e) {
            throw e;
        } catch (IOException e) {
            return body;
        }
        return read(in, body, encoding, limit);
    }

    private static HttpBody read(InputStream in, HttpBody packed, String encoding, int limit)
            throws FormatException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        byte[] some = new byte[8192];
        try (in) {
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                whole.write(some, 0, read);
                if (whole.size() > limit) {
                    throw new FormatException(
                            Extraction.PARTIAL, "unpacks to more than " + (limit >> 20) + " MB");
                }
            }
            return new HttpBody(whole.toByteArray(), packed.broken);
        } catch (FormatException e) {
            throw e;
        } catch (IOException | IllegalStateException e) {
            return whole.size() == 0
                    ? packed
                    : new HttpBody(whole.toByteArray(), "its " + encoding + " breaks off");
        }
    }

    private static InputStream gzip(byte[] bytes) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(bytes));
    }

    /** With the header of zlib, as the standard says, or without, as some servers send it. */
    private static InputStream deflate(byte[] bytes) {
        boolean zlib =
                bytes.length > 1
                        && (bytes[0] & 0x0F) == 8
                        && ((bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF) % 31 == 0;
        return new InflaterInputStream(new ByteArrayInputStream(bytes), new Inflater(!zlib));
    }

    private static String shown(String encoding) {
        return encoding.length() > 20 ? encoding.substring(0, 20) + "…" : encoding;
    }
}
