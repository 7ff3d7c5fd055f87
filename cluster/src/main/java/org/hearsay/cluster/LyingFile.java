package org.hearsay.cluster;

import java.io.IOException;
import java.io.InputStream;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.fs.Path;

/** A file by its address. */
record LyingFile(String root, String path, long size, Path address) implements Opener.Lying {

    static LyingFile of(Path folder, Path file, long size) {
        String above = folder.getPath().endsWith("/") ? folder.getPath() : folder.getPath() + "/";
        String path = file.getPath().substring(above.length());
        return new LyingFile(root(folder), path, size, file);
    }

    /** A local one has the name that it has on this machine without Flink. */
    private static String root(Path folder) {
        String scheme = folder.toUri().getScheme();
        return scheme == null || scheme.equals("file") ? folder.getPath() : folder.toString();
    }

    @Override
    public InputStream open(long position) throws IOException {
        FSDataInputStream in = address.getFileSystem().open(address);
        try {
            in.seek(position);
            return in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
