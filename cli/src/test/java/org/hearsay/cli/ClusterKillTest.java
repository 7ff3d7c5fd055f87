package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.Snapshot;
import org.hearsay.store.SqliteLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the process of a job, at any moment, and gives the same command again, until a job gets
 * done: nothing that the ledger had is lost, nothing is there twice, and the export is that of one
 * machine. {@code -Dhearsay.kills=40} kills so many.
 */
@Tag("night")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process is ended there without a signal")
class ClusterKillTest {

    private static final int KILLS = Integer.getInteger("hearsay.kills", 3);

    private static final int BY_KILL = 137;

    /** A job is killed after at most so many articles and milliseconds more. */
    private static final int MOST_READ = 8;

    private static final int LATEST_MS = 1_500;

    private static final int PATIENCE_SECONDS = 180;

    private static final List<Path> INPUTS =
            Stream.of("brannik-dam", "one-of-each/rows.csv", "one-of-each/feed.rss")
                    .map(Path.of("..", "samples").toAbsolutePath()::resolve)
                    .toList();

    @TempDir private Path folder;

    private String expected;
    private long logged;

    @BeforeEach
    void readOnOneMachine() {
        Path alone = folder.resolve("alone.ledger");
        List<String> words = new ArrayList<>(List.of("read", "--no-dossier"));
        words.addAll(List.of("--ledger", alone.toString()));
        INPUTS.forEach(input -> words.add(input.toString()));
        Console.roughly(words.toArray());
        expected = export(alone);
        logged = logged(alone);
    }

    @Test
    void aJobThatIsKilledAgainAndAgainLosesNothingAndHasNothingTwice() throws Exception {
        Random random = new Random(8);
        int kills = 0;
        for (int round = 0; kills < KILLS; round++) {
            Path ledger = folder.resolve("round-" + round + ".ledger");
            Path out = folder.resolve("out-" + round);
            TreeSet<String> had = new TreeSet<>();
            while (kills < KILLS && isKilled(ledger, out, random)) {
                kills++;
                TreeSet<String> has = inputs(ledger);
                assertThat(has).as("what the ledger had before").containsAll(had);
                had = has;
            }
            getDone(ledger, out);
        }
    }

    private void getDone(Path ledger, Path out) throws Exception {
        Process process = start(ledger, out);
        try (BufferedReader said = said(process)) {
            while (said.readLine() != null) {
                // It is done when it says no more.
            }
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(errors()).isZero();
        assertThat(out.resolve("hearsay.jsonl")).hasContent(expected);
        assertThat(export(ledger)).isEqualTo(expected);
        assertThat(logged(ledger)).as("entries, of which none is twice").isEqualTo(logged);
        try (Stream<Path> left = Files.list(out)) {
            assertThat(left).containsExactly(out.resolve("hearsay.jsonl"));
        }
    }

    /** Whether the job was killed before it was done; the ledger can be written to after it. */
    private boolean isKilled(Path ledger, Path out, Random random) throws Exception {
        int articles = 1 + random.nextInt(MOST_READ);
        int longer = random.nextInt(LATEST_MS);
        Process process = start(ledger, out);
        try (BufferedReader said = said(process)) {
            String line = "";
            for (int read = 0; read < articles && line != null; ) {
                line = said.readLine();
                read += JobProgram.READ.equals(line) ? 1 : 0;
            }
            process.waitFor(longer, TimeUnit.MILLISECONDS);
            process.destroyForcibly();
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(errors()).isIn(0, BY_KILL);
        try (Ledger opened = SqliteLedger.open(ledger)) {
            assertThat(opened.verify()).isEmpty();
        }
        return process.exitValue() == BY_KILL;
    }

    private Process start(Path ledger, Path out) throws IOException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("temporary")));
        words.addAll(List.of("-cp", System.getProperty("java.class.path")));
        words.add(JobProgram.class.getName());
        words.addAll(List.of("cluster", "run", "--parallelism", "2"));
        words.addAll(List.of("--ledger", ledger.toString(), "--out", out.toString()));
        INPUTS.forEach(input -> words.add(input.toString()));
        return new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
    }

    private static BufferedReader said(Process process) {
        return new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private String errors() throws IOException {
        return Files.readString(folder.resolve("errors.txt"));
    }

    private static TreeSet<String> inputs(Path file) {
        TreeSet<String> inputs = new TreeSet<>();
        try (Ledger ledger = SqliteLedger.openForReading(file);
                Snapshot snapshot = ledger.snapshot()) {
            snapshot.inputs().forEach(input -> inputs.add(input.sha256().hex()));
        }
        return inputs;
    }

    private static long logged(Path file) {
        try (Ledger ledger = SqliteLedger.openForReading(file)) {
            return ledger.log().orElseThrow().head().size();
        }
    }

    private static String export(Path ledger) {
        return Console.roughly("export", "--format", "jsonl", "--ledger", ledger);
    }
}
