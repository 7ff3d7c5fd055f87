package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.dossier.Guidance;
import org.hearsay.ledger.Entry;
import org.hearsay.ledger.Removal;
import org.hearsay.ledger.Snapshot;
import org.hearsay.model.Article;
import org.hearsay.model.Digest;
import org.hearsay.model.Document;
import org.hearsay.testing.SeededEntries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a removal no passage of the removed text is left in the bytes of any file. */
class ScrubTest {

    private static final int PASSAGE = 20;

    @TempDir Path folder;

    private Path file;
    private Digest document;
    private final Set<String> passages = new HashSet<>();

    /** The removed document among others, most of them written before it and some after. */
    @BeforeEach
    void fill() {
        file = folder.resolve("a.db");
        String original = "The ferryman’s own account, as he wrote it down. ".repeat(300);
        Document removed =
                Document.of("account.txt", original.getBytes(StandardCharsets.UTF_8))
                        .below("/stories");
        document = removed.sha256();
        try (SqliteLedger ledger = SqliteLedger.open(file)) {
            new SeededEntries(3).first(40).forEach(ledger::append);
            ledger.append(SeededEntries.read(removed, 4, 77));
            Entry again = SeededEntries.read(removed, 4, 78);
            ledger.append(again);
            ledger.append(new SeededEntries(5).first(40));
            passages(original);
            article(ledger);
        }
    }

    /** The passages of its text that no other article's text has: all are seeded from few words. */
    private void article(SqliteLedger ledger) {
        List<String> others = new ArrayList<>();
        Set<String> own = new HashSet<>();
        try (Snapshot snapshot = ledger.snapshot();
                Stream<org.hearsay.model.Reading> readings = snapshot.readings()) {
            for (Article article : readings.map(reading -> reading.article()).toList()) {
                String text = article.text().characters();
                if (article.sha256().equals(document)) {
                    for (int i = 0; i + PASSAGE <= text.length(); i++) {
                        own.add(text.substring(i, i + PASSAGE));
                    }
                } else {
                    others.add(text);
                }
            }
        }
        String rest = String.join("\n", others);
        own.stream().filter(passage -> !rest.contains(passage)).forEach(passages::add);
    }

    private void passages(String text) {
        for (int i = 0; i + PASSAGE <= text.length(); i++) {
            passages.add(text.substring(i, i + PASSAGE));
        }
    }

    /** Passages that stand somewhere in the files, each file read as bytes. */
    private Set<String> found(String except) throws IOException {
        Set<String> found = new HashSet<>();
        Set<String> wanted = new HashSet<>();
        for (String passage : passages) {
            wanted.add(raw(passage.getBytes(StandardCharsets.UTF_8)));
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.filter(f -> !f.toString().endsWith(except)).toList()) {
                String bytes = raw(Files.readAllBytes(each));
                wanted.stream().filter(bytes::contains).forEach(found::add);
            }
        }
        return found;
    }

    private static String raw(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void noPassageIsLeftInAnyFile() throws IOException {
        try (SqliteLedger ledger = SqliteLedger.open(file)) {
            try (KeptState state = new KeptDossier(file).at(ledger, Guidance.none())) {
                state.dossier().readings().stream()
                        .map(reading -> reading.article().text().characters())
                        .reduce(String::concat)
                        .ifPresent(state::keepFirstPage);
            }
            assertThat(folder.resolve("a.db.dossier")).exists();
            assertThat(folder.resolve("a.db.dossier.page")).exists();
            assertThat(found("none")).hasSizeGreaterThan(PASSAGE);

            ledger.remove(new Removal(document, LocalDate.of(2025, 3, 4), "an order"));

            assertThat(found("none")).isEmpty();
            assertThat(folder.resolve("a.db.dossier")).doesNotExist();
            assertThat(folder.resolve("a.db.dossier.page")).doesNotExist();
            assertThat(ledger.verify()).isEmpty();
        }
        assertThat(found("none")).isEmpty();
    }

    /** The index keeps a word whole that shares no beginning with the one before it. */
    @Test
    void noWordIsLeftInTheIndex() throws IOException {
        Document document = Handler.document("b.txt");
        Document other = Handler.document("c.txt");
        try (SqliteLedger ledger = SqliteLedger.open(file)) {
            ledger.append(SeededEntries.saying(document, "The " + Handler.WORD + " sank."));
            ledger.append(SeededEntries.saying(document, "The " + Handler.WORD + " has sunk."));
            new SeededEntries(8).first(20).forEach(ledger::append);
            ledger.remove(new Removal(this.document, LocalDate.of(2025, 3, 4), "an order"));
            assertThat(filesWith(indexed())).contains("a.db");

            ledger.remove(new Removal(other.sha256(), LocalDate.of(2025, 3, 4), "an order"));

            assertThat(filesWith(Handler.WORD)).isEmpty();
            assertThat(ledger.verify()).isEmpty();
        }
        assertThat(filesWith(Handler.WORD)).isEmpty();
    }

    /** As FTS5 writes a word: behind its length. */
    private static String indexed() {
        return (char) Handler.WORD.length() + Handler.WORD;
    }

    private List<String> filesWith(String word) throws IOException {
        List<String> with = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.toList()) {
                if (raw(Files.readAllBytes(each)).contains(word)) {
                    with.add(each.getFileName().toString());
                }
            }
        }
        return with;
    }

    @Test
    void copiesFromBeforeAnUpgradeAreNamed() throws IOException {
        Path copy = Files.copy(file, folder.resolve("a.db.before-v3"));
        Files.writeString(folder.resolve("b.db.before-v3"), "of another ledger");
        try (SqliteLedger ledger = SqliteLedger.open(file)) {
            assertThat(ledger.remove(new Removal(document, LocalDate.of(2025, 3, 4), "an order")))
                    .containsExactly(copy.toAbsolutePath().toString());
        }
        assertThat(found("a.db.before-v3")).isEmpty();
        assertThat(found("none")).isNotEmpty();
    }
}
