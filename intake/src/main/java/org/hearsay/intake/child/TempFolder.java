package org.hearsay.intake.child;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** A child's own folder, empty at first. What a child leaves there may be anything. */
final class TempFolder {

    private static final String PREFIX = "hearsay-child-";

    private final Path path;

    private TempFolder(Path path) {
        this.path = path;
    }

    static TempFolder make(Path parent) throws IOException {
        String owner = PREFIX + ProcessHandle.current().pid() + "-";
        return new TempFolder(Files.createTempDirectory(parent, owner));
    }

    /** Ends and removes what processes left there that were killed, and had no time to do so. */
    static void sweep(Path parent) {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : left) {
                if (isAbandoned(folder.getFileName().toString())) {
                    Strays.end(folder);
                    new TempFolder(folder).remove();
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // The next one may have more luck; nothing depends on it.
        }
    }

    private static boolean isAbandoned(String name) {
        String owner = name.substring(PREFIX.length());
        int end = owner.indexOf('-');
        boolean isNumber =
                end > 0
                        && end <= 10
                        && owner.chars().limit(end).allMatch(c -> c >= '0' && c <= '9');
        return isNumber
                && ProcessHandle.of(Long.parseLong(owner.substring(0, end)))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty();
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
