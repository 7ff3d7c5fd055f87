package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hearsay.cli.Console.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole story, read by the real models on one machine and by Flink, for as long as that takes:
 * {@code -Dhearsay.story=FOLDER}. With {@code -Dhearsay.story.ledger=FILE}, what a copy of that
 * ledger has of the story is taken from it and not read again.
 */
@EnabledIfSystemProperty(named = "hearsay.story", matches = ".+")
class ClusterStoryTest {

    @TempDir private Path folder;

    @Test
    void aWholeStoryHasOneExportByOneMachineAndByFlinkAtOneTwoAndFour() throws IOException {
        String story = System.getProperty("hearsay.story");
        Path ledger = folder.resolve("story.ledger");
        String before = System.getProperty("hearsay.story.ledger", "");
        if (!before.isEmpty()) {
            Files.copy(Path.of(before), ledger);
        }
        Ran read = Console.run("read", story, "--no-dossier", "--ledger", ledger);
        assertThat(read.code()).as(read.err()).isZero();
        System.out.println(read.out().lines().findFirst().orElse(""));
        Path expected = folder.resolve("expected.jsonl");
        Console.run("export", "--format", "jsonl", "--ledger", ledger, "--out", expected);
        for (int parallelism : new int[] {1, 2, 4}) {
            Path out = folder.resolve("out-" + parallelism);
            long start = System.nanoTime();

            Ran ran =
                    Console.run(
                            "cluster",
                            "run",
                            story,
                            "--ledger",
                            ledger,
                            "--parallelism",
                            parallelism,
                            "--out",
                            out);

            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(Files.mismatch(expected, out.resolve("hearsay.jsonl"))).isEqualTo(-1);
            System.out.println(
                    "at "
                            + parallelism
                            + ": "
                            + (System.nanoTime() - start) / 1_000_000_000
                            + " s; "
                            + ran.out().lines().findFirst().orElse(""));
        }
    }
}
