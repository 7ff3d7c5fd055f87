package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program with the libraries that it is installed with: tests have more than it has. */
class PackagedTest {

    private static final Path LIST = Path.of("target", "classpath.txt");

    @TempDir private Path folder;

    @Test
    void theProgramServesWithTheLibrariesThatItIsInstalledWith() throws Exception {
        assumeTrue(Files.exists(LIST), "There is no " + LIST + ", which Maven writes");
        String libraries = Files.readString(LIST).strip();
        assertThat(libraries).doesNotContain("assertj", "flink", "hearsay-cluster");
        Path ledger = folder.resolve("served.ledger");
        Files.copy(Story.ofSample().ledger(), ledger);
        String classPath = Path.of("target", "classes") + File.pathSeparator + libraries;

        try (Serving serving = Serving.of(folder, ledger, classPath)) {
            assertThat(serving.start()).startsWith("http://127.0.0.1:");
        }
    }
}
