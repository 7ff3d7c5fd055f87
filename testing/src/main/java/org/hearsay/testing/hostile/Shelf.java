package org.hearsay.testing.hostile;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.hearsay.testing.hostile.Ink.Filling;

/** The folder that the files are put into, and the list of them. */
final class Shelf {

    private final Path folder;
    private final Kind kind;
    private final List<HostileFile> files = new ArrayList<>();

    Shelf(Path folder, Kind kind) {
        this.folder = folder;
        this.kind = kind;
    }

    List<HostileFile> files() {
        return List.copyOf(files);
    }

    Shelf put(String name, Expectation expectation, Filling filling) throws IOException {
        return write(name, expectation, filling, Files.newOutputStream(folder.resolve(name)));
    }

    Shelf put(String name, Expectation expectation, byte[] bytes) throws IOException {
        return put(name, expectation, ink -> ink.bytes(bytes));
    }

    /** As a gzip file, which is small where its content is large. */
    Shelf packed(String name, Expectation expectation, Filling filling) throws IOException {
        String packed = name + ".gz";
        OutputStream file = Files.newOutputStream(folder.resolve(packed));
        return write(packed, expectation, filling, new Quick(file));
    }

    /** Packs for speed: what is packed here repeats itself and becomes small anyway. */
    private static final class Quick extends GZIPOutputStream {

        Quick(OutputStream file) throws IOException {
            super(file, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /** Under a name that this machine may not be able to give a file: then there is none. */
    Shelf named(String name, Expectation expectation, Filling filling) throws IOException {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return write(name, expectation, filling, Files.newOutputStream(file));
        } catch (InvalidPathException | FileSystemException e) {
            return this;
        }
    }

    /** A file that somebody else wrote. */
    Path place(String name, Expectation expectation) {
        files.add(new HostileFile(name, kind, expectation));
        return folder.resolve(name);
    }

    private Shelf write(String name, Expectation expectation, Filling filling, OutputStream stream)
            throws IOException {
        try (OutputStream out = new BufferedOutputStream(stream, 1 << 16)) {
            filling.fill(new Ink(out));
        }
        place(name, expectation);
        return this;
    }

    /** What a filling gives, in memory. */
    static byte[] bytes(Filling filling) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        filling.fill(new Ink(out));
        return out.toByteArray();
    }
}
