package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.Removal;
import org.hearsay.model.Document;
import org.hearsay.proof.Checkpoint;
import org.hearsay.testing.LogContract;
import org.hearsay.testing.SeededEntries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTest extends LogContract {

    @TempDir Path folder;

    @Override
    protected Ledger open(String name) {
        return SqliteLedger.open(folder.resolve(name));
    }

    @Override
    protected Ledger openForReading(String name) {
        return SqliteLedger.openForReading(folder.resolve(name));
    }

    @Test
    void nothingThatWasRemovedIsLeftToBeDeletedByHand() {
        Document document = Document.of("a.txt", new byte[] {1});
        try (Ledger ledger = open("one")) {
            ledger.append(SeededEntries.read(document, 1, 1));
            Removal removal = new Removal(document.sha256(), LocalDate.of(2025, 3, 4), "an order");
            assertThat(ledger.remove(removal)).isEmpty();
        }
    }

    @Test
    void anOlderLedgerBeginsItsLogWithWhatItHoldsAndSaysSo() throws IOException {
        Path old = folder.resolve("ferry.db");
        try (InputStream in = LogTest.class.getResourceAsStream("of-schema-1.ledger")) {
            Files.copy(in, old);
        }
        try (SqliteLedger ledger = SqliteLedger.open(old)) {
            assertThat(ledger.verify()).isEmpty();
            Checkpoint head = ledger.log().orElseThrow().head();
            assertThat(head.size()).isEqualTo(3);
            assertThat(head.more()).containsExactly("earlier 2");
        }
    }
}
