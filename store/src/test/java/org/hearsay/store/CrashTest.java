package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.hearsay.store.Appender.Way;
import org.hearsay.store.CrashDrill.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A kill at any moment loses nothing acknowledged and doubles nothing; and the drill would see. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "tells kills by the exit status of a signal")
class CrashTest {

    private static final int ENTRIES = 80;

    @TempDir Path folder;

    @Test
    void aKillLosesNothingAcknowledgedAndDoublesNothing() {
        Outcome outcome = new CrashDrill(folder, Way.HONEST, ENTRIES).run(25, 1);

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.kills()).isEqualTo(25);
        assertThat(outcome.acknowledged()).isGreaterThanOrEqualTo(ENTRIES);
    }

    @Test
    @Tag("slow")
    @Tag("night")
    void manyKillsLoseNothingAcknowledgedAndDoubleNothing() {
        Outcome outcome = new CrashDrill(folder, Way.HONEST, ENTRIES).run(Night.of(500), 1000);

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.kills()).isEqualTo(Night.of(500));
    }

    @Test
    void theDrillCatchesALedgerThatAcknowledgesBeforeItCommits() {
        Outcome outcome = new CrashDrill(folder, Way.EARLY, ENTRIES).run(20, 1);

        assertThat(outcome.failures()).anyMatch(failure -> failure.startsWith("lost: "));
    }

    @Test
    void theDrillCatchesALedgerThatCommitsRowByRow() {
        Outcome outcome = new CrashDrill(folder, Way.TORN, ENTRIES).run(20, 1);

        assertThat(outcome.failures()).anyMatch(failure -> failure.startsWith("unsound: "));
    }
}
