package org.hearsay.intake.child;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * Messages as frames: the length of what follows in four bytes, big-endian, then a version, a kind,
 * and the kind's fields. A length is checked before anything is allocated for it, and memory grows
 * with what really arrives.
 */
final class Frames {

    /** Bytes of a frame after its length. */
    static final int MOST_BYTES = 64 << 20;

    /** What leaves room in a frame for the rest, even at three bytes a character. */
    static final int MOST_CHARACTERS = 20_000_000;

    /** Bytes of one document that a container hands out: what leaves room for its description. */
    static final int MOST_CONTENT = MOST_BYTES - (8 << 20);

    private static final byte VERSION = 1;

    private Frames() {}

    static byte[] encode(Message message) {
        FieldWriter fields = new FieldWriter();
        byte kind = MessageCodec.write(message, fields);
        byte[] payload = fields.done();
        if (payload.length + 2 > MOST_BYTES) {
            throw new IllegalStateException("A frame of " + payload.length + " bytes");
        }
        return ByteBuffer.allocate(Integer.BYTES + 2 + payload.length)
                .putInt(payload.length + 2)
                .put(VERSION)
                .put(kind)
                .put(payload)
                .array();
    }

    static void write(Message message, OutputStream out) throws IOException {
        out.write(encode(message));
        out.flush();
    }

    /**
     * The next message.
     *
     * @throws ChildException if what comes is none
     * @throws EOFException if the stream ends before or in it
     * @throws IOException if the stream fails
     */
    static Message read(InputStream in) throws IOException {
        int length = ByteBuffer.wrap(exactly(in, Integer.BYTES)).getInt();
        if (length < 2 || length > MOST_BYTES) {
            throw new ChildException("A frame says that it has " + length + " bytes");
        }
        byte[] head = exactly(in, 2);
        if (head[0] != VERSION) {
            throw new ChildException("A frame has version " + head[0] + ", not " + VERSION);
        }
        FieldReader fields = new FieldReader(exactly(in, length - 2));
        Message message = MessageCodec.read(head[1], fields);
        fields.end();
        return message;
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException((length - bytes.length) + " more bytes were to come");
        }
        return bytes;
    }
}
