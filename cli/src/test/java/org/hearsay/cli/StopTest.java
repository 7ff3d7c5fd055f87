package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
        Files.writeString(articles.resolve("a-short.txt"), article("a short one", 1));
        for (String name : new String[] {"one.txt", "two.txt", "three.txt"}) {
            Files.writeString(articles.resolve(name), article(name, 6_000));
        }
        for (int run = 0; run < RUNS; run++) {
            ended(articles, run);
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("hs_err"));
        }
    }

    /** One in three is killed; that one is tried again on the same ledger, which must take it. */
    private void ended(Path articles, int run) throws IOException, InterruptedException {
        boolean kill = run % 3 == 2;
        Path ledger = folder.resolve((kill ? run - 1 : run) + ".ledger");
        Process process = start(articles, ledger);
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

    private Process start(Path articles, Path ledger) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-CreateCoredumpOnCrash",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadingProgram.class.getName(),
                        "read",
                        articles.toString(),
                        "--ledger",
                        ledger.toString(),
                        "--no-dossier",
                        "--threads",
                        "2")
                .directory(folder.toFile())
                .redirectError(folder.resolve("said.txt").toFile())
                .start();
    }

    /** With thousands of paragraphs it is minutes of work. */
    private static String article(String name, int paragraphs) {
        StringBuilder text = new StringBuilder(name + "\n\n");
        for (int i = 0; i < paragraphs; i++) {
            text.append("Minister Ilse Tarrow said on Monday that dam ")
                    .append(i)
                    .append(" would hold, according to Emil Karst, who had seen it.\n\n");
        }
        return text.toString();
    }
}
