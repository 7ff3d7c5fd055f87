package org.hearsay.intake.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearsay.intake.child.Mocks.source;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hearsay.intake.format.Source;
import org.hearsay.model.Extraction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApartTest {

    private Apart apart;
    private Set<String> foldersBefore;

    @BeforeAll
    void open() throws IOException {
        foldersBefore = Mocks.folders();
        apart = Mocks.apart(2);
    }

    @AfterAll
    void nothingIsLeftBehind() throws IOException {
        apart.close();
        // What a parent left that was killed in a test goes with whoever opens documents next.
        TempFolder.sweep(Launch.temporary());
        assertThat(Mocks.processes()).isEmpty();
        assertThat(Mocks.folders()).isEqualTo(foldersBefore);
    }

    @Test
    void onlyFoldersOfProcessesThatLiveNoMoreAreSwept() throws IOException {
        Path mine = TempFolder.make(Launch.temporary()).path();
        Path dead = Files.createDirectory(mine.resolveSibling("hearsay-child-2147483646-1"));
        Path odd = Files.createDirectory(mine.resolveSibling("hearsay-child-of-mine"));
        TempFolder.sweep(Launch.temporary());
        assertThat(mine).exists();
        assertThat(dead).doesNotExist();
        assertThat(odd).exists();
        Files.delete(mine);
        Files.delete(odd);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void whatAParentThatWasKilledLeftWaitingEndsWithItsFolder() throws Exception {
        Path dead = Files.createDirectory(Launch.temporary().resolve("hearsay-child-2147483645-1"));
        Process stray = new ProcessBuilder("sh", "-c", "sleep 60; : " + dead).start();
        TempFolder.sweep(Launch.temporary());
        assertThat(stray.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(dead).doesNotExist();
    }

    @Test
    void aTextComesWithItsEnvelope() throws IOException {
        Extracted extracted = apart.extract("text", source("a.txt", "Zeile 1\n\nZeile 2 ü"));
        assertThat(extracted.outcome()).isEqualTo(Extraction.OK);
        assertThat(extracted.laid().orElseThrow().characters())
                .isEqualTo("Text of a.txt:\n\nZeile 1\n\nZeile 2 ü");
        assertThat(extracted.laid().orElseThrow().envelope().headline()).contains("Head");
        assertThat(extracted.laid().orElseThrow().envelope().published()).contains("2024-03-01");
    }

    @Test
    void documentsComeInTheirOrderWithTheirBytes() throws IOException {
        String large = "x".repeat(3_000_000);
        Extracted extracted = apart.extract("mail", source("m", "one\n" + large + "\nthree"));
        assertThat(extracted.outcome()).isEqualTo(Extraction.OK);
        assertThat(extracted.parts())
                .extracting(part -> part.label())
                .containsExactly("1", "2", "3");
        assertThat(Mocks.string(extracted.parts().get(1))).isEqualTo(large);
        assertThat(extracted.parts().get(2).envelope().headline()).contains("Part 3");
    }

    /** Each mock, how it ends, how many documents are kept, and what the reason says. */
    @ParameterizedTest
    @CsvSource({
        "missing, PARTIAL, 0, lacks a page",
        "long, PARTIAL, 0, has more than 2000 characters; the rest is left out",
        "throw, CORRUPT, 0, cannot be read (IllegalStateException: a bad  object )",
        "io, CORRUPT, 0, cannot be read (IOException: stream ended at (temporary file))",
        "format, ENCRYPTED, 0, needs a password",
        "assertion, CORRUPT, 0, cannot be read (AssertionError: never)",
        "linkage, CRASH, 0, 'cannot be opened, by a fault of Hearsay''s (NoClassDefFoundError:"
                + " org/example/Cipher)'",
        "deep, CORRUPT, 0, is nested too deeply",
        "oom, OUT_OF_MEMORY, 0, needs more than 64 MB of memory",
        "oom-thrown, OUT_OF_MEMORY, 0, needs more than 64 MB of memory",
        "exit, CRASH, 0, 'is quarantined after two crashes of the process that opened it, which"
                + " ended with exit code 1'",
        "halt, CRASH, 0, 'is quarantined after two crashes of the process that opened it, which"
                + " ended with exit code 137'",
        "gibberish, CRASH, 0, 'is quarantined after two crashes of the process that opened it,"
                + " which spoke out of order: A frame is of kind 99'",
        "huge-frame, CRASH, 0, 'is quarantined after two crashes of the process that opened it,"
                + " which spoke out of order: A frame says that it has 2147483647 bytes'",
        "cut-frame, CRASH, 0, 'is quarantined after two crashes of the process that opened it,"
                + " which ended with exit code 0'",
        "spin, TIMEOUT, 0, needs more than 300 ms of processor time",
        "ignore-interrupt, TIMEOUT, 0, 'was stopped after 400 ms, and again after 1600 ms'",
        "deadlock, TIMEOUT, 0, 'was stopped after 400 ms, and again after 1600 ms'",
        "endless, PARTIAL, 20, holds more than 20 documents; the rest is left out",
        "gigabyte, PARTIAL, 4, holds more than 4 MB; the rest is left out",
        "stubborn, PARTIAL, 20, holds more than 20 documents; the rest is left out",
        "own-limit, PARTIAL, 1, holds more than its own reader takes",
        "half, CORRUPT, 1, breaks off",
        "half-deep, CORRUPT, 0, is nested too deeply",
        "half-exit, CRASH, 0, 'is quarantined after two crashes of the process that opened it,"
                + " which ended with exit code 1'",
        "lossy, PARTIAL, 1, holds something that gave no document: a record is damaged (and 1499"
                + " more)",
        "labels, CRASH, 0, 'is quarantined after two crashes of the process that opened it, which"
                + " spoke out of order: A label is not made of digits and dots'",
        "outside, CRASH, 0, 'is quarantined after two crashes of the process that opened it, which"
                + " spoke out of order: A child tells of a loss that lies outside'",
    })
    void everyMisdeedHasItsOutcome(String reader, Extraction outcome, int parts, String reason)
            throws IOException {
        Extracted extracted = apart.extract(reader, source("x", "12"));
        assertThat(extracted.reason()).contains(reason);
        assertThat(extracted.outcome()).isEqualTo(outcome);
        assertThat(extracted.parts()).hasSize(parts);
    }

    @Test
    void lossesAreToldUpToAThousandAndThenCounted() throws IOException {
        Extracted extracted = apart.extract("lossy", source("x", ""));
        assertThat(extracted.losses()).hasSize(1_001);
        assertThat(extracted.losses().get(1_000).reason())
                .isEqualTo("500 more stretches gave no document");
    }

    @Test
    void strayCharactersDoNotCostADocument() throws IOException {
        Extracted extracted = apart.extract("untidy", source("x", ""));
        assertThat(extracted.outcome()).isEqualTo(Extraction.OK);
        assertThat(extracted.laid().orElseThrow().characters()).isEqualTo("a b c\uFFFD\nd");
        assertThat(extracted.laid().orElseThrow().envelope().headline()).contains("Two lines");
    }

    @Test
    void whatALibraryPrintsGoesNowhere() throws IOException {
        Extracted extracted = apart.extract("noise", source("x", "after all"));
        assertThat(extracted.laid().orElseThrow().characters()).endsWith("after all");
    }

    @Test
    void aDocumentThatRanOutOfTimeGetsFourTimesTheTimeOnce() throws IOException {
        // One second, and then four.
        Extracted extracted = apart.extract("slow", source("x", "1500"));
        assertThat(extracted.outcome()).isEqualTo(Extraction.OK);
    }

    @Test
    void aDocumentWhoseProcessWasKilledOnceIsOpenedByAnother() throws Exception {
        try (Apart one = Mocks.apart(1)) {
            CompletableFuture<Extracted> opened = opening(one, "nap", "1000");
            Child first = opens(one);
            first.kill(Child.State.ENDED);
            assertThat(opened.get(60, TimeUnit.SECONDS).outcome()).isEqualTo(Extraction.OK);
            assertThat(one.living()).doesNotContain(first);
        }
    }

    @Test
    void aProcessThatDiesBetweenDocumentsIsNoDocumentsFault() throws IOException {
        try (Apart one = Mocks.apart(1)) {
            for (int i = 0; i < 6; i++) {
                assertThat(one.extract("text", source("x", "")).outcome()).isEqualTo(Extraction.OK);
                one.living().forEach(child -> child.kill(Child.State.ENDED));
            }
        }
    }

    @Test
    void aProcessIsReplacedAfterTwoHundredDocumentsAndAfterAnythingDoubtful() throws IOException {
        try (Apart one = Mocks.apart(1)) {
            Set<String> processes = new TreeSet<>();
            for (int i = 0; i < 200; i++) {
                processes.add(who(one));
            }
            assertThat(processes).hasSize(1);
            String second = who(one);
            assertThat(processes.add(second)).isTrue();
            one.extract("throw", source("x", ""));
            assertThat(who(one)).isEqualTo(second);
            one.extract("late-thread", source("x", ""));
            assertThat(processes.add(who(one))).isTrue();
            one.extract("deep", source("x", ""));
            assertThat(processes.add(who(one))).isTrue();
        }
    }

    @Test
    void aDocumentThatIsTooLargeIsNotOpened() throws IOException {
        Extracted extracted = apart.extract("spin", source("x", "x".repeat(201)));
        assertThat(extracted.outcome()).isEqualTo(Extraction.UNSUPPORTED);
        assertThat(extracted.reason()).contains("is larger than 200 bytes");
    }

    @Test
    void aReaderThatDoesNotExistIsAMistake() {
        assertThatThrownBy(() -> apart.extract("none", source("x", "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'none'");
    }

    @Test
    void aSourceThatEndsEarlyIsTheCallersTrouble() throws IOException {
        assertThatThrownBy(() -> apart.extract("text", new Shortened()))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(ChildException.class)
                .hasMessageContaining("7 bytes before its size");
        assertThat(apart.extract("text", source("x", "")).outcome()).isEqualTo(Extraction.OK);
    }

    @Test
    void aProcessThatCannotStartIsToldOfWithWhatItSaid() {
        Launch wrong = new Launch("org.example.Nothing", 64, false);
        try (Apart none = new Apart(wrong, 1, Mocks::limits)) {
            assertThatThrownBy(() -> none.extract("text", source("x", "")))
                    .isInstanceOf(ChildException.class)
                    .hasMessageContaining("ended with exit code 1")
                    .hasMessageContaining("org.example.Nothing");
        }
    }

    @Test
    void aProcessOutlivesTheThreadThatFirstNeededIt() throws Exception {
        try (Apart one = Mocks.apart(1)) {
            List<String> who = new ArrayList<>();
            Thread thread = new Thread(() -> who.add(unchecked(one)));
            thread.start();
            thread.join();
            // Long enough for a signal that the thread's end would send.
            Thread.sleep(200);
            assertThat(who(one)).isEqualTo(who.get(0));
        }
    }

    @Test
    void aThreadThatIsInterruptedStillGetsItsResult() throws IOException {
        Thread.currentThread().interrupt();
        try {
            assertThat(apart.extract("text", source("x", "")).outcome()).isEqualTo(Extraction.OK);
            assertThat(apart.extract("exit", source("x", "")).outcome())
                    .isEqualTo(Extraction.CRASH);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void closingStopsWhatIsBeingOpenedWithinTwoSeconds() throws Exception {
        for (String reader : List.of("spin", "deadlock", "text")) {
            Apart closing = new Apart(Mocks.launch(), 1, name -> Limits.usual());
            closing.extract("text", source("x", ""));
            CompletableFuture<Extracted> opened = opening(closing, reader, "");
            CompletableFuture<Extracted> waiting = opening(closing, reader, "");
            Thread.sleep(100);
            long before = System.nanoTime();
            closing.close();
            Duration took = Duration.ofNanos(System.nanoTime() - before);
            assertThat(took).isLessThan(Duration.ofSeconds(2));
            if (!reader.equals("text")) {
                stopped(opened);
                stopped(waiting);
            }
            assertThat(closing.living()).isEmpty();
            assertThatThrownBy(() -> closing.extract("text", source("x", "")))
                    .isInstanceOf(ChildException.class);
        }
    }

    /** What shuts a child in takes a moment, in which it is not yet bound to whoever started it. */
    @Test
    void whatIsStoppedWhileItStartsLeavesNobodyBehind() throws Exception {
        List<String> others = Mocks.shutIn();
        for (int moment = 0; moment < 40; moment++) {
            Apart starting = Mocks.apart(1);
            starting.sandbox();
            CompletableFuture<Extracted> opened = opening(starting, "text", "");
            while (starting.living().isEmpty()) {
                Thread.onSpinWait();
            }
            TimeUnit.MICROSECONDS.sleep(moment * 150L);
            starting.close();
            stopped(opened);
        }
        assertThat(Mocks.shutIn()).isSubsetOf(others);
    }

    @Test
    void aSandboxLeavesNothingInReach() throws Exception {
        assumeTrue(
                apart.sandbox().contains("shut in by bubblewrap"), "there is no bubblewrap here");
        Path mine = Files.createTempFile("mine", ".txt");
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String given = server.getLocalPort() + " " + mine;
            Extracted extracted = apart.extract("look-around", source("x", given));
            assertThat(extracted.laid().orElseThrow().characters().lines())
                    .filteredOn(seen -> !seen.equals("env PWD") && !seen.equals("env LC_ALL"))
                    .isEmpty();
        } finally {
            Files.delete(mine);
        }
    }

    @Test
    void whyNothingIsShutInIsSaid() {
        Sandbox found = Sandbox.find(Path.of(System.getProperty("java.home"), "bin", "java"));

        assertThat(found.sentence())
                .containsPattern(
                        found.shutsIn() ? "shut in by bubblewrap" : "not shut in: \\p{L}.+\\.");
    }

    @Test
    void withoutASandboxItSaysSo() throws IOException {
        try (Apart bare = new Apart(Mocks.launch().open(), 1, Mocks::limits)) {
            assertThat(bare.sandbox()).contains("not shut in");
            assertThat(bare.extract("temp-files", source("x", "")).outcome())
                    .isEqualTo(Extraction.OK);
            Path passwd = Path.of("/etc/passwd");
            assumeTrue(passwd.toFile().exists(), "not a Unix");
            Extracted extracted = bare.extract("look-around", source("x", "1 /usr/lib"));
            // So the sandbox's test can fail.
            assertThat(extracted.laid().orElseThrow().characters())
                    .contains("/etc/passwd", "/usr/bin");
        }
    }

    @ParameterizedTest
    @CsvSource({"leave, spin", "leave, deadlock", "stay, spin", "stay, deadlock"})
    void aProcessEndsWithItsParent(String how, String reader) throws Exception {
        Process parent =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx64m",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                MockParent.class.getName(),
                                how,
                                reader)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (InputStream out = parent.getInputStream()) {
            long pid = Long.parseLong(line(out));
            if (how.equals("stay")) {
                assertThat(Mocks.gone(pid)).isFalse();
                parent.destroyForcibly();
            }
            assertThat(parent.waitFor(30, TimeUnit.SECONDS)).isTrue();
            for (int i = 0; i < 100 && !Mocks.gone(pid); i++) {
                Thread.sleep(50);
            }
            assertThat(Mocks.gone(pid)).isTrue();
        }
    }

    private static String line(InputStream out) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = out.read(); c >= 0 && c != '\n'; c = out.read()) {
            line.append((char) c);
        }
        return line.toString();
    }

    private static String who(Apart one) throws IOException {
        return one.extract("who", source("x", "")).laid().orElseThrow().characters();
    }

    private static String unchecked(Apart one) {
        try {
            return who(one);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static CompletableFuture<Extracted> opening(Apart one, String reader, String content) {
        CompletableFuture<Extracted> opened = new CompletableFuture<>();
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                opened.complete(one.extract(reader, source("x", content)));
                            } catch (IOException | RuntimeException e) {
                                opened.completeExceptionally(e);
                            }
                        });
        thread.setDaemon(true);
        thread.start();
        return opened;
    }

    /** Waits until a child has begun. */
    private static Child opens(Apart one) throws InterruptedException {
        while (true) {
            for (Child child : one.living()) {
                if (child.opened() > 0) {
                    return child;
                }
            }
            Thread.sleep(5);
        }
    }

    private static void stopped(CompletableFuture<Extracted> opened)
            throws InterruptedException, TimeoutException {
        try {
            Extracted extracted = opened.get(5, TimeUnit.SECONDS);
            throw new AssertionError("It came to an end: " + extracted);
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(ChildException.class);
        }
    }

    /** Says that it has ten bytes, and has three. */
    private static final class Shortened implements Source {

        @Override
        public String name() {
            return "short";
        }

        @Override
        public long size() {
            return 10;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8));
        }
    }
}
