package org.hearsay.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.hearsay.ledger.LedgerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresAddressTest {

    @ParameterizedTest
    @CsvSource({
        "postgres://ada@db.example:5433/desk?schema=flood,"
                + "postgres://ada@db.example:5433/desk?schema=flood",
        "postgresql://db.example/desk,postgres://db.example/desk",
        "postgres://ada@db.example:5432/desk?schema=hearsay,postgres://ada@db.example/desk",
        "postgres:///desk,postgres://localhost/desk",
        "postgres://[::1]/desk?sslmode=require,postgres://[::1]/desk",
    })
    void anAddressIsReadAndToldWithoutWhatIsUsual(String given, String told) {
        assertThat(PostgresAddress.isOne(given)).isTrue();
        assertThat(PostgresAddress.parse(given)).hasToString(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hearsay.ledger", "/tmp/postgres", "postgres", "C:\\postgres://x"})
    void aFileIsNoAddress(String given) {
        assertThat(PostgresAddress.isOne(given)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "postgres://db.example → must name one database",
                "postgres://db.example/ → must name one database",
                "postgres://db.example/a/b → must name one database",
                "postgres://db.example:port/a → cannot be told apart",
                "postgres://db example/a → at character",
                "postgres://db.example/a?socketFactory=x → is not one of schema",
                "postgres://db.example/a?schema=A;DROP → its name must be",
                "postgres://db.example/a?schema=pg_x → its name must be",
            })
    void aMistakenAddressIsRefusedWithTheReason(String given, String reason) {
        assertThat(catchThrowable(() -> PostgresAddress.parse(given)))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://ada:sesame@db.example/desk",
                "postgres://db.example/desk?password=sesame",
                "postgres://ada:ses ame@db.example/desk",
            })
    void aPasswordIsNeitherTakenNorRepeated(String given) {
        assertThat(catchThrowable(() -> PostgresAddress.parse(given)))
                .isInstanceOf(LedgerException.class)
                .hasMessageNotContaining("sesame")
                .hasMessageNotContaining("ses ame");
    }

    @Test
    void filesBesideItAreNamedAsDatabaseAndSchema() {
        assertThat(PostgresAddress.parse("postgres://h/desk").fileName()).isEqualTo("desk");
        assertThat(PostgresAddress.parse("postgres://h/a%20b?schema=flood").fileName())
                .isEqualTo("a_b-flood");
    }
}
