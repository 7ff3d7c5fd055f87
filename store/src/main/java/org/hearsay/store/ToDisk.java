package org.hearsay.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Brings to the disk what the database does not bring there itself. */
final class ToDisk {

    private ToDisk() {}

    /** What was written to the file, and its size. */
    static void contentOf(Path file) throws IOException {
        force(file, StandardOpenOption.WRITE);
    }

    /**
     * That the file has its name, or has none any more. Some systems let nobody open a folder;
     * there names are as safe as they make them.
     */
    static void nameOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            force(folder == null ? file : folder, StandardOpenOption.READ);
        } catch (IOException e) {
            return;
        }
    }

    private static void force(Path path, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }
}
