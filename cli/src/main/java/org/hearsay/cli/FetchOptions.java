package org.hearsay.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.intake.web.FetchSettings;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What {@code fetch} and {@code watch} have in common. */
final class FetchOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "The folder that keeps what is fetched, as WARC files.")
    private Path folder = Path.of("");

    @Option(
            names = "--contact",
            paramLabel = "WHERE",
            description = "A page or address of yours that servers are told; nothing by default.")
    private Optional<String> contact = Optional.empty();

    @Option(
            names = "--user-agent",
            paramLabel = "NAME",
            description =
                    "What servers are told of the program instead of "
                            + FetchSettings.PROGRAM
                            + ". It obeys what robots.txt says of Hearsay all the same.")
    private Optional<String> userAgent = Optional.empty();

    @Option(
            names = "--delay",
            paramLabel = "SECONDS",
            defaultValue = "2",
            description =
                    "The least pause between two requests to one host, at least 1 (default:"
                            + " ${DEFAULT-VALUE}).")
    private int delay = 2;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "A port to allow besides 80 and 443; may be repeated.")
    private List<Integer> ports = new ArrayList<>();

    Path folder() {
        return folder;
    }

    FetchSettings settings() {
        List<Integer> all = new ArrayList<>(FetchSettings.USUAL.ports());
        all.addAll(ports);
        try {
            return new FetchSettings(
                    userAgent.orElse(FetchSettings.userAgent(contact)),
                    Duration.ofSeconds(delay),
                    all);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage());
        }
    }
}
