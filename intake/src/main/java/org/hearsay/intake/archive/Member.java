package org.hearsay.intake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What one gzip member (RFC 1952) unpacks to, read from a tape. Damage ends the bytes and throws
 * nothing: {@link #problem} tells it then. The checksum is compared when the last byte is read. For
 * one thread.
 */
final class Member extends InputStream {

    private static final int HAS_CRC = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;

    /** Packed text rarely becomes a twentieth; a bomb becomes a thousandth. */
    private static final int UNPACKED_TIMES = 100;

    private static final long UNPACKED_AT_LEAST = 64L << 20;

    private final Tape tape;
    private final long start;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] packed = new byte[8192];
    private long position;
    private long unpacked;
    private boolean ended;
    private String problem = "";

    /** The member that begins there. */
    Member(Tape tape, long start) throws IOException {
        this.tape = tape;
        this.start = start;
        this.position = headerEnd(tape, start);
        if (position < 0) {
            position = start + 1;
            fail("does not begin like a gzip member");
        }
    }

    /** Whether a gzip member may begin there. */
    static boolean mayStartAt(Tape tape, long position) throws IOException {
        return tape.at(position) == 0x1F
                && tape.at(position + 1) == 0x8B
                && tape.at(position + 2) == 8;
    }

    /** Whether a gzip member begins there that unpacks to something which begins so. */
    static boolean startsAt(Tape tape, long position, String unpacksTo) throws IOException {
        if (!mayStartAt(tape, position)) {
            return false;
        }
        try (Member member = new Member(tape, position)) {
            byte[] begin = new byte[unpacksTo.length()];
            int read = 0;
            for (int n = 0; n >= 0 && read < begin.length; read += Math.max(0, n)) {
                n = member.read(begin, read, begin.length - read);
            }
            for (int i = 0; i < begin.length; i++) {
                if (begin[i] != unpacksTo.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Why the bytes ended before their time or cannot be relied on; asked at their end. */
    Optional<String> problem() {
        return Optional.of(problem).filter(told -> !told.isEmpty());
    }

    /** Where the reading of the packed bytes stands: behind the member, once it has ended well. */
    long position() {
        return position;
    }

    long unpacked() {
        return unpacked;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
        while (!ended) {
            int read = inflate(into, offset, count);
            if (read > 0) {
                crc.update(into, offset, read);
                unpacked += read;
                return read;
            }
            advance();
        }
        return -1;
    }

    private int inflate(byte[] into, int offset, int count) {
        try {
            return inflater.inflate(into, offset, count);
        } catch (DataFormatException e) {
            fail("cannot be unpacked");
            return 0;
        }
    }

    private void advance() throws IOException {
        if (ended) {
            return;
        }
        if (inflater.finished()) {
            finish();
        } else if (inflater.needsDictionary()) {
            fail("cannot be unpacked");
        } else if (unpacked > UNPACKED_AT_LEAST + UNPACKED_TIMES * (position - start)) {
            fail("unpacks to more than " + UNPACKED_TIMES + " times its size");
        } else {
            feed();
        }
    }

    private void feed() throws IOException {
        tape.keepFrom(Math.max(start, position - WarcReading.LOOK_BACK));
        int read = tape.read(position, packed);
        if (read < 0) {
            fail("breaks off before it is unpacked");
            return;
        }
        inflater.setInput(packed, 0, read);
        position += read;
    }

    private void finish() throws IOException {
        position -= inflater.getRemaining();
        if (!tape.has(position + 7)) {
            fail("breaks off before its checksum");
        } else if (number(position) != crc.getValue()
                || number(position + 4) != (unpacked & 0xFFFFFFFFL)) {
            position += 8;
            fail("does not match its checksum when unpacked");
        } else {
            position += 8;
            end();
        }
    }

    private long number(long at) throws IOException {
        return tape.at(at)
                | (long) tape.at(at + 1) << 8
                | (long) tape.at(at + 2) << 16
                | (long) tape.at(at + 3) << 24;
    }

    private void fail(String why) {
        problem = why;
        end();
    }

    private void end() {
        ended = true;
        inflater.end();
    }

    @Override
    public void close() {
        if (!ended) {
            end();
        }
    }

    /** Where the packed bytes begin; -1 if the bytes end before. */
    private static long headerEnd(Tape tape, long start) throws IOException {
        int flags = tape.at(start + 3);
        long at = start + 10;
        if (flags < 0) {
            return -1;
        }
        if ((flags & HAS_EXTRA) != 0) {
            if (!tape.has(at + 1)) {
                return -1;
            }
            at += 2 + tape.at(at) + (tape.at(at + 1) << 8);
        }
        if ((flags & HAS_NAME) != 0) {
            at = behindZero(tape, at);
        }
        if ((flags & HAS_COMMENT) != 0 && at >= 0) {
            at = behindZero(tape, at);
        }
        if ((flags & HAS_CRC) != 0 && at >= 0) {
            at += 2;
        }
        return at >= 0 && tape.has(at) ? at : -1;
    }

    private static long behindZero(Tape tape, long from) throws IOException {
        for (long at = from; at < from + 4096; at++) {
            int b = tape.at(at);
            if (b <= 0) {
                return b < 0 ? -1 : at + 1;
            }
        }
        return -1;
    }
}
