package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.store.Appender.Way;
import org.hearsay.store.Child.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A disk runs full under a run, or a file may grow no more; with room again the run goes on. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no shell to set limits with")
class FullDiskTest {

    private static final int ENTRIES = 60;
    private static final long SEED = 7;

    /** A small disk in memory, which goes with the shell; what it held is copied out before. */
    private static final String ON_A_SMALL_DISK =
            """
            mount -t tmpfs -o size=$1k hearsay "$2" || exit 99
            from="$2"; to="$3"; shift 3
            "$@"; status=$?
            cp -a "$from"/. "$to" && exit $status
            """;

    private static final String WITH_SMALL_FILES = "ulimit -f $1 || exit 99; shift; exec \"$@\"";

    private static final String ON_A_READ_ONLY_DISK =
            "mount -t tmpfs -o ro hearsay \"$1\" || exit 99; shift; exec \"$@\"";

    @TempDir(factory = InMemory.class)
    Path folder;

    private LedgerOracle oracle;

    @BeforeEach
    void prepare() {
        oracle = LedgerOracle.of(SEED, ENTRIES, folder);
    }

    private Child child(Path ledger, Way way) {
        return Appender.child(folder, ledger, SEED, ENTRIES, way);
    }

    /** Whether whoever runs this may have a disk in memory, in a room of its own. */
    private boolean canMount() throws IOException {
        Path disk = Files.createDirectory(folder.resolve("probe"));
        String script = "mount -t tmpfs -o size=64k hearsay \"$1\"";
        try {
            Process process =
                    new ProcessBuilder(
                                    "unshare",
                                    "--mount",
                                    "--map-root-user",
                                    "sh",
                                    "-c",
                                    script,
                                    "sh",
                                    disk.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sizes in KiB, from too small for any ledger to one for half of the run. */
    private List<String> onSmallDisks(Way way, int... sizes) throws IOException {
        assumeThat(canMount()).describedAs("A disk in memory can be mounted").isTrue();
        List<String> failures = new ArrayList<>();
        for (int size : sizes) {
            Path disk = Files.createDirectory(folder.resolve("disk-" + size));
            Path copy = Files.createDirectory(folder.resolve("copy-" + size));
            List<String> around =
                    new ArrayList<>(List.of("unshare", "--mount", "--map-root-user", "sh", "-c"));
            around.addAll(List.of(ON_A_SMALL_DISK, "sh", Integer.toString(size)));
            around.addAll(List.of(disk.toString(), copy.toString()));
            Ended ended = child(disk.resolve("a.db"), way).run(around);
            failures.addAll(failures(ended, disk.resolve("a.db"), copy.resolve("a.db")));
        }
        return failures;
    }

    private List<String> failures(Ended ended, Path ledger, Path now) {
        List<String> failures = new ArrayList<>(oracle.resumed(now, ended.said()));
        if (ended.isDone() || !ended.errors().contains("LedgerException: The ledger " + ledger)) {
            failures.add("unclear: " + ended);
        }
        return failures;
    }

    @Test
    void aFullDiskIsToldAndLosesNothing() throws IOException {
        assertThat(onSmallDisks(Way.HONEST, 4, 40, 100, 300, 601)).isEmpty();
    }

    @Test
    void aFileThatMayNotGrowIsToldAndLosesNothing() throws IOException {
        for (int blocks : new int[] {1, 100, 500}) {
            Path ledger = folder.resolve("limited-" + blocks + ".db");
            Ended ended =
                    child(ledger, Way.HONEST)
                            .run(
                                    List.of(
                                            "sh",
                                            "-c",
                                            WITH_SMALL_FILES,
                                            "sh",
                                            Integer.toString(blocks)));
            assertThat(ended.status()).describedAs("%s blocks: %s", blocks, ended).isEqualTo(1);
            assertThat(failures(ended, ledger, ledger)).isEmpty();
        }
    }

    @Test
    void anUpgradeWithoutRoomLeavesTheLedgerAndNothingBesideIt() throws IOException, SQLException {
        Path ledger = folder.resolve("old.db");
        try (InputStream in = FullDiskTest.class.getResourceAsStream("of-schema-1.ledger")) {
            Files.copy(in, ledger);
        }
        Ended ended =
                new Child(folder, Handler.class, List.of(ledger.toString()))
                        .run(List.of("sh", "-c", WITH_SMALL_FILES, "sh", "65"));
        assertThat(ended.errors()).contains("was left as it is", "There must be room");
        assertThat(Beside.of(ledger, rest -> rest.startsWith(".b"))).isEmpty();
        assertThat(SqliteFile.pragma(ledger, "user_version")).isEqualTo("1");
    }

    @Test
    void aReadOnlyDiskIsTold() throws IOException {
        assumeThat(canMount()).describedAs("A disk in memory can be mounted").isTrue();
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Ended ended =
                new Child(folder, Handler.class, List.of(disk.resolve("a.db").toString()))
                        .run(
                                List.of(
                                        "unshare",
                                        "--mount",
                                        "--map-root-user",
                                        "sh",
                                        "-c",
                                        ON_A_READ_ONLY_DISK,
                                        "sh",
                                        disk.toString()));
        assertThat(ended.errors())
                .contains("cannot be written: its lock " + disk.resolve("a.db.lock"))
                .contains("leave to write there");
    }

    @Test
    void aLedgerThatAcknowledgesWhatFailedIsCaught() throws IOException {
        assertThat(onSmallDisks(Way.DEAF, 300)).anyMatch(failure -> failure.startsWith("lost: "));
    }

    @Test
    void aLedgerThatAcknowledgesBeforeItCommitsIsCaught() throws IOException {
        assertThat(onSmallDisks(Way.EARLY, 300)).anyMatch(failure -> failure.startsWith("lost: "));
    }
}
