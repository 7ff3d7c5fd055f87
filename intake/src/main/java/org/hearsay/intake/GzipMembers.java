package org.hearsay.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * What a gzip file holds (RFC 1952), one member after another; what is behind the last one and does
 * not begin like a member is passed over.
 *
 * <p>Unlike the Java platform's stream it does not call itself for each member without content, of
 * which a file of a few megabytes may hold more than a stack does. For one thread; close it, for it
 * holds memory outside the heap.
 */
final class GzipMembers extends InputStream {

    private static final int HEADER = 10;
    private static final int TRAILER = 8;
    private static final int DEFLATE = 8;
    private static final int HEADER_SUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final byte[] bytes;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 sum = new CRC32();
    private int at;
    private boolean ended;

    /** The bytes are not copied. */
    GzipMembers(byte[] bytes) throws IOException {
        this.bytes = bytes;
        begin();
    }

    /** Whether a member begins here, by its first two bytes. */
    static boolean beginAt(byte[] bytes, int at) {
        return bytes.length - at > 1
                && (bytes[at] & 0xFF) == 0x1F
                && (bytes[at + 1] & 0xFF) == 0x8B;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) {
            return 0;
        }
        while (!ended) {
            int read = inflate(into, offset, length);
            if (read > 0) {
                sum.update(into, offset, read);
                return read;
            }
            if (inflater.finished()) {
                end();
            } else {
                throw new EOFException("it ends within a member");
            }
        }
        return -1;
    }

    private int inflate(byte[] into, int offset, int length) throws IOException {
        try {
            return inflater.inflate(into, offset, length);
        } catch (DataFormatException e) {
            throw new ZipException(e.getMessage());
        }
    }

    private void begin() throws IOException {
        need(HEADER);
        if (!beginAt(bytes, at) || bytes[at + 2] != DEFLATE) {
            throw new ZipException("no member begins at byte " + at);
        }
        int flags = bytes[at + 3];
        at += HEADER;
        if ((flags & EXTRA) != 0) {
            need(2);
            at += 2 + (bytes[at] & 0xFF) + ((bytes[at + 1] & 0xFF) << 8);
        }
        skipText((flags & NAME) != 0);
        skipText((flags & COMMENT) != 0);
        at += (flags & HEADER_SUM) != 0 ? 2 : 0;
        need(0);
        inflater.reset();
        inflater.setInput(bytes, at, bytes.length - at);
        sum.reset();
    }

    /** Up to and with the zero that ends it. */
    private void skipText(boolean there) throws IOException {
        if (there) {
            while (at < bytes.length && bytes[at] != 0) {
                at++;
            }
            at++;
        }
    }

    private void end() throws IOException {
        at = bytes.length - inflater.getRemaining();
        need(TRAILER);
        if (number(at) != sum.getValue()) {
            throw new ZipException("a check sum is wrong");
        }
        if (number(at + 4) != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
            throw new ZipException("a length is wrong");
        }
        at += TRAILER;
        ended = !beginAt(bytes, at);
        if (!ended) {
            begin();
        }
    }

    private long number(int from) {
        long number = 0;
        for (int i = 3; i >= 0; i--) {
            number = number << 8 | bytes[from + i] & 0xFF;
        }
        return number;
    }

    private void need(int more) throws EOFException {
        if (bytes.length - at < more) {
            throw new EOFException("it ends within a member's frame");
        }
    }

    @Override
    public void close() {
        inflater.end();
        ended = true;
    }
}
