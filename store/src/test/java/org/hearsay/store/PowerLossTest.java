package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.hearsay.store.Appender.Way;
import org.hearsay.store.Disk.Loss;
import org.hearsay.store.Recording.Event;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run is recorded once, and its disk then stopped at every moment: as a killed process leaves it,
 * and as a power cut does, which keeps any part of what was not brought to the disk.
 */
class PowerLossTest {

    private static final int ENTRIES = 9;
    private static final long SEED = 5;

    @TempDir(factory = InMemory.class)
    Path folder;

    private Images images;

    @BeforeEach
    void needsTracing() throws IOException {
        assumeThat(Strace.missing()).isEmpty();
        LedgerOracle oracle =
                LedgerOracle.of(SEED, ENTRIES, Files.createDirectory(folder.resolve("quiet")));
        images =
                new Images(
                        Files.createDirectory(folder.resolve("images")),
                        (image, said, goOn) ->
                                goOn
                                        ? oracle.resumed(image.resolve("a.db"), said)
                                        : oracle.interrupted(image.resolve("a.db"), said));
    }

    private Recording recording(Way way) throws IOException {
        Path store = Files.createDirectory(folder.resolve("store-" + way));
        Child child = Appender.child(folder, store.resolve("a.db"), SEED, ENTRIES, way);
        return Strace.record(child, store);
    }

    @Test
    void afterAKillAtAnyMomentNothingIsLostOrDoubled() throws IOException {
        Recording recording = recording(Way.HONEST);

        assertThat(images.each(recording, Loss.NOTHING)).isEmpty();
        assertThat(recording.events()).hasSizeGreaterThan(100);
        assertThat(recording.said()).contains("done").hasSizeGreaterThan(ENTRIES);
    }

    @Test
    void afterAPowerCutAtAnyMomentNothingIsLostOrDoubled() throws IOException {
        Recording recording = recording(Way.HONEST);

        assertThat(images.each(recording, Loss.EVERYTHING)).isEmpty();
        assertThat(images.some(recording, 200, 1)).isEmpty();
    }

    @Test
    @Tag("slow")
    @Tag("night")
    void afterManyPowerCutsNothingIsLostOrDoubled() throws IOException {
        Recording recording = recording(Way.HONEST);

        assertThat(images.some(recording, Night.of(20_000), 1000)).isEmpty();
    }

    @Test
    void aLedgerThatBringsNothingToTheDiskIsCaught() throws IOException {
        assertThat(images.some(recording(Way.UNSYNCED), 200, 1))
                .anyMatch(failure -> failure.startsWith("lost: "));
    }

    @Test
    void aLedgerThatBringsNoCommitToTheDiskIsCaught() throws IOException {
        assertThat(images.some(recording(Way.LAX), 200, 1))
                .anyMatch(failure -> failure.startsWith("lost: "));
    }

    @Test
    void aLedgerThatAcknowledgesBeforeItCommitsIsCaught() throws IOException {
        assertThat(images.each(recording(Way.EARLY), Loss.NOTHING))
                .anyMatch(failure -> failure.startsWith("lost: "));
    }

    /** Without it the journal has no name after a cut, with all that was committed into it. */
    @Test
    void aLedgerWhoseFilesNamesAreNotBroughtToTheDiskIsCaught() throws IOException {
        Recording recording = recording(Way.HONEST).without(Event.SyncedFolder.class::isInstance);

        assertThat(images.each(recording, Loss.EVERYTHING)).isNotEmpty();
    }

    @Test
    void aLedgerWhoseJournalIsNotBroughtToTheDiskBeforeTheFileIsWrittenIsCaught()
            throws IOException {
        Predicate<Event> journal =
                event -> event instanceof Event.Synced synced && synced.file().endsWith("-wal");
        assertThat(images.some(recording(Way.HONEST).without(journal), 200, 1)).isNotEmpty();
    }
}
