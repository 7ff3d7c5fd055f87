package org.hearsay.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.hearsay.ledger.Entry;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.LedgerException;
import org.hearsay.model.Digest;
import org.hearsay.model.Document;
import org.hearsay.store.SqliteLedger;
import org.hearsay.testing.LedgerContract;
import org.hearsay.testing.PostgresExtension;
import org.hearsay.testing.PostgresServer;
import org.hearsay.testing.SeededEntries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(PostgresExtension.class)
class PostgresLedgerTest extends LedgerContract {

    private final Schemas schemas;

    PostgresLedgerTest(PostgresServer server) {
        this.schemas = new Schemas(server, "contract");
    }

    @AfterEach
    void drop() throws SQLException {
        schemas.drop();
    }

    @Override
    protected Ledger openForReading(String name) {
        return schemas.openForReading(name);
    }

    @Override
    protected Ledger open(String name) {
        return schemas.open(name);
    }

    @Test
    void twoWritersAppendSideBySide() {
        List<Entry> entries = new SeededEntries(11).first(30);
        try (Ledger one = open("one");
                Ledger other = open("one")) {
            for (int i = 0; i < entries.size(); i++) {
                (i % 2 == 0 ? one : other).append(entries.get(i));
                other.append(entries.get(i / 2));
            }
            assertThat(State.of(one)).isEqualTo(State.of(other));
            assertThat(State.of(one).inputs()).hasSize(30);
            assertThat(one.verify()).isEmpty();
        }
    }

    @Test
    void bothDatabasesTellTheSame(@TempDir Path folder) {
        List<Entry> entries = new SeededEntries(12).first(60);
        try (Ledger team = open("same");
                Ledger file = SqliteLedger.open(folder.resolve("a.ledger"))) {
            team.append(entries);
            file.append(entries);
            assertThat(State.of(team)).isEqualTo(State.of(file));
        }
    }

    @Test
    void aPathMayBeLongerThanAnIndexCanHold() {
        String path = longPath();
        byte[] bytes = "x".getBytes(StandardCharsets.UTF_8);
        Entry entry = SeededEntries.read(Document.of(path, bytes).below("/stories"), 1, 1);
        try (Ledger ledger = open("one")) {
            ledger.append(entry);
            assertThat(ledger.lease(entry.document(), entry.work())).isTrue();
            assertThat(ledger.holds(entry.document(), entry.work())).isEqualTo(1);
            assertThat(State.of(ledger).inputs().get(0).document()).isEqualTo(path);
            assertThat(ledger.verify()).isEmpty();
        }
    }

    /** Of no pattern, which a database could make small. */
    private static String longPath() {
        StringBuilder path = new StringBuilder("in.warc#");
        for (int i = 0; i < 200; i++) {
            path.append(Digest.of("part", Integer.toString(i)).hex());
        }
        return path.toString();
    }

    @Test
    void theTwoSchemasHaveTheSameTablesAndColumns(@TempDir Path folder) throws SQLException {
        open("one").close();
        Path file = folder.resolve("a.ledger");
        SqliteLedger.open(file).close();

        List<String> team =
                schemas.rows(
                        "one",
                        "SELECT table_name, column_name, is_nullable FROM"
                            + " information_schema.columns WHERE table_schema = 'SCHEMA' AND"
                            + " table_name NOT IN ('flyway_schema_history', 'lease', 'words') AND"
                            + " column_name <> 'place' ORDER BY table_name COLLATE \"C\","
                            + " column_name COLLATE \"C\"");
        assertThat(team).hasSize(36).isEqualTo(SqliteColumns.of(file));
    }

    @Test
    void nothingButTextComparedByBytesIsInATeamsLedger() throws SQLException {
        open("one").close();
        assertThat(
                        schemas.rows(
                                "one",
                                "SELECT table_name, column_name FROM information_schema.columns"
                                        + " WHERE table_schema = 'SCHEMA' AND data_type = 'text'"
                                        + " AND collation_name IS DISTINCT FROM 'C'"))
                .isEmpty();
    }

    @Test
    void aLedgerThatIsNotThereIsNotMadeByReadingIt() throws SQLException {
        assertThatThrownBy(() -> schemas.openForReading("none"))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("There is no ledger at postgres://desk@127.0.0.1")
                .hasMessageContaining("`hearsay read` makes one");
        assertThat(schemas.rows("none", "SELECT 1 FROM pg_namespace WHERE nspname = 'SCHEMA'"))
                .isEmpty();
    }

    @Test
    void theLedgerIsTheSameAfterBeingOpenedTwice() throws SQLException {
        open("one").close();
        try (PostgresLedger again = schemas.open("one")) {
            assertThat(again.upgradedFrom()).isEqualTo(Optional.empty());
        }
        assertThat(
                        schemas.rows(
                                "one",
                                "SELECT version FROM SCHEMA.flyway_schema_history"
                                        + " WHERE version IS NOT NULL ORDER BY installed_rank"))
                .containsExactly("2", "2.1", "3", "4");
    }

    @Test
    void charactersThatPostgresDoesNotTakeComeBackAllTheSame() {
        String path = "in.zip#a\0b\uFDD0c\uFDD00.txt";
        byte[] bytes = "x".getBytes(StandardCharsets.UTF_8);
        Entry entry = SeededEntries.read(Document.of(path, bytes), 1, 1);
        try (Ledger ledger = open("one")) {
            ledger.append(entry);
            assertThat(State.of(ledger).inputs().get(0).document()).isEqualTo(path);
            assertThat(PostgresText.written(path)).doesNotContain("\0");
            assertThat(PostgresText.written("a\uD800")).isEqualTo("a?");
        }
    }
}
