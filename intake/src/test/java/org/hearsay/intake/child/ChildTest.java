package org.hearsay.intake.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {

    /** What is started last holds the pipe that is being read from when its starter is killed. */
    private static final String KILLED_AT_ITS_START =
            "touch \"$1/x\"; tail -f \"$1/x\" & sleep 1; kill -9 $$";

    @TempDir private Path place;

    @Test
    @EnabledOnOs(OS.LINUX)
    @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aProcessKilledInTheMomentOfItsStartIsGivenUpAtOnceAndNotAfterAMinute() throws Exception {
        TempFolder folder = TempFolder.make(place);
        Process process =
                new ProcessBuilder("sh", "-c", KILLED_AT_ITS_START, "sh", folder.path().toString())
                        .start();
        Child child = new Child(process, folder);
        ScheduledExecutorService keeper = Executors.newSingleThreadScheduledExecutor();
        try {
            assertThatThrownBy(() -> child.greet(Duration.ofMinutes(1), keeper))
                    .isInstanceOf(StartException.class);
            assertThat(ProcessHandle.allProcesses())
                    .noneMatch(
                            each ->
                                    each.info()
                                            .commandLine()
                                            .filter(l -> l.contains(folder.path().toString()))
                                            .isPresent());
        } finally {
            child.end();
            keeper.shutdownNow();
        }
    }
}
