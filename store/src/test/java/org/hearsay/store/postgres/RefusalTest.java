package org.hearsay.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.hearsay.ledger.LedgerException;
import org.hearsay.testing.PostgresExtension;
import org.hearsay.testing.PostgresServer;
import org.hearsay.testing.SeededEntries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever is wrong is said: what, where, what was found, and what to do. */
@ExtendWith(PostgresExtension.class)
class RefusalTest {

    private static final Optional<String> RIGHT = Optional.of(PostgresServer.PASSWORD);

    private final PostgresServer server;
    private final Schemas schemas;

    RefusalTest(PostgresServer server) {
        this.server = server;
        this.schemas = new Schemas(server, "refusal");
    }

    @AfterEach
    void drop() throws SQLException {
        schemas.drop();
    }

    @Test
    void aServerThatIsNotThere() {
        PostgresAddress nowhere =
                new PostgresAddress("127.0.0.1", 1, "a", Optional.of("x"), "hearsay", Map.of());
        assertThatThrownBy(() -> PostgresLedger.open(nowhere, RIGHT))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("The ledger postgres://x@127.0.0.1:1/a cannot be reached")
                .hasMessageContaining("Is the server running at 127.0.0.1");
    }

    @Test
    void aPasswordThatIsWrongOrMissing() {
        PostgresAddress address = schemas.address("one");
        Throwable wrong =
                catchThrowable(() -> PostgresLedger.open(address, Optional.of("hunter2-not-it")));
        assertThat(wrong)
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("The password for the user 'desk' is not the right one")
                .hasMessageContaining("PGPASSWORD")
                .hasMessageNotContaining("hunter2");
        assertThatThrownBy(() -> PostgresLedger.open(address, Optional.empty()))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("The server wants a password for the user 'desk'")
                .hasMessageContaining("~/.pgpass");
    }

    @Test
    void aDatabaseThatIsNotThere() {
        PostgresAddress address =
                new PostgresAddress(
                        "127.0.0.1",
                        server.port(),
                        "no-such",
                        Optional.of(PostgresServer.USER),
                        "hearsay",
                        Map.of());
        assertThatThrownBy(() -> PostgresLedger.openForReading(address, RIGHT))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("createdb no-such");
    }

    @Test
    void aNewerSchemaIsRefusedAndAnOlderOneForReading() throws SQLException {
        schemas.open("one").close();
        history("UPDATE SCHEMA.flyway_schema_history SET version = '7' WHERE version = '4'");
        for (Opening opening : Opening.values()) {
            assertThatThrownBy(() -> opening.open(schemas.address("one"), RIGHT))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("was written by a newer Hearsay: its schema is 7");
        }
        history(
                "DELETE FROM SCHEMA.flyway_schema_history WHERE version IN ('2.1', '3', '7')",
                "DROP TABLE SCHEMA.lease",
                "DROP TABLE SCHEMA.leaf, SCHEMA.words");
        assertThatThrownBy(() -> schemas.openForReading("one"))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("is of schema 2, older than the 4")
                .hasMessageContaining("`hearsay read` brings it up to date");
        try (PostgresLedger upgraded = schemas.open("one")) {
            assertThat(upgraded.upgradedFrom()).hasValue("2");
        }
        schemas.openForReading("one").close();
    }

    @Test
    void aSchemaOfAnotherProgram() throws SQLException {
        schemas.run("one", "create schema SCHEMA", "CREATE TABLE SCHEMA.bird (name text)");
        assertThatThrownBy(() -> schemas.open("one"))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("holds tables of another program")
                .hasMessageContaining("?schema=NAME");
        assertThat(schemas.rows("one", "SELECT count(*) FROM SCHEMA.bird")).containsExactly("0");
    }

    @Test
    void aUserWithoutRights() throws SQLException {
        schemas.open("one").close();
        schemas.run("one", "CREATE ROLE guest LOGIN PASSWORD 'guest'");
        try {
            PostgresAddress guest = schemas.address("one", "guest");
            Optional<String> password = Optional.of("guest");
            for (Opening opening : Opening.values()) {
                assertThatThrownBy(() -> opening.open(guest, password))
                        .isInstanceOf(LedgerException.class)
                        .hasMessageContaining("The user 'guest' may not do that")
                        .hasMessageContaining("docs/team.md");
            }
            schemas.run(
                    "one",
                    "GRANT USAGE ON schema SCHEMA TO guest",
                    "GRANT SELECT ON ALL TABLES IN schema SCHEMA TO guest");
            PostgresLedger.openForReading(guest, password).close();
            assertThat(PostgresState.of(guest, password).writable()).isFalse();
            schemas.run(
                    "one", "GRANT INSERT, UPDATE, DELETE ON ALL TABLES IN schema SCHEMA TO guest");
            try (PostgresLedger ledger = PostgresLedger.open(guest, password)) {
                ledger.append(new SeededEntries(1).first(3));
                assertThat(ledger.verify()).isEmpty();
            }
            assertThat(PostgresState.of(guest, password).writable()).isTrue();
        } finally {
            schemas.run("one", "DROP OWNED BY guest", "DROP ROLE guest");
        }
    }

    @Test
    void aDatabaseThatIsNotEncodedAsUtf8() throws SQLException {
        schemas.run("", "CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
        PostgresAddress address =
                new PostgresAddress(
                        "127.0.0.1",
                        server.port(),
                        "latin",
                        Optional.of(PostgresServer.USER),
                        "hearsay",
                        Map.of());
        try {
            assertThatThrownBy(() -> PostgresLedger.open(address, RIGHT))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("is encoded as LATIN1");
        } finally {
            schemas.run("", "DROP DATABASE latin WITH (FORCE)");
        }
    }

    private void history(String... statements) throws SQLException {
        schemas.run("one", statements);
    }

    private enum Opening {
        WRITING {
            @Override
            void open(PostgresAddress address, Optional<String> password) {
                PostgresLedger.open(address, password).close();
            }
        },
        READING {
            @Override
            void open(PostgresAddress address, Optional<String> password) {
                PostgresLedger.openForReading(address, password).close();
            }
        };

        abstract void open(PostgresAddress address, Optional<String> password);
    }
}
