package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hearsay.ledger.LedgerException;
import org.hearsay.ledger.Snapshot;
import org.hearsay.model.Document;
import org.hearsay.store.Disk.Loss;
import org.hearsay.store.Recording.Event;
import org.hearsay.testing.SeededEntries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A document is taken out of a ledger and the program stopped at every moment: the document is
 * there whole then, or out with the entry that says so; and once it was said to be out, no file has
 * its words, whatever the disk kept.
 */
class RemovalDrillTest {

    private static final String NAME = "account.txt";

    @TempDir(factory = InMemory.class)
    Path folder;

    private final Document document = Handler.document(NAME);

    private Images images;

    @BeforeEach
    void needsTracing() throws IOException {
        assumeThat(Strace.missing()).isEmpty();
        images =
                new Images(
                        Files.createDirectory(folder.resolve("images")),
                        (image, said, goOn) -> failures(image, said));
    }

    private Recording recording() throws IOException {
        Path store = Files.createDirectory(folder.resolve("store"));
        Path file = store.resolve("a.db");
        try (SqliteLedger ledger = SqliteLedger.open(file)) {
            new SeededEntries(3).first(6).forEach(ledger::append);
        }
        Files.writeString(file.resolveSibling("a.db.dossier"), Handler.WORDS);
        Child child = new Child(folder, Handler.class, List.of(file.toString(), NAME));
        return Strace.record(child, store);
    }

    private List<String> failures(Path image, List<String> said) throws IOException {
        List<String> failures = new ArrayList<>();
        Path file = image.resolve("a.db");
        boolean removed = said.contains(Handler.REMOVED);
        if (removed && isSaidIn(image)) {
            failures.add("kept: a file has words of what was said to be removed");
        }
        try (SqliteLedger ledger = SqliteLedger.open(file)) {
            ledger.verify().forEach(finding -> failures.add("unsound: " + finding));
            boolean out = ledger.removal(document.sha256()).isPresent();
            if (removed && !out) {
                failures.add("lost: the removal was acknowledged and is not there");
            }
            boolean there = isThere(ledger);
            if (out && there || said.contains(Handler.APPENDED) && !out && !there) {
                failures.add("torn: the document is " + (out ? "out and there" : "gone, unsaid"));
            }
            if (out || there) {
                ledger.remove(Handler.removal(document));
                ledger.verify().forEach(finding -> failures.add("unsound then: " + finding));
            }
        } catch (LedgerException e) {
            failures.add("unopened: " + e.getMessage());
        }
        if (removed && isSaidIn(image)) {
            failures.add("kept: removing it again left words in a file");
        }
        return failures;
    }

    private boolean isThere(SqliteLedger ledger) {
        try (Snapshot snapshot = ledger.snapshot()) {
            return snapshot.bytes(document.sha256()).isPresent()
                    && snapshot.inputs().stream().anyMatch(input -> input.document().equals(NAME));
        }
    }

    private static boolean isSaidIn(Path image) throws IOException {
        String words = raw(Handler.WORDS.getBytes(StandardCharsets.UTF_8));
        String word = raw(Handler.WORD.getBytes(StandardCharsets.UTF_8));
        try (Stream<Path> files = Files.list(image)) {
            for (Path file : files.toList()) {
                String bytes = raw(Files.readAllBytes(file));
                if (bytes.contains(words) || bytes.contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String raw(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void afterAKillAtAnyMomentTheDocumentIsThereOrOut() throws IOException {
        assertThat(images.each(recording(), Loss.NOTHING)).isEmpty();
    }

    @Test
    void afterAPowerCutAtAnyMomentTheDocumentIsThereOrOut() throws IOException {
        Recording recording = recording();

        assertThat(images.each(recording, Loss.EVERYTHING)).isEmpty();
        assertThat(images.some(recording, 100, 1)).isEmpty();
    }

    @Test
    @Tag("slow")
    @Tag("night")
    void afterManyPowerCutsTheDocumentIsThereOrOut() throws IOException {
        assertThat(images.some(recording(), Night.of(4_000), 1000)).isEmpty();
    }

    /** What a program leaves that brings nothing of this kind to the disk from this event on. */
    private static Recording without(
            Recording recording, Predicate<Event> which, Predicate<Event> from) {
        List<Event> events = new ArrayList<>();
        boolean begun = false;
        for (Event event : recording.events()) {
            begun |= from.test(event);
            if (!begun || !which.test(event)) {
                events.add(event);
            }
        }
        assertThat(events).hasSizeLessThan(recording.events().size());
        return new Recording(recording.before(), events);
    }

    /** As SQLite leaves it by itself. */
    @Test
    void aRemovalWhoseJournalIsEmptiedOnlyInMemoryIsCaught() throws IOException {
        Recording lazy =
                without(
                        recording(),
                        Event.Synced.class::isInstance,
                        event -> event instanceof Event.Cut cut && cut.file().endsWith("-wal"));

        assertThat(images.each(lazy, Loss.EVERYTHING))
                .anyMatch(failure -> failure.startsWith("kept: "));
    }

    @Test
    void aRemovalWhoseDeletedCopiesMayComeBackIsCaught() throws IOException {
        Recording lazy =
                without(
                        recording(),
                        Event.SyncedFolder.class::isInstance,
                        event ->
                                event instanceof Event.Deleted deleted
                                        && deleted.file().endsWith(".dossier"));

        assertThat(images.each(lazy, Loss.EVERYTHING))
                .anyMatch(failure -> failure.startsWith("kept: "));
    }
}
