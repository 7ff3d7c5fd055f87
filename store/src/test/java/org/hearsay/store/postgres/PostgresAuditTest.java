package org.hearsay.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.hearsay.ledger.Ledger;
import org.hearsay.testing.PostgresExtension;
import org.hearsay.testing.PostgresServer;
import org.hearsay.testing.SeededEntries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class PostgresAuditTest {

    private final Schemas schemas;

    PostgresAuditTest(PostgresServer server) {
        this.schemas = new Schemas(server, "audit");
    }

    /** Each on top of the one before: what was found stays found. */
    @Test
    void whatWasTamperedWithIsFound() throws SQLException {
        try (Ledger ledger = schemas.open("one")) {
            ledger.append(new SeededEntries(9).first(12));
            assertThat(ledger.verify()).isEmpty();

            found(ledger, "DELETE FROM SCHEMA.actor", "was changed after it was written");
            found(
                    ledger,
                    "UPDATE SCHEMA.document SET bytes = '\\x00' WHERE bytes IS NOT NULL",
                    "are not those it is named after");
            found(
                    ledger,
                    "UPDATE SCHEMA.input SET work = 'x'",
                    "leads to a reading of other bytes or other work");
            found(ledger, "UPDATE SCHEMA.item SET exact = exact || '.'", "but at [");
            found(ledger, "DELETE FROM SCHEMA.input", "No input leads to document");
        } finally {
            schemas.drop();
        }
    }

    private void found(Ledger ledger, String sql, String finding) throws SQLException {
        schemas.run("one", sql);
        List<String> findings = ledger.verify();
        assertThat(findings).anyMatch(found -> found.contains(finding));
    }
}
