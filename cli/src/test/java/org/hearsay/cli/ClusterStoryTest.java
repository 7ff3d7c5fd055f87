package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hearsay.cli.Console.Ran;
import org.hearsay.cluster.ReadingJob.From;
import org.hearsay.dossier.Guidance;
import org.hearsay.intake.Intake;
import org.hearsay.ledger.Ledger;
import org.hearsay.model.Document;
import org.hearsay.store.SqliteLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A whole story, read by the real models on one machine and by Flink, with failures and a worker
 * killed, for as long as that takes: {@code -Dhearsay.story=FOLDER}. With {@code
 * -Dhearsay.story.ledger=FILE}, what a copy of that ledger has of the story is what one machine
 * read, and is not read again for that; Flink reads all of it each time.
 */
@Tag("night")
@EnabledIfSystemProperty(named = "hearsay.story", matches = ".+")
class ClusterStoryTest {

    private static final int FAILURES = 50;

    /** A checkpoint has the whole story in it. */
    private static final DrilledJob.Pace PACE =
            new DrilledJob.Pace(Duration.ofSeconds(2), Duration.ofHours(2));

    @TempDir private Path folder;

    private Path story;
    private Path alone;
    private Path expected;

    @BeforeEach
    void readOnOneMachine() throws IOException {
        story = Path.of(System.getProperty("hearsay.story"));
        alone = folder.resolve("alone.ledger");
        String before = System.getProperty("hearsay.story.ledger", "");
        if (!before.isEmpty()) {
            Files.copy(Path.of(before), alone);
        }
        Ran read = Console.run("read", story, "--no-dossier", "--ledger", alone);
        assertThat(read.code()).as(read.err()).isZero();
        expected = export(alone);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void aWholeStoryHasOneExportByOneMachineAndByFlinkWhateverFails(int parallelism)
            throws Exception {
        List<Document> documents = ClusterTest.documents(List.of(story));
        Drill drill = Drill.begin(documents, FAILURES, parallelism);
        Path parcels = folder.resolve("parcels");
        try (Intake intake = Intake.of(List.of(story), Optional.empty())) {
            ParcelFolder.fill(parcels, intake, () -> false);
        }
        Path ledger = folder.resolve("cluster.ledger");
        Path out = folder.resolve("out");
        var usual = new ClusterWorkplace(() -> Console.SHARED, ledger.toString(), Guidance.none());
        From from = new From.PackedIn(parcels.toUri().toString());
        long start = System.nanoTime();

        long restored =
                DrilledJob.of(new Drill.Place(usual, 1_000), from, out, parallelism, PACE)
                        .restoredIn(drill);

        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        System.out.printf(
                Locale.ROOT,
                "%d documents at parallelism %d: %d s; %d failures, %d times on from a"
                        + " checkpoint%n",
                documents.size(),
                parallelism,
                seconds,
                drill.fired(),
                restored);
        assertThat(drill.fired()).isEqualTo(FAILURES);
        assertSame(out.resolve("hearsay.jsonl"));
        assertSame(export(ledger));
        assertSound(ledger);
    }

    private static Path export(Path ledger) {
        Path file = ledger.resolveSibling(ledger.getFileName() + ".jsonl");
        Ran ran = Console.run("export", "--format", "jsonl", "--ledger", ledger, "--out", file);
        assertThat(ran.code()).as(ran.err()).isZero();
        return file;
    }

    /** Shows no more than where they differ: an export is many megabytes. */
    private void assertSame(Path export) throws IOException {
        if (Files.mismatch(expected, export) != -1) {
            List<String> lines = Files.readAllLines(export);
            List<String> right = Files.readAllLines(expected);
            List<String> differ =
                    IntStream.range(0, Math.min(lines.size(), right.size()))
                            .filter(i -> !lines.get(i).equals(right.get(i)))
                            .limit(3)
                            .mapToObj(i -> lines.get(i) + "\n in place of\n" + right.get(i))
                            .toList();
            fail("%d lines in place of %d; first %s", lines.size(), right.size(), differ);
        }
    }

    /** Nothing is there twice. */
    private void assertSound(Path file) {
        try (Ledger ledger = SqliteLedger.openForReading(file);
                Ledger one = SqliteLedger.openForReading(alone)) {
            assertThat(ledger.verify()).isEmpty();
            assertThat(ledger.log().orElseThrow().head().size())
                    .isEqualTo(one.log().orElseThrow().head().size());
        }
    }
}
