package org.hearsay.testing.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A megabyte again and again, deflated without deflating it each time: blocks that end in a full
 * flush stand on their own, so that one can be repeated (RFC 1951).
 */
final class Bulk {

    static final int UNIT = 1 << 20;

    private static final byte[] LAST_BLOCK = {3, 0};

    private final byte[] unit;
    private final int times;

    private Bulk(byte[] unit, int times) {
        this.unit = unit;
        this.times = times;
    }

    /** So many megabytes of one byte. */
    static Bulk of(int megabytes, char each) {
        byte[] unit = new byte[UNIT];
        Arrays.fill(unit, (byte) each);
        return new Bulk(unit, megabytes);
    }

    /** A bare deflate stream. */
    byte[] deflated() throws IOException {
        byte[] block = block();
        ByteArrayOutputStream out = new ByteArrayOutputStream(block.length * times + 2);
        for (int i = 0; i < times; i++) {
            out.write(block);
        }
        out.write(LAST_BLOCK);
        return out.toByteArray();
    }

    private byte[] block() {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(unit);
        byte[] block = new byte[UNIT];
        int length = deflater.deflate(block, 0, block.length, Deflater.FULL_FLUSH);
        deflater.end();
        return Arrays.copyOf(block, length);
    }

    /** A zlib stream (RFC 1950), as in PDF. */
    byte[] zlib() throws IOException {
        Adler32 sum = new Adler32();
        for (int i = 0; i < times; i++) {
            sum.update(unit);
        }
        long value = sum.getValue();
        return Shelf.bytes(
                ink ->
                        ink.bytes(0x78, 0xDA)
                                .bytes(deflated())
                                .bytes(
                                        (int) (value >> 24),
                                        (int) (value >> 16),
                                        (int) (value >> 8),
                                        (int) value));
    }

    long crc() {
        CRC32 sum = new CRC32();
        for (int i = 0; i < times; i++) {
            sum.update(unit);
        }
        return sum.getValue();
    }

    long size() {
        return (long) times * UNIT;
    }

    /** A gzip member (RFC 1952) whose check sum is wrong: nobody should come that far. */
    byte[] gzip() throws IOException {
        return Shelf.bytes(
                ink ->
                        ink.bytes(0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 3)
                                .bytes(deflated())
                                .bytes(0, 0, 0, 0, 0, 0, 0, 0));
    }

    static byte[] zlib(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(bytes);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(bytes);
        }
        return out.toByteArray();
    }
}
