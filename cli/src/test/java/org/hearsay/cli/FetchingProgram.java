package org.hearsay.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.hearsay.intake.web.FetchSettings;
import org.hearsay.intake.web.LocalWeb;

/** The program with this machine for the web, to be started, and ended, as a process of its own. */
final class FetchingProgram {

    private FetchingProgram() {}

    /** The port to allow, then what the program itself takes. */
    public static void main(String[] args) {
        Instant noon = Instant.parse("2031-09-03T12:00:00Z");
        List<Integer> ports = List.of(Integer.valueOf(args[0]));
        int code =
                Main.commandLine(
                                () -> {
                                    throw new IllegalStateException("Nothing is read here");
                                },
                                settings ->
                                        LocalWeb.of(
                                                new FetchSettings(
                                                        settings.userAgent(),
                                                        Duration.ofSeconds(1),
                                                        ports),
                                                Clock.fixed(noon, ZoneOffset.UTC)))
                        .execute(Arrays.copyOfRange(args, 1, args.length));
        System.exit(code);
    }
}
