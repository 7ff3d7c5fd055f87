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
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hearsay.ledger.Ledger;
import org.hearsay.store.SqliteLedger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ends a run from outside while the reading model computes: by asking it to end, and without
 * asking. {@code -Dhearsay.kills=40} ends so many.
 */
@Tag("night")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process is ended there without being asked")
class StopTest {

    /** Before readers were waited for, one run of four crashed. */
    private static final int RUNS = Integer.getInteger("hearsay.kills", 3);

    private static final int BY_TERM = 143;
    private static final int BY_KILL = 137;

    /** Left alone a run would go on for minutes; a loaded machine may take one to end it. */
    private static final int PATIENCE_SECONDS = 120;

    @TempDir Path folder;

    @Test
    void aRunThatIsEndedWhileTheModelComputesEndsSoonAndWithoutACrash() throws Exception {
        Path articles = Files.createDirectory(folder.resolve("articles"));
        for (String name : new String[] {"one.txt", "two.txt", "three.txt"}) {
            Files.writeString(articles.resolve(name), longArticle(name));
        }
        for (int run = 0; run < RUNS; run++) {
            ended(articles, run);
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("hs_err"));
        }
    }

    @Test
    void aJobThatIsEndedWhileTheModelComputesEndsSoonAndLeavesNoFilesBehind() throws Exception {
        Path articles = Files.createDirectory(folder.resolve("articles"));
        for (String name : new String[] {"one.txt", "two.txt", "three.txt"}) {
            Files.writeString(articles.resolve(name), longArticle(name));
        }
        Path ledger = folder.resolve("job.ledger");
        Path out = folder.resolve("out");
        ended(
                ledger,
                0,
                List.of(
                        "cluster",
                        "run",
                        articles.toString(),
                        "--ledger",
                        ledger.toString(),
                        "--parallelism",
                        "2",
                        "--out",
                        out.toString()));
        String said = said();
        assertThat(said).doesNotContain("\tat ");
        // ONNX Runtime leaves its own folder there, emptied, in every program that loads it.
        try (Stream<Path> left = Files.walk(folder.resolve("temporary"), 2).skip(1)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .allMatch(name -> name.startsWith("onnxruntime-java"));
        }
        // After five seconds, as on a machine with too much to do, the next job deletes them.
        if (said.contains("the same command goes on there")) {
            assertThat(out).isEmptyDirectory();
        }
    }

    /** One in three is killed, on the ledger of the one before, which the next must open. */
    private void ended(Path articles, int run) throws IOException, InterruptedException {
        boolean kill = run % 3 == 2;
        Path ledger = folder.resolve((kill ? run - 1 : run) + ".ledger");
        ended(
                ledger,
                run,
                List.of(
                        "read",
                        articles.toString(),
                        "--ledger",
                        ledger.toString(),
                        "--no-dossier",
                        "--threads",
                        "2"));
    }

    private void ended(Path ledger, int run, List<String> command)
            throws IOException, InterruptedException {
        boolean kill = run % 3 == 2;
        Process process = start(command);
        try (BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).describedAs("%s", said()).isEqualTo("computing");
            process.waitFor(100 + run * 37 % 400, TimeUnit.MILLISECONDS);
            if (kill) {
                process.destroyForcibly();
            } else {
                process.destroy();
            }
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue())
                    .describedAs("run %s: %s", run, said())
                    .isEqualTo(kill ? BY_KILL : BY_TERM);
            if (!kill) {
                // After five seconds, as on a machine with too much to do, it does not wait any
                // more, and says this all the same.
                assertThat(said()).contains("what was read so far is in the ledger");
            }
        } finally {
            process.destroyForcibly();
        }
        // As the next run does: it takes the lock, and writes.
        try (Ledger opened = SqliteLedger.open(ledger)) {
            assertThat(opened.verify()).isEmpty();
        }
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("said.txt"));
    }

    private Process start(List<String> command) throws IOException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-XX:-CreateCoredumpOnCrash");
        words.add("-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("temporary")));
        words.addAll(List.of("-cp", System.getProperty("java.class.path")));
        words.add(ReadingProgram.class.getName());
        words.addAll(command);
        return new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectError(folder.resolve("said.txt").toFile())
                .start();
    }

    /** Minutes of work, of different words for each file. */
    private static String longArticle(String name) {
        StringBuilder text = new StringBuilder(name + "\n\n");
        for (int i = 0; i < 6_000; i++) {
            text.append("Minister Ilse Tarrow said on Monday that dam ")
                    .append(i)
                    .append(" would hold, according to Emil Karst, who had seen it.\n\n");
        }
        return text.toString();
    }
}
