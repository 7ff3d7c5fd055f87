package org.hearsay.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.LedgerException;
import org.hearsay.ledger.Log;
import org.hearsay.ledger.Removal;
import org.hearsay.model.Document;
import org.hearsay.proof.Checkpoint;
import org.hearsay.testing.LogContract;
import org.hearsay.testing.PostgresExtension;
import org.hearsay.testing.PostgresServer;
import org.hearsay.testing.SeededEntries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class PostgresLogTest extends LogContract {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 4);

    private final Schemas schemas;

    PostgresLogTest(PostgresServer server) {
        this.schemas = new Schemas(server, "log");
    }

    @AfterEach
    void drop() throws SQLException {
        schemas.drop();
    }

    @Override
    protected Ledger open(String name) {
        return schemas.open(name);
    }

    @Override
    protected Ledger openForReading(String name) {
        return schemas.openForReading(name);
    }

    private static Document document(String path) {
        return Document.of(path, path.getBytes(StandardCharsets.UTF_8)).below("/stories");
    }

    @Test
    void aTeamsLedgerFromBeforeTheLogBeginsItWithWhatItHolds() throws SQLException {
        try (Ledger ledger = open("old")) {
            new SeededEntries(4).first(7).forEach(ledger::append);
        }
        schemas.run(
                "old",
                "DROP TABLE SCHEMA.leaf, SCHEMA.words",
                "DELETE FROM SCHEMA.flyway_schema_history WHERE version IN ('3', '4')");
        try (PostgresLedger ledger = schemas.open("old")) {
            assertThat(ledger.upgradedFrom()).hasValue("2.1");
            assertThat(ledger.verify()).isEmpty();
            Checkpoint head = ledger.log().orElseThrow().head();
            assertThat(head.size()).isEqualTo(1 + 7);
            assertThat(head.more()).containsExactly("earlier 7");
        }
    }

    @Test
    void twoWhoAppendMakeOneLog() {
        List<Ledger> writers = List.of(open("two"), open("two"));
        for (int i = 0; i < 20; i++) {
            writers.get(i % 2).append(SeededEntries.read(document(i + ".txt"), 1, 1));
        }
        writers.forEach(Ledger::close);
        try (Ledger reader = openForReading("two")) {
            assertThat(reader.verify()).isEmpty();
            assertThat(reader.log().orElseThrow().head().size()).isEqualTo(21);
        }
    }

    @Test
    void charactersThatPostgresDoesNotTakeAreProvedAsTheyWere() {
        String path = "in.zip#a\0b\uFDD0c.txt";
        try (Ledger ledger = open("odd")) {
            ledger.append(SeededEntries.read(document(path), 1, 1));
            assertThat(ledger.verify()).isEmpty();
            Removal removal = new Removal(document(path).sha256(), DAY, "an order\0");
            ledger.remove(removal);
            assertThat(ledger.verify()).isEmpty();
            assertThat(ledger.removal(removal.document())).hasValue(removal);
        }
    }

    @Test
    void noTablesFileHoldsTheWordsOfWhatWasRemoved() throws SQLException {
        Document document = document("account-of-a-ferryman.txt");
        try (Ledger ledger = open("scrubbed")) {
            new SeededEntries(4).first(7).forEach(ledger::append);
            ledger.append(SeededEntries.read(document, 1, 1));
            assertThat(filesWith("account-of-a-ferryman")).contains("document true", "input true");

            assertThat(ledger.remove(new Removal(document.sha256(), DAY, "an order")))
                    .singleElement()
                    .asString()
                    .contains("backups");

            assertThat(filesWith("account-of-a-ferryman")).hasSize(7).allMatch(is("false"));
            assertThat(filesWith("/stories")).contains("input true");
            assertThat(ledger.verify()).isEmpty();
        }
    }

    @Test
    void neitherIndexNorStatisticsKeepAWordOfWhatWasRemoved() throws SQLException {
        Document document = document("a.txt");
        String word = "qyzzyferry";
        try (Ledger ledger = open("words")) {
            new SeededEntries(4).first(7).forEach(ledger::append);
            ledger.append(SeededEntries.saying(document, "The " + word + " sank."));
            schemas.run("words", "ANALYZE");
            assertThat(relationsWith(word)).contains("reading", "words", "words_by_form");

            ledger.remove(new Removal(document.sha256(), DAY, "an order"));

            assertThat(relationsWith(word)).isEmpty();
            assertThat(ledger.verify()).isEmpty();
        }
    }

    @Test
    void samplesThatWereTakenOfAnOlderLedgerAreDropped() throws SQLException {
        String sampled =
                "SELECT tablename, attname FROM pg_stats WHERE schemaname = 'SCHEMA' AND attname IN"
                        + " ('payload', 'exact', 'forms', 'bytes', 'root', 'path', 'reason')";
        try (Ledger ledger = open("words")) {
            new SeededEntries(4).first(7).forEach(ledger::append);
        }
        schemas.run(
                "words",
                "ALTER TABLE SCHEMA.item ALTER exact SET STATISTICS 100",
                "ALTER TABLE SCHEMA.input ALTER path SET STATISTICS 100",
                "ANALYZE",
                "DROP TABLE SCHEMA.words",
                "DELETE FROM SCHEMA.flyway_schema_history WHERE version = '4'");
        assertThat(schemas.rows("words", sampled)).contains("item exact", "input path");
        try (Ledger ledger = open("words")) {
            schemas.run("words", "ANALYZE");
            assertThat(schemas.rows("words", sampled)).isEmpty();
            assertThat(ledger.verify()).isEmpty();
        }
    }

    /** The ledger's tables and indexes, and the server's statistics, whose files have the word. */
    private List<String> relationsWith(String word) throws SQLException {
        schemas.run("words", "CHECKPOINT");
        return schemas.rows(
                "words",
                "SELECT relname FROM pg_class WHERE (relnamespace = 'SCHEMA'::regnamespace"
                        + " OR relname = 'pg_statistic') AND relkind IN ('r', 'i') AND position("
                        + "convert_to('"
                        + word
                        + "', 'UTF8') IN pg_read_binary_file(pg_relation_filepath(oid))) > 0"
                        + " ORDER BY relname");
    }

    private static Predicate<String> is(String answer) {
        return row -> row.endsWith(" " + answer);
    }

    /** Each table, and whether its file on the server's disk has the words. */
    private List<String> filesWith(String words) throws SQLException {
        schemas.run("scrubbed", "CHECKPOINT");
        return schemas.rows(
                "scrubbed",
                "SELECT relname, (position(convert_to('"
                        + words
                        + "', 'UTF8') IN pg_read_binary_file(pg_relation_filepath(pg_class.oid))) >"
                        + " 0)::text FROM pg_class JOIN pg_namespace ON pg_namespace.oid ="
                        + " relnamespace WHERE nspname = 'SCHEMA' AND relkind = 'r' AND relname NOT"
                        + " IN ('lease', 'flyway_schema_history') ORDER BY relname");
    }

    /**
     * Each row that a log rests on, changed, deleted or moved by whoever looks after the server.
     */
    @Test
    void whatTheServersOwnersDoToTheLogIsFound() throws SQLException {
        for (String change :
                List.of(
                        "UPDATE SCHEMA.leaf SET content = sha256(content) WHERE position = 3",
                        "UPDATE SCHEMA.leaf SET salt = sha256(salt) WHERE position = 3",
                        "UPDATE SCHEMA.leaf SET subject = sha256(subject) WHERE position = 3",
                        "UPDATE SCHEMA.leaf SET salt = NULL WHERE position = 4",
                        "DELETE FROM SCHEMA.leaf WHERE position = 2",
                        "DELETE FROM SCHEMA.leaf WHERE position = 12",
                        "UPDATE SCHEMA.leaf SET position = 99 - position WHERE position > 4",
                        "UPDATE SCHEMA.input SET reason = 'was a picture' WHERE reason IS NOT NULL",
                        "UPDATE SCHEMA.input SET root = '/elsewhere'",
                        "UPDATE SCHEMA.input SET millis = 7",
                        "UPDATE SCHEMA.actor SET payload = payload || ' '",
                        "UPDATE SCHEMA.leaf SET record = record || 'x' WHERE position = 0")) {
            try (Ledger ledger = open("tampered")) {
                new SeededEntries(9).first(12).forEach(ledger::append);
                assertThat(ledger.verify()).isEmpty();
            }
            schemas.run("tampered", change);
            try (Ledger ledger = openForReading("tampered")) {
                assertThat(ledger.verify()).as(change).isNotEmpty();
            }
            schemas.run("tampered", "drop schema SCHEMA cascade");
        }
    }

    @Test
    void aTailThatWasCutOffWithItsRowsIsFoundByTheCheckpoint() throws SQLException {
        Document late = document("late.txt");
        Checkpoint seen;
        try (Ledger ledger = open("cut")) {
            new SeededEntries(9).first(12).forEach(ledger::append);
            ledger.append(SeededEntries.read(late, 1, 9));
            seen = ledger.log().orElseThrow().head();
        }
        String sha256 = late.sha256().hex();
        schemas.run(
                "cut",
                "DELETE FROM SCHEMA.input WHERE sha256 = '" + sha256 + "'",
                "DELETE FROM SCHEMA.reading WHERE sha256 = '" + sha256 + "'",
                "DELETE FROM SCHEMA.document WHERE sha256 = '" + sha256 + "'",
                "DELETE FROM SCHEMA.leaf WHERE position = 13");
        try (Ledger ledger = openForReading("cut")) {
            Log log = ledger.log().orElseThrow();
            assertThat(ledger.verify()).isEmpty();
            assertThat(log.against(seen)).singleElement().asString().contains("was cut off");
        }
    }

    @Test
    void onlyTheOwnerCanTakeADocumentOut() throws SQLException {
        Document document = document("a.txt");
        try (Ledger ledger = open("owned")) {
            ledger.append(SeededEntries.read(document, 1, 1));
        }
        schemas.run(
                "owned",
                "CREATE ROLE ada_log LOGIN PASSWORD '" + PostgresServer.PASSWORD + "'",
                "GRANT USAGE ON schema SCHEMA TO ada_log",
                "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN schema SCHEMA TO ada_log");
        try (Ledger ledger =
                PostgresLedger.open(
                        schemas.address("owned", "ada_log"),
                        Optional.of(PostgresServer.PASSWORD))) {
            ledger.append(SeededEntries.read(document("b.txt"), 1, 1));
            assertThatThrownBy(() -> ledger.remove(new Removal(document.sha256(), DAY, "an order")))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("only the owner of its tables");
            assertThat(ledger.verify()).isEmpty();
        } finally {
            schemas.drop();
            schemas.run("", "DROP ROLE ada_log");
        }
    }
}
