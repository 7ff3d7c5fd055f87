package org.hearsay.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearsay.ledger.Entry;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.LedgerException;
import org.hearsay.ledger.Log;
import org.hearsay.ledger.Removal;
import org.hearsay.ledger.Snapshot;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Digest;
import org.hearsay.model.Document;
import org.hearsay.model.Input;
import org.hearsay.model.Item;
import org.hearsay.model.ItemId;
import org.hearsay.proof.Checkpoint;
import org.hearsay.proof.EntryProof;
import org.hearsay.proof.LogKey;
import org.hearsay.proof.ProofFormatException;
import org.hearsay.text.Phrases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every log promises, whatever its ledger is kept in. */
public abstract class LogContract {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 4);
    private static final String ONE = "log-one";

    /** Opens the ledger of this name for writing: a new one, or what an earlier one left. */
    protected abstract Ledger open(String name);

    /** The same ledger beside whoever writes it. */
    protected abstract Ledger openForReading(String name);

    @BeforeEach
    void fill() {
        fill(ONE);
    }

    private void fill(String name) {
        try (Ledger ledger = open(name)) {
            new SeededEntries(9).first(12).forEach(ledger::append);
        }
    }

    private Ledger open() {
        return open(ONE);
    }

    private Log log() {
        return log(ONE);
    }

    private Log log(String name) {
        try (Ledger ledger = openForReading(name)) {
            return ledger.log().orElseThrow();
        }
    }

    @Test
    protected void everyEntryIsALeafAndTheFirstIsTheLogItself() {
        assertThat(log().head().size()).isEqualTo(1 + 12);
        assertThat(log().head().more()).isEmpty();
        assertThat(log().head().origin()).startsWith("hearsay/");
    }

    @Test
    protected void theSameEntryAgainIsNoLeaf() {
        Checkpoint before = log().head();
        try (Ledger ledger = open()) {
            new SeededEntries(9).first(12).forEach(ledger::append);
        }
        assertThat(log().head()).isEqualTo(before);
    }

    @Test
    protected void aLogThatGrewIsTheContinuationOfWhatItWas() {
        Checkpoint before = log().head();
        try (Ledger ledger = open()) {
            ledger.append(new SeededEntries(10).first(5));
            Checkpoint now = log().head();
            assertThat(now.size()).isEqualTo(before.size() + 5);
            assertThat(log().against(before)).isEmpty();
            assertThat(log().consistency(before, now).leads(before.root(), now.root())).isTrue();
            assertThat(ledger.verify()).isEmpty();
        }
    }

    @Test
    protected void aNewerReadingIsAnotherEntryAndTheOlderKeepsItsPlace() {
        Document document = Document.of("a.txt", "x".getBytes(StandardCharsets.UTF_8));
        try (Ledger ledger = open()) {
            ledger.append(SeededEntries.read(document, 1, 1));
            Checkpoint before = log().head();
            ledger.append(SeededEntries.read(document, 1, 2));
            assertThat(log().head().size()).isEqualTo(before.size() + 1);
            assertThat(log().against(before)).isEmpty();
            assertThat(ledger.verify()).isEmpty();
        }
    }

    @Test
    protected void twoLedgersOfTheSameEntriesAreTwoLogs() {
        fill("log-other");
        assertThat(log("log-other").against(log().head()))
                .singleElement()
                .asString()
                .startsWith("The checkpoint is of the log hearsay/");
    }

    @Test
    protected void everyItemAndArticleIsProved()
            throws GeneralSecurityException, ProofFormatException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        LogKey key = LogKey.of(log().head().origin(), pair.getPublic());
        try (Ledger ledger = openForReading(ONE);
                Snapshot snapshot = ledger.snapshot()) {
            for (var reading : snapshot.readings().toList()) {
                ArticleId article = reading.article().id();
                String whole = proved(log().article(article, true), pair, key);
                assertThat(whole).contains("article " + article + "\n", "payload ");
                assertThat(proved(log().article(article, false), pair, key))
                        .doesNotContain("payload");
                for (Item item : reading.items().toList()) {
                    assertThat(proved(log().item(item.id()), pair, key))
                            .contains("id " + item.id() + "\n", "article " + article + "\n")
                            .doesNotContain("root /");
                }
            }
        }
        assertThat(log().item(new ItemId("statement-0123456789abcdef0123"))).isEmpty();
    }

    private static String proved(Optional<EntryProof.Claim> claim, KeyPair pair, LogKey key)
            throws ProofFormatException {
        EntryProof proof = claim.orElseThrow().signed(key, pair.getPrivate());
        EntryProof read = EntryProof.parse(proof.text());
        assertThat(read.fault(key)).isEmpty();
        StringBuilder shown = new StringBuilder();
        read.parts().forEach(part -> shown.append(part.text()));
        return shown.toString();
    }

    @Test
    protected void aRemovedDocumentIsGoneAndTheRestStaysProvable() {
        Checkpoint before = log().head();
        try (Ledger ledger = open()) {
            List<Input> inputs = inputs(ledger);
            Digest document = read(ledger);
            long gone = inputs.stream().filter(i -> i.sha256().equals(document)).count();

            ledger.remove(new Removal(document, DAY, "a court's order"));

            assertThat(inputs(ledger)).hasSize(inputs.size() - (int) gone);
            assertThat(ledger.verify()).isEmpty();
            assertThat(log().against(before)).isEmpty();
            assertThat(log().head().size()).isEqualTo(before.size() + 1);
            assertThat(log().removals())
                    .containsExactly(new Removal(document, DAY, "a court's order"));
            ledger.remove(new Removal(document, DAY.plusDays(1), "again"));
            assertThat(log().removals()).hasSize(1);
        }
    }

    @Test
    protected void aRemovedDocumentIsFoundByNoWord() {
        Document document = Document.of("a.txt", new byte[] {1});
        try (Ledger ledger = open()) {
            ledger.append(SeededEntries.saying(document, "A quoin lay in the lock."));
            ledger.remove(new Removal(document.sha256(), DAY, "a court's order"));
            try (Snapshot snapshot = ledger.snapshot()) {
                assertThat(snapshot.articles(Phrases.of("quoin"))).isEmpty();
            }
            assertThat(ledger.verify()).isEmpty();
        }
    }

    @Test
    protected void whatWasRemovedIsRefusedWithTheReason() {
        try (Ledger ledger = open()) {
            Entry entry = entryOf(read(ledger));
            ledger.remove(new Removal(entry.document().sha256(), DAY, "a court's order"));
            ledger.append(entry);

            assertThat(ledger.removal(entry.document().sha256())).isPresent();
            assertThat(inputs(ledger))
                    .filteredOn(input -> input.sha256().equals(entry.document().sha256()))
                    .singleElement()
                    .satisfies(
                            input -> {
                                assertThat(input.outcome()).isEqualTo(Input.Outcome.SKIPPED);
                                assertThat(input.reason())
                                        .hasValue(
                                                "was removed from this ledger on 2025-03-04: a"
                                                        + " court's order");
                            });
            try (Snapshot snapshot = ledger.snapshot()) {
                assertThat(snapshot.bytes(entry.document().sha256())).isEmpty();
            }
            assertThat(ledger.verify()).isEmpty();
        }
    }

    @Test
    protected void whatIsNotThereCannotBeRemoved() {
        Removal removal = new Removal(Digest.of("nothing"), DAY, "a wish");
        try (Ledger ledger = open()) {
            assertThatThrownBy(() -> ledger.remove(removal))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("has no document");
            assertThat(log().removals()).isEmpty();
        }
    }

    @Test
    protected void whileSomebodyReadsTheWordsStayAndThatIsSaid() {
        try (Ledger ledger = open()) {
            Removal removal;
            try (Snapshot reader = ledger.snapshot()) {
                removal = new Removal(read(ledger), DAY, "a court's order");
                assertThat(reader.inputs()).isNotEmpty();
                assertThatThrownBy(() -> ledger.remove(removal))
                        .isInstanceOf(LedgerException.class)
                        .hasMessageContaining("remove the document again");
            }
            ledger.remove(removal);
            assertThat(ledger.verify()).isEmpty();
            assertThat(ledger.removal(removal.document())).hasValue(removal);
        }
    }

    private static List<Input> inputs(Ledger ledger) {
        try (Snapshot snapshot = ledger.snapshot()) {
            return snapshot.inputs();
        }
    }

    /** A document that an article was read from, by several inputs if there is one. */
    private static Digest read(Ledger ledger) {
        return inputs(ledger).stream()
                .filter(input -> input.article().isPresent())
                .map(Input::sha256)
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    private static Entry entryOf(Digest document) {
        return new SeededEntries(9)
                .first(12).stream()
                        .filter(entry -> entry.document().sha256().equals(document))
                        .findFirst()
                        .orElseThrow();
    }
}
