package org.hearsay.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hearsay.intake.format.Source;

/** A file that is too large, or not needed, in memory. */
record FileSource(String name, Path file, long size) implements Source {

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }
}
