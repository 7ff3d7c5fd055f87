package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hearsay.cli.Console.Ran;
import org.hearsay.ledger.Ledger;
import org.hearsay.store.SqliteLedger;
import org.hearsay.store.postgres.PostgresAddress;
import org.hearsay.store.postgres.PostgresLedger;
import org.hearsay.testing.PostgresExtension;
import org.hearsay.testing.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A team's ledger answers as a file does; only its name differs. */
@ExtendWith(PostgresExtension.class)
class TeamLedgerTest {

    private static final String PASSES = "org.postgresql.pgpassfile";

    private final PostgresServer server;

    TeamLedgerTest(PostgresServer server) {
        this.server = server;
    }

    /** The file that the driver looks into, as ~/.pgpass; what stands in it is escaped. */
    @BeforeAll
    static void passes(@TempDir Path folder) throws IOException {
        String password = PostgresServer.PASSWORD.replace("\\", "\\\\").replace(":", "\\:");
        Path file = folder.resolve("pgpass");
        Files.writeString(file, "*:*:*:" + PostgresServer.USER + ":" + password + "\n");
        System.setProperty(PASSES, file.toString());
    }

    /** The kept dossiers lie in the current folder, named as database and schema. */
    @AfterAll
    static void nothingStays() throws IOException {
        System.clearProperty(PASSES);
        for (String schema : List.of("sample", "reading")) {
            Files.deleteIfExists(Path.of("postgres-" + schema + ".dossier"));
        }
    }

    private String address(String schema) {
        return "postgresql://"
                + PostgresServer.USER
                + "@127.0.0.1:"
                + server.port()
                + "/postgres?schema="
                + schema;
    }

    @Test
    void theSampleIsExportedAndShownAsFromAFile(@TempDir Path folder) {
        Path copy = folder.resolve("copy.ledger");
        String team = address("sample");
        try (Ledger from = SqliteLedger.openForReading(Story.ofSample().ledger());
                Ledger file = SqliteLedger.open(copy);
                Ledger database =
                        PostgresLedger.open(PostgresAddress.parse(team), Optional.empty())) {
            LedgerCopy.of(from, file);
            LedgerCopy.of(from, database);
        }
        for (List<Object> command :
                List.<List<Object>>of(
                        List.of("export", "--format", "jsonl"),
                        List.of("show", "statements"),
                        List.of("show", "threads"),
                        List.of("search", "the", "dam"),
                        List.of("report"))) {
            Ran fromFile = Console.run(command, List.of("--ledger", copy));
            Ran fromTeam = Console.run(command, List.of("--ledger", team));
            assertThat(fromTeam.err()).isEqualTo(fromFile.err());
            assertThat(fromTeam.out()).hasSizeGreaterThan(500).isEqualTo(fromFile.out());
        }
        assertThat(Console.run("export", "--format", "jsonl", "--ledger", team).out())
                .isEqualTo(Story.ofSample().export());
        assertThat(Console.run("verify", "--ledger", team).out())
                .contains("schema=sample is sound");
    }

    @Test
    void readingIntoATeamsLedgerGoesOnWhereItWas(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("a.txt"),
                "The dam at Tarn Mellow holds, engineer Ida Voss said on Monday.\n");
        String team = address("reading");
        Ran first = Console.run("read", folder, "--no-dossier", "--ledger", team);
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out()).contains("The ledger postgres://desk@127.0.0.1");
        Ran again = Console.run("read", folder, "--no-dossier", "--ledger", team);
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.out()).contains("already in the ledger");
        assertThat(Console.run("show", "statements", "--ledger", team).out()).contains("Ida Voss");
        assertThat(Console.run("diff", "--before", team, "--ledger", team).code()).isZero();
    }

    @Test
    void whatCannotBeOpenedIsSaidInOneSentenceWithoutTheProgramsInsides() {
        Ran ran = Console.run("show", "statements", "--ledger", address("nothing"));
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .startsWith("hearsay: There is no ledger at postgres://desk@")
                .doesNotContain("\tat ");
        Ran mistaken = Console.run("show", "statements", "--ledger", "postgres://a:sesame@b/c");
        assertThat(mistaken.err()).contains("PGPASSWORD").doesNotContain("sesame");
    }

    @Test
    void doctorLooksAtTheServer() {
        Ran ran = Console.run("doctor", "--ledger", address("nothing"));
        assertThat(ran.out())
                .contains("its server: PostgreSQL ")
                .contains("ledger: none yet at postgres://desk@")
                .contains("your rights: to read and to append");
        Ran nowhere = Console.run("doctor", "--ledger", "postgres://x@127.0.0.1:1/a");
        assertThat(nowhere.out()).contains("Is the server running at 127.0.0.1");
        assertThat(nowhere.code()).isEqualTo(1);
    }
}
