package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hearsay.store.Appender.Way;
import org.hearsay.store.Child.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that appends is killed at one call to the system, or has one fail: each call that
 * changes the ledger's files in turn, or some of them.
 */
class SyscallDrillTest {

    private static final int ENTRIES = 12;
    private static final long SEED = 6;

    /** What fails where a disk is full, and what fails where it is broken. */
    private static final String WRITES = "pwrite64,ftruncate";

    private static final String SYNCS = "fsync,fdatasync";

    @TempDir(factory = InMemory.class)
    Path folder;

    private LedgerOracle oracle;
    private int runs;

    @BeforeEach
    void needsTracing() throws IOException {
        assumeThat(Strace.missing()).isEmpty();
        oracle = LedgerOracle.of(SEED, ENTRIES, folder);
    }

    private Path next() throws IOException {
        return Files.createDirectory(folder.resolve("run-" + runs++)).resolve("a.db");
    }

    private Child child(Path ledger, Way way) {
        return Appender.child(folder, ledger, SEED, ENTRIES, way);
    }

    private int calls(String which) throws IOException {
        Path ledger = next();
        return Strace.count(child(ledger, Way.HONEST), which, Strace.filesOf(ledger));
    }

    /** So many of all, spread over them, or all if there are no more. */
    private static List<Integer> sample(int all, int count, long seed) {
        if (count >= all) {
            return IntStream.rangeClosed(1, all).boxed().toList();
        }
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .map(i -> 1 + i * all / count + random.nextInt(Math.max(1, all / count)))
                .boxed()
                .toList();
    }

    private List<String> killed(Way way, List<Integer> moments) throws IOException {
        List<String> failures = new ArrayList<>();
        int done = 0;
        for (int moment : moments) {
            Path ledger = next();
            Ended ended =
                    Strace.killAt(
                            moment, child(ledger, way), Strace.CHANGES, Strace.filesOf(ledger));
            // One run has a few calls less than another: salts are drawn, and pages filled by them.
            done += ended.isDone() ? 1 : 0;
            if (ended.status() != Ended.KILLED && !ended.isDone()) {
                failures.add("not killed at call " + moment + ", but " + ended);
            }
            oracle.resumed(ledger, ended.said()).stream()
                    .map(failure -> failure + " (killed at call " + moment + ")")
                    .forEach(failures::add);
        }
        if (done > 1 + moments.size() / 5) {
            failures.add("only " + (moments.size() - done) + " were killed");
        }
        return failures;
    }

    @Test
    void aKillAtACallThatChangesFilesLosesAndDoublesNothing() throws IOException {
        int all = calls(Strace.CHANGES);
        assertThat(all).isGreaterThan(60);
        assertThat(killed(Way.HONEST, sample(all, 40, 1))).isEmpty();
    }

    @Test
    @Tag("slow")
    @Tag("night")
    void aKillAtAnyCallThatChangesFilesLosesAndDoublesNothing() throws IOException {
        int all = calls(Strace.CHANGES);
        assertThat(killed(Way.HONEST, sample(all, Night.of(all), 2))).isEmpty();
    }

    @Test
    void aLedgerThatAcknowledgesBeforeItCommitsIsCaught() throws IOException {
        assertThat(killed(Way.EARLY, sample(calls(Strace.CHANGES), 6, 3)))
                .anyMatch(failure -> failure.startsWith("lost: "));
    }

    @Test
    void aLedgerThatCommitsRowByRowIsCaught() throws IOException {
        assertThat(killed(Way.TORN, sample(calls(Strace.CHANGES), 12, 3)))
                .anyMatch(failure -> failure.startsWith("unsound: "));
    }

    /** One failure: which call it is, and from then on all or that one alone. */
    private record Fault(String calls, String error, int at, boolean lasting) {

        Ended inject(Child child, List<Path> files) throws IOException {
            return Strace.failAt(at + (lasting ? "+" : ""), error, child, calls, files);
        }
    }

    private List<Fault> faults(int count, long seed) throws IOException {
        int writes = calls(WRITES);
        int syncs = calls(SYNCS);
        List<Fault> faults = new ArrayList<>();
        sample(writes, count / 3, seed)
                .forEach(at -> faults.add(new Fault(WRITES, "ENOSPC", at, true)));
        sample(writes, count / 3, seed + 1)
                .forEach(at -> faults.add(new Fault(WRITES, "EIO", at, false)));
        sample(syncs, count / 3, seed + 2)
                .forEach(at -> faults.add(new Fault(SYNCS, "EIO", at, false)));
        return faults;
    }

    private List<String> disturbed(Way way, List<Fault> faults) throws IOException {
        List<String> failures = new ArrayList<>();
        for (Fault fault : faults) {
            Path ledger = next();
            Ended ended = fault.inject(child(ledger, way), Strace.filesOf(ledger));
            if (!ended.isDone() && !isClear(ended, ledger)) {
                failures.add("unclear: " + fault + " ended with " + ended);
            }
            oracle.resumed(ledger, ended.said()).stream()
                    .map(failure -> failure + " (" + fault + ")")
                    .forEach(failures::add);
        }
        return failures;
    }

    /** It ended of itself, with a sentence that names the ledger. */
    private static boolean isClear(Ended ended, Path ledger) {
        return ended.status() == 1
                && ended.errors().contains("LedgerException: The ledger " + ledger);
    }

    @Test
    void aFailedWriteIsToldAndLosesNothing() throws IOException {
        assertThat(disturbed(Way.HONEST, faults(30, 1))).isEmpty();
    }

    @Test
    @Tag("slow")
    @Tag("night")
    void manyFailedWritesAreToldAndLoseNothing() throws IOException {
        assertThat(disturbed(Way.HONEST, faults(Night.of(300), 100))).isEmpty();
    }

    @Test
    void aLedgerThatAcknowledgesWhatFailedIsCaught() throws IOException {
        assertThat(disturbed(Way.DEAF, faults(12, 1)))
                .anyMatch(failure -> failure.startsWith("lost: "));
    }

    /** Nobody knows what the disk holds once a sync failed: nothing more may be taken. */
    private List<String> heedless(Way way) throws IOException {
        List<String> failures = new ArrayList<>();
        Path whole = next();
        Path journal = whole.resolveSibling("a.db-wal");
        int syncs = Strace.count(child(whole, way), SYNCS, List.of(journal));
        for (int at : sample(syncs - 1, 5, 4)) {
            Path ledger = next();
            Ended ended =
                    Strace.failAt(
                            Integer.toString(at),
                            "EIO",
                            child(ledger, way),
                            SYNCS,
                            List.of(ledger.resolveSibling("a.db-wal")));
            if (ended.isDone()) {
                failures.add("it went on after sync " + at + " of the journal had failed");
            }
        }
        return failures;
    }

    @Test
    void afterAFailedSyncNothingMoreIsTaken() throws IOException {
        assertThat(heedless(Way.HONEST)).isEmpty();
    }

    @Test
    void aLedgerThatTriesAFailedSyncAgainIsCaught() throws IOException {
        assertThat(heedless(Way.STUBBORN)).isNotEmpty();
    }
}
