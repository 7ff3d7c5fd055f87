package org.hearsay.testing.hostile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;

/** Writes a file's content piece by piece, so that a large one needs no memory. */
final class Ink {

    /** What fills one file. */
    interface Filling {
        void fill(Ink ink) throws IOException;
    }

    private static final int BLOCK = 1 << 16;

    private final OutputStream out;

    Ink(OutputStream out) {
        this.out = out;
    }

    /** In UTF-8. */
    Ink text(String text) throws IOException {
        return text(text, StandardCharsets.UTF_8);
    }

    Ink text(String text, Charset charset) throws IOException {
        return bytes(text.getBytes(charset));
    }

    Ink bytes(byte[] bytes) throws IOException {
        out.write(bytes);
        return this;
    }

    Ink bytes(int... bytes) throws IOException {
        for (int one : bytes) {
            out.write(one);
        }
        return this;
    }

    /** The same text again and again, in UTF-8. */
    Ink times(int times, String text) throws IOException {
        return times(times, text.getBytes(StandardCharsets.UTF_8));
    }

    Ink times(int times, byte[] bytes) throws IOException {
        int together = Math.max(1, BLOCK / bytes.length);
        byte[] block = repeated(bytes, Math.min(together, times));
        int left = times;
        for (; left >= together; left -= together) {
            out.write(block);
        }
        out.write(block, 0, left * bytes.length);
        return this;
    }

    private static byte[] repeated(byte[] bytes, int times) {
        byte[] block = new byte[bytes.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(bytes, 0, block, i * bytes.length, bytes.length);
        }
        return block;
    }

    /** Text that differs by its number, from 0. */
    Ink each(int times, IntFunction<String> text) throws IOException {
        for (int i = 0; i < times; i++) {
            text(text.apply(i));
        }
        return this;
    }

    /** Opening marks, something inside, and as many closing marks. */
    Ink nested(int depth, String opening, String inside, String closing) throws IOException {
        return times(depth, opening).text(inside).times(depth, closing);
    }
}
