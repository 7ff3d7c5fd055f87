package org.hearsay.intake.child;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** A child's own folder, empty at first. What a child leaves there may be anything. */
final class TempFolder {

    private final Path path;

    private TempFolder(Path path) {
        this.path = path;
    }

    static TempFolder make(Path parent) throws IOException {
        return new TempFolder(Files.createTempDirectory(parent, "hearsay-child-"));
    }

    Path path() {
        return path;
    }

    /** Removes it with all that is in it, as far as that goes; links are not followed. */
    void remove() {
        try {
            Files.walkFileTree(path, new Removal());
        } catch (IOException e) {
            // Someone holds it open or took it away: it lies in the system's temporary folder.
        }
    }

    private static final class Removal extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
