package org.hearsay.testing;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the regular files of a tar archive (POSIX ustar) into a folder. Extended headers are
 * passed over if they hold times only. What else an archive may hold (links, devices, long names)
 * is refused, and so is a name that leads out of the folder.
 */
public final class TarEntries {

    private static final int BLOCK = 512;
    private static final int NAME = 100;
    private static final int SIZE_AT = 124;
    private static final int SIZE = 12;
    private static final int TYPE_AT = 156;
    private static final int PREFIX_AT = 345;
    private static final int PREFIX = 155;

    private final InputStream in;
    private final Path folder;

    private TarEntries(InputStream in, Path folder) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.folder = folder;
    }

    /** Returns how many files there were. */
    public static int extract(InputStream tar, Path folder) throws IOException {
        return new TarEntries(tar, folder).all();
    }

    private int all() throws IOException {
        int files = 0;
        byte[] header = in.readNBytes(BLOCK);
        while (header.length == BLOCK && header[0] != 0) {
            char type = (char) header[TYPE_AT];
            if (type == '0' || type == 0) {
                write(name(header), size(header));
                files++;
            } else if (type == 'x') {
                passOver(size(header));
            } else if (type != '5') {
                throw new IOException("'" + name(header) + "' is no file, but of type " + type);
            }
            header = in.readNBytes(BLOCK);
        }
        return files;
    }

    private void write(String name, long size) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("'" + name + "' leads out of the folder");
        }
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            copy(out, size);
        }
        in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
    }

    /** A header that renames the file after it, or gives it another size, must not be lost. */
    private void passOver(long size) throws IOException {
        String records = new String(in.readNBytes((int) size), StandardCharsets.UTF_8);
        for (String record : records.split("\n", -1)) {
            if (!record.isEmpty() && !record.matches("[0-9]+ [amc]time=[0-9.-]+")) {
                throw new IOException("An extended header says '" + record + "'");
            }
        }
        in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
    }

    private void copy(OutputStream out, long size) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = size;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (read < 0) {
                throw new EOFException("The archive ends within a file");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    private static String name(byte[] header) {
        String name = text(header, 0, NAME);
        String prefix = text(header, PREFIX_AT, PREFIX);
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    private static long size(byte[] header) {
        return Long.parseLong(text(header, SIZE_AT, SIZE).strip(), 8);
    }

    private static String text(byte[] header, int at, int length) {
        int end = at;
        while (end < at + length && header[end] != 0) {
            end++;
        }
        return new String(header, at, end - at, StandardCharsets.UTF_8);
    }
}
