package org.hearsay.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.hearsay.ledger.Entry;
import org.hearsay.model.Document;
import org.hearsay.store.Night;
import org.hearsay.store.postgres.TeamDrill.Way;
import org.hearsay.testing.PostgresExtension;
import org.hearsay.testing.PostgresServer;
import org.hearsay.testing.SeededEntries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several who read into one ledger. */
@ExtendWith(PostgresExtension.class)
class TeamTest {

    private final PostgresServer server;
    private final Schemas schemas;

    TeamTest(PostgresServer server) {
        this.server = server;
        this.schemas = new Schemas(server, "team");
    }

    @AfterEach
    void drop() throws SQLException {
        schemas.drop();
    }

    @Test
    void eightWritersLoseAndDoubleNothingWhileTheServerIsKilledFiveTimes() throws Exception {
        TeamDrill.Outcome outcome = new TeamDrill(server, schemas, 24, 5, Way.HONEST).run();

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.refused()).isPositive();
        assertThat(outcome.acknowledged()).isEqualTo(24 * 8);
    }

    @Test
    void theDrillCatchesAWriterThatSaysSoBeforeItIsKept() throws Exception {
        TeamDrill.Outcome outcome = new TeamDrill(server, schemas, 60, 2, Way.EARLY).run();

        assertThat(outcome.failures()).anyMatch(failure -> failure.startsWith("lost: "));
    }

    @Test
    @Tag("slow")
    @Tag("night")
    void eightWritersLoseAndDoubleNothingOverManyKills() throws Exception {
        TeamDrill.Outcome outcome =
                new TeamDrill(server, schemas, 200, Night.of(100), Way.HONEST).run();

        assertThat(outcome.failures()).isEmpty();
    }

    @Test
    void workIsGivenToOneUntilItIsAppended() {
        Entry entry = read("a.txt");
        try (PostgresLedger one = schemas.open("one");
                PostgresLedger other = schemas.open("one")) {
            assertThat(one.lease(entry.document(), entry.work())).isTrue();
            assertThat(one.lease(entry.document(), entry.work())).isTrue();
            assertThat(other.lease(entry.document(), entry.work())).isFalse();
            assertThat(other.lease(read("b.txt").document(), entry.work())).isTrue();

            one.append(entry);
            assertThat(other.holds(entry.document(), entry.work())).isPositive();
            assertThat(leases()).containsExactly("1");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoClosesTheLedgerGivesUpWhatIsNotDone() {
        Entry entry = read("a.txt");
        try (PostgresLedger other = schemas.open("one")) {
            try (PostgresLedger one = schemas.open("one")) {
                assertThat(one.lease(entry.document(), entry.work())).isTrue();
            }
            assertThat(other.lease(entry.document(), entry.work())).isTrue();
        }
    }

    @Test
    void aLeaseEndsByItselfUnlessItsHolderAppends() throws SQLException {
        Entry entry = read("a.txt");
        try (PostgresLedger one = schemas.open("one");
                PostgresLedger other = schemas.open("one")) {
            assertThat(one.lease(entry.document(), entry.work())).isTrue();
            passMinutes(9);
            one.append(read("b.txt"));
            passMinutes(9);
            assertThat(other.lease(entry.document(), entry.work())).isFalse();
            passMinutes(2);
            assertThat(other.lease(entry.document(), entry.work())).isTrue();
            assertThat(one.lease(entry.document(), entry.work())).isFalse();
        }
    }

    private void passMinutes(int minutes) throws SQLException {
        schemas.run(
                "one",
                "UPDATE SCHEMA.lease SET until = until - interval '" + minutes + " minutes'");
    }

    private List<String> leases() throws SQLException {
        return schemas.rows("one", "SELECT count(*) FROM SCHEMA.lease");
    }

    private static Entry read(String path) {
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        return SeededEntries.read(Document.of(path, bytes).below("/stories"), 1, 1);
    }
}
