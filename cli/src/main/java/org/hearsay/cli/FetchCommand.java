package org.hearsay.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.hearsay.intake.web.FetchReport;
import org.hearsay.intake.web.FetchSettings;
import org.hearsay.intake.web.Web;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hearsay fetch}: pages from the web into a folder of WARC files. */
@Command(
        name = "fetch",
        mixinStandardHelpOptions = true,
        description = {
            "Fetches pages and keeps them as WARC files; no link of a page is followed.",
            "Fetching again asks whether a page has changed. What robots.txt forbids, and every"
                    + " address that is not public, is left out. See docs/fetching.md."
        })
final class FetchCommand implements Callable<Integer> {

    private static final long LARGEST_LIST = 10 << 20;

    private final Function<FetchSettings, Web> webs;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..*", paramLabel = "URL", description = "Pages to fetch.")
    private List<String> urls = List.of();

    @Option(
            names = "--file",
            paramLabel = "LIST",
            description = "A file with one URL a line; lines that begin with # are left out.")
    private Optional<Path> list = Optional.empty();

    @Mixin private FetchOptions options = new FetchOptions();

    FetchCommand(Function<FetchSettings, Web> webs) {
        this.webs = webs;
    }

    @Override
    public Integer call() throws Exception {
        List<String> all = new ArrayList<>(urls);
        list.ifPresent(file -> all.addAll(read(file)));
        if (all.isEmpty()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "No URL is named, neither as an argument nor in --file");
        }
        try (Web web = webs.apply(options.settings())) {
            return StopOnInterrupt.during(stopping(web), () -> fetch(web, all));
        }
    }

    /** What ends a fetch or a watch. */
    static StopOnInterrupt.Stop stopping(Web web) {
        return new StopOnInterrupt.Stop(web::stop, "", "stopped before the file was whole");
    }

    private int fetch(Web web, List<String> all) {
        CommandLine line = spec.commandLine();
        FetchReport report = web.fetch(all, options.folder());
        new FetchTable(line.getOut(), line.getErr()).print(report, options.folder());
        return report.isComplete() ? 0 : 1;
    }

    private static List<String> read(Path file) {
        try {
            if (Files.size(file) > LARGEST_LIST) {
                throw new CannotDoException("The list '" + file + "' is larger than 10 MB");
            }
            // A list with signs of another character set has URLs that are refused one by one.
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new CannotDoException(
                    "The list '" + file + "' cannot be read: " + FileTrouble.of(e), e);
        }
    }
}
