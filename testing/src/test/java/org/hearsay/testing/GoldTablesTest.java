package org.hearsay.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Gold that is itself wrong measures nothing: its own check runs at every build with Python 3. */
class GoldTablesTest {

    private static final Path CHECK = Path.of("src", "test", "gold", "check-gold.py");

    @Test
    void theGoldOfEverySampleStoryPassesItsOwnCheck() throws Exception {
        assumeThat(hasPython()).as("python3 runs here").isTrue();
        Process check =
                new ProcessBuilder("python3", CHECK.toString()).redirectErrorStream(true).start();
        String says = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(check.waitFor()).as(says).isZero();
        assertThat(says).contains("brannik-dam: ", "brockmere-batch: ").endsWith("all green\n");
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
