package org.hearsay.intake.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Unpacks the body of an answer, and finds how much of it may be kept. */
final class Inflation {

    /** One packing inside another is met with; more are a trap. */
    private static final int MOST_LAYERS = 2;

    private static final int BUFFER = 512;

    private final Answer answer;
    private final int limit;

    Inflation(Answer answer, int limit) {
        this.answer = answer;
        this.limit = limit;
    }

    /**
     * The answer, with its body cut before it would become larger than the limit.
     *
     * @throws IOException if it is packed in a way that was not asked for
     */
    Answer bounded() throws IOException {
        List<String> layers = answer.encodings();
        for (String layer : layers) {
            if (layers.size() > MOST_LAYERS || !isKnown(layer)) {
                throw new IOException("the body is packed in a way that is not unpacked");
            }
        }
        if (layers.isEmpty()) {
            return answer;
        }
        Counted packed = new Counted(answer.body());
        try (InputStream in = unpacked(packed, layers)) {
            in.skipNBytes(limit);
            if (in.read() >= 0) {
                return answer.cutTo(packed.taken());
            }
        } catch (IOException e) {
            // It is damaged, or not packed at all: kept as it came, and small enough.
            return answer;
        }
        return answer;
    }

    /** The body unpacked, as far as that goes and the limit allows. */
    byte[] body() {
        byte[] body = unpacked(answer.body(), answer.encodings());
        // Site maps are packed files, whatever the server adds.
        return isGzip(body) ? unpacked(body, List.of("gzip")) : body;
    }

    private byte[] unpacked(byte[] packed, List<String> layers) {
        if (layers.isEmpty()) {
            return packed;
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        byte[] some = new byte[8192];
        try (InputStream in = unpacked(new Counted(packed), layers)) {
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                whole.write(some, 0, Math.min(read, limit - whole.size()));
                if (whole.size() == limit) {
                    break;
                }
            }
        } catch (IOException e) {
            return whole.size() == 0 ? packed : whole.toByteArray();
        }
        return whole.toByteArray();
    }

    private static boolean isKnown(String layer) {
        return layer.equals("gzip") || layer.equals("x-gzip") || layer.equals("deflate");
    }

    private static boolean isGzip(byte[] body) {
        return body.length > 2 && (body[0] & 0xFF) == 0x1F && (body[1] & 0xFF) == 0x8B;
    }

    /** The last layer was put on last, and comes off first. */
    private static InputStream unpacked(InputStream packed, List<String> layers)
            throws IOException {
        InputStream in = packed;
        for (int i = layers.size() - 1; i >= 0; i--) {
            in = layers.get(i).equals("deflate") ? inflated(in) : new GZIPInputStream(in, BUFFER);
        }
        return in;
    }

    /** Some servers send "deflate" without the two bytes that belong in front. */
    private static InputStream inflated(InputStream in) throws IOException {
        PushbackInputStream peeked = new PushbackInputStream(in, 2);
        byte[] head = peeked.readNBytes(2);
        peeked.unread(head);
        boolean bare =
                head.length < 2
                        || (head[0] & 0x0F) != 8
                        || ((head[0] & 0xFF) << 8 | (head[1] & 0xFF)) % 31 != 0;
        return new InflaterInputStream(peeked, new Inflater(bare), BUFFER) {
            @Override
            public void close() throws IOException {
                super.close();
                inf.end();
            }
        };
    }

    /** Knows how much was taken from it. */
    private static final class Counted extends FilterInputStream {

        private int taken;

        Counted(byte[] bytes) {
            super(new ByteArrayInputStream(bytes));
        }

        int taken() {
            return taken;
        }

        @Override
        public int read() throws IOException {
            int sign = in.read();
            taken += sign < 0 ? 0 : 1;
            return sign;
        }

        @Override
        public int read(byte[] bytes, int start, int length) throws IOException {
            int read = in.read(bytes, start, length);
            taken += Math.max(0, read);
            return read;
        }
    }
}
