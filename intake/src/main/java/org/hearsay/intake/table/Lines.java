package org.hearsay.intake.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.hearsay.intake.item.Json;
import org.hearsay.model.ByteRange;

/** The lines of a stream of bytes with their places. What is too long to keep is passed over. */
final class Lines {

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int filled;
    private int next;
    private long position;
    private long number;
    private long start;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean tooLong;

    Lines(InputStream in) {
        this(in, 0);
    }

    /** Of a stream whose first byte has this position. */
    Lines(InputStream in, long position) {
        this.in = in;
        this.position = position;
    }

    /** Goes to the next line; false at the end. */
    boolean next() throws IOException {
        line.reset();
        tooLong = false;
        start = position;
        number++;
        int b = read();
        if (b < 0) {
            return false;
        }
        while (b >= 0 && b != '\n') {
            if (line.size() < Json.LARGEST) {
                line.write(b);
            } else {
                tooLong = true;
            }
            b = read();
        }
        return true;
    }

    private int read() throws IOException {
        if (next == filled) {
            filled = in.read(buffer);
            next = 0;
            if (filled <= 0) {
                filled = 0;
                return -1;
            }
        }
        position++;
        return buffer[next++] & 0xFF;
    }

    /** The line's bytes, without the line feed. */
    byte[] bytes() {
        return line.toByteArray();
    }

    boolean isTooLong() {
        return tooLong;
    }

    /** Counted from 1. */
    long number() {
        return number;
    }

    /** Where the line stands, with its line feed. */
    ByteRange range() {
        return new ByteRange(start, position);
    }
}
