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
import java.util.stream.Stream;
import org.hearsay.ledger.LedgerException;
import org.hearsay.model.Digest;
import org.hearsay.store.Disk.Loss;
import org.hearsay.store.Recording.Event;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A ledger of the first schema is brought up to date and stopped at every moment: it is there whole
 * then, old or new; and where it is new, the copy of the old one is there whole too.
 */
class UpgradeDrillTest {

    @TempDir(factory = InMemory.class)
    Path folder;

    private Images images;
    private Digest content;

    @BeforeEach
    void needsTracing() throws IOException {
        assumeThat(Strace.missing()).isEmpty();
        try (SqliteLedger ledger = SqliteLedger.open(old("quiet"))) {
            content = LedgerOracle.content(ledger);
        }
        images =
                new Images(
                        Files.createDirectory(folder.resolve("images")),
                        (image, said, goOn) -> failures(image, said));
    }

    private Path old(String name) throws IOException {
        Path file = Files.createDirectory(folder.resolve(name)).resolve("a.db");
        try (InputStream in = UpgradeDrillTest.class.getResourceAsStream("of-schema-1.ledger")) {
            Files.copy(in, file);
        }
        return file;
    }

    private Recording recording() throws IOException {
        Path file = old("store");
        Child child = new Child(folder, Handler.class, List.of(file.toString()));
        return Strace.record(child, folder.resolve("store"));
    }

    private List<String> failures(Path image, List<String> said) throws IOException {
        List<String> failures = new ArrayList<>();
        Path file = image.resolve("a.db");
        try {
            String schema = SqliteFile.pragma(file, "user_version");
            if (said.contains("open") && !schema.equals("4")) {
                failures.add("lost: it was said to be up to date and is of schema " + schema);
            }
            if (!schema.equals("1") && isMissing(image)) {
                failures.add("lost: there is no copy of what the ledger was");
            }
        } catch (SQLException e) {
            failures.add("unopened: " + e.getMessage());
        }
        try (SqliteLedger ledger = SqliteLedger.open(file)) {
            ledger.verify().forEach(finding -> failures.add("unsound: " + finding));
            if (!LedgerOracle.content(ledger).equals(content)) {
                failures.add("changed: it does not hold what it held");
            }
        } catch (LedgerException e) {
            failures.add("unopened: " + e.getMessage());
        }
        return failures;
    }

    /** Whether no file beside it is a whole ledger of the first schema. */
    private static boolean isMissing(Path image) throws IOException {
        Path copy = image.resolve("a.db.before-v4");
        try (Stream<Path> files = Files.list(image)) {
            if (files.noneMatch(copy::equals)) {
                return true;
            }
        }
        try {
            return !SqliteFile.pragma(copy, "user_version").equals("1")
                    || !SqliteFile.pragma(copy, "integrity_check").equals("ok");
        } catch (SQLException e) {
            return true;
        }
    }

    private static boolean syncsCopy(Event event) {
        return event instanceof Event.Synced synced && synced.file().contains(".backup-part");
    }

    @Test
    void afterAKillAtAnyMomentTheOldIsThereOrTheNewWithItsCopy() throws IOException {
        assertThat(images.each(recording(), Loss.NOTHING)).isEmpty();
    }

    @Test
    void afterAPowerCutAtAnyMomentTheOldIsThereOrTheNewWithItsCopy() throws IOException {
        Recording recording = recording();

        assertThat(images.each(recording, Loss.EVERYTHING)).isEmpty();
        assertThat(images.some(recording, 100, 1)).isEmpty();
        assertThat(recording.events()).anyMatch(Event.Renamed.class::isInstance);
    }

    @Test
    @Tag("slow")
    @Tag("night")
    void afterManyPowerCutsTheOldIsThereOrTheNewWithItsCopy() throws IOException {
        assertThat(images.some(recording(), Night.of(4_000), 1000)).isEmpty();
    }

    @Test
    void anUpgradeWhoseCopyIsNotBroughtToTheDiskIsCaught() throws IOException {
        Recording recording = recording();

        assertThat(recording.events()).anyMatch(UpgradeDrillTest::syncsCopy);
        assertThat(images.each(recording.without(UpgradeDrillTest::syncsCopy), Loss.EVERYTHING))
                .anyMatch(failure -> failure.startsWith("lost: there is no copy"));
    }

    /** The migration's own commit comes after it. */
    @Test
    void anUpgradeWhoseCopysNameIsNotBroughtToTheDiskIsCaught() throws IOException {
        Recording recording = recording().without(Event.SyncedFolder.class::isInstance);

        assertThat(images.each(recording, Loss.EVERYTHING)).isNotEmpty();
    }

    @Test
    void anUpgradeThatCopiesAfterItHasChangedTheLedgerIsCaught() throws IOException {
        Recording recording = recording().without(Event.Renamed.class::isInstance);

        assertThat(images.each(recording, Loss.NOTHING))
                .anyMatch(failure -> failure.startsWith("lost: there is no copy"));
    }
}
