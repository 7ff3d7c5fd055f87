package org.hearsay.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/** Opens files where they lie, and packs what they hold as parcels. For one thread. */
public interface Opener extends AutoCloseable {

    /** A file on a file system that Flink knows. */
    interface Lying {

        /** The folder that it was found below: its path, or its address if it is not a local one. */
        String root();

        /** Its path from there, with slashes. */
        String path();

        /** Its bytes, all. */
        long size();

        /** Its bytes from this position on. */
        InputStream open(long position) throws IOException;
    }

    /**
     * Cuts a file into stretches that can be opened apart from each other; each is said in words
     * that {@link #open} understands, without control characters.
     */
    List<String> cut(Lying file) throws IOException;

    /**
     * The parcels of one stretch, in order: those of all stretches are those of the file.
     *
     * @throws IOException if the file cannot be read, or is no longer the one that was cut
     */
    void open(Lying file, String stretch, Consumer<byte[]> parcels) throws IOException;

    @Override
    void close();
}
