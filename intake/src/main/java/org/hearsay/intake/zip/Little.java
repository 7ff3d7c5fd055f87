package org.hearsay.intake.zip;

import java.io.EOFException;

/** Numbers without sign in bytes, the least byte first. Reading beyond the end is an end. */
final class Little {

    private final byte[] bytes;
    private final int length;

    Little(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    int length() {
        return length;
    }

    int u16(int at) throws EOFException {
        return (int) number(at, 2);
    }

    long u32(int at) throws EOFException {
        return number(at, 4);
    }

    /** Throws if the number does not fit a long. */
    long u64(int at) throws EOFException {
        long number = number(at, 8);
        if (number < 0) {
            throw new EOFException("Beyond every end");
        }
        return number;
    }

    byte[] bytes(int at, int count) throws EOFException {
        check(at, count);
        byte[] copy = new byte[count];
        System.arraycopy(bytes, at, copy, 0, count);
        return copy;
    }

    private long number(int at, int count) throws EOFException {
        check(at, count);
        long number = 0;
        for (int i = count - 1; i >= 0; i--) {
            number = number << 8 | bytes[at + i] & 0xFF;
        }
        return number;
    }

    private void check(int at, int count) throws EOFException {
        if (at < 0 || at > length - count) {
            throw new EOFException("There is no byte " + (at + count - 1));
        }
    }
}
