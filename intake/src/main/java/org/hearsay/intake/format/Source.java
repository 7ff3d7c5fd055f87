package org.hearsay.intake.format;

import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a document that a format's reader opens, as often as it likes; unpacked, if the
 * document came as a gzip file.
 */
public interface Source {

    /** The file's name in lower case, or what its container calls it; it proves nothing. */
    String name();

    /** How many bytes there are. */
    long size();

    /** The bytes from the first on. The caller closes the stream. */
    InputStream open() throws IOException;

    /** The bytes from this position on; whoever has a quicker way than to pass over them takes it. */
    default InputStream open(long position) throws IOException {
        InputStream in = open();
        in.skipNBytes(position);
        return in;
    }

    /** Bytes that are here already. The array is not copied and must not be changed. */
    static Source of(String name, byte[] bytes) {
        return new Bytes(name, bytes);
    }
}
