package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.hearsay.ledger.Ledger;
import org.hearsay.testing.SeededEntries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditTest {

    @TempDir Path folder;

    private Path file;

    @BeforeEach
    void fill() {
        file = folder.resolve("a.db");
        try (Ledger ledger = SqliteLedger.open(file)) {
            new SeededEntries(9).first(30).forEach(ledger::append);
            assertThat(ledger.verify()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "UPDATE document SET bytes = x'00' WHERE bytes IS NOT NULL → are not those it is"
                        + " named after",
                "UPDATE document SET bytes = NULL → are not there",
                "UPDATE document SET bytes = x'00' WHERE bytes IS NULL → are kept, but no article"
                        + " was read",
                "DELETE FROM input WHERE outcome = 'READ' → No input leads to the reading of",
                "DELETE FROM input → No input leads to document",
                "DELETE FROM reading → points at a row of reading that is not there",
                "DELETE FROM document → points at a row of document that is not there",
                "DELETE FROM item → was changed after it was written",
                "DELETE FROM actor → was changed after it was written",
                "UPDATE item SET exact = exact || '.' → but at [",
                "UPDATE item SET \"start\" = \"start\" + 1, \"end\" = \"end\" + 1 → holds",
                "UPDATE item SET kind = 'poem' → are of a kind that is known",
                "UPDATE item SET payload = '{' → is not JSON",
                "UPDATE item SET payload = '{}' → has no field 'id'",
                "UPDATE reading SET article = article || 'x' → is one of",
                "UPDATE reading SET article = 'art-0123456789abcdef0123' WHERE number = 1 → is one"
                        + " of",
                "UPDATE reading SET payload = replace(payload, 'Outlet 1', 'Outlet 5') → is one of",
                "UPDATE reading SET payload = replace(payload, 'seeded/1', 'seeded/2') → was"
                        + " changed",
                "UPDATE reading SET payload = replace(payload, 'Marla', 'Marta') → was read from",
                "UPDATE input SET work = 'x' → leads to a reading of other bytes or other work",
                "UPDATE input SET reading = 1 WHERE outcome = 'READ' → other bytes or other work",
            })
    void whatWasTamperedWithIsFound(String sql, String finding) throws SQLException {
        SqliteFile.sql(file, "PRAGMA foreign_keys = OFF");
        assertThat(SqliteFile.sql(file, sql)).isPositive();
        assertThat(findings()).anyMatch(found -> found.contains(finding));
        assertThat(findings()).allMatch(found -> found.endsWith("."));
    }

    @Test
    void aDamagedPageIsFound() throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long page = bytes.length() / 2 / 4096 * 4096;
            bytes.seek(page);
            bytes.write(new byte[4096]);
        }
        assertThat(findings()).isNotEmpty();
    }

    private List<String> findings() {
        try (Ledger ledger = SqliteLedger.openForReading(file)) {
            return ledger.verify();
        }
    }
}
