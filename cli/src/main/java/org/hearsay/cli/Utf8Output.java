package org.hearsay.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes of UTF-8 as characters for a writer; closing it writes what is left, and no more. */
final class Utf8Output extends OutputStream {

    private static final int SIZE = 8192;

    private final CharsetDecoder decoder =
            StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE);
    private final ByteBuffer bytes = ByteBuffer.allocate(SIZE);
    private final CharBuffer characters = CharBuffer.allocate(SIZE);
    private final Writer out;

    Utf8Output(Writer out) {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        if (!bytes.hasRemaining()) {
            decode(false);
        }
        bytes.put((byte) b);
    }

    @Override
    public void write(byte[] b, int off, int len) throws IOException {
        int from = off;
        int left = len;
        while (left > 0) {
            if (!bytes.hasRemaining()) {
                decode(false);
            }
            int some = Math.min(left, bytes.remaining());
            bytes.put(b, from, some);
            from += some;
            left -= some;
        }
    }

    /** As many characters as a buffer of bytes makes fit into the other. */
    private void decode(boolean end) throws IOException {
        bytes.flip();
        decoder.decode(bytes, characters, end);
        bytes.compact();
        out.append(characters.flip());
        characters.clear();
    }

    @Override
    public void close() throws IOException {
        decode(true);
    }
}
