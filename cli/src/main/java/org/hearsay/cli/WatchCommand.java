package org.hearsay.cli;

import java.time.Duration;
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

/** {@code hearsay watch}: the new items of feeds and site maps into a folder of WARC files. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = {
            "Fetches the items of feeds (RSS, Atom, JSON Feed), site maps and OPML files that the"
                    + " folder does not have yet, and keeps them as WARC files.",
            "It looks once unless --every is given; then it goes on until Ctrl-C. See"
                    + " docs/fetching.md."
        })
final class WatchCommand implements Callable<Integer> {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(30);

    private final Function<FetchSettings, Web> webs;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "1..*",
            paramLabel = "SOURCE",
            description = "Feeds, site maps and OPML files, by URL or as files.")
    private List<String> sources = List.of();

    @Mixin private FetchOptions options = new FetchOptions();

    @Option(
            names = "--every",
            paramLabel = "TIME",
            description = "Look again after this time, such as 30m, 2h or 1d.")
    private Optional<String> every = Optional.empty();

    @Option(names = "--once", description = "Look once; this is what happens anyway.")
    private boolean once;

    WatchCommand(Function<FetchSettings, Web> webs) {
        this.webs = webs;
    }

    @Override
    public Integer call() throws Exception {
        Optional<Duration> interval = every.map(this::time);
        if (once && interval.isPresent()) {
            throw mistaken("--once and --every cannot be given together");
        }
        try (Web web = webs.apply(options.settings())) {
            return StopOnInterrupt.during(FetchCommand.stopping(web), () -> watch(web, interval));
        }
    }

    private int watch(Web web, Optional<Duration> interval) throws InterruptedException {
        CommandLine line = spec.commandLine();
        FetchTable table = new FetchTable(line.getOut(), line.getErr());
        FetchReport report;
        do {
            report = web.watch(sources, options.folder());
            table.print(report, options.folder());
        } while (interval.isPresent() && web.pause(interval.get()));
        return report.isComplete() ? 0 : 1;
    }

    private Duration time(String text) {
        String digits = text.isEmpty() ? "" : text.substring(0, text.length() - 1);
        boolean number =
                digits.length() < 7
                        && !digits.isEmpty()
                        && digits.chars().allMatch(sign -> sign >= '0' && sign <= '9');
        long count = number ? Long.parseLong(digits) : 0;
        Duration time =
                switch (text.isEmpty() ? ' ' : text.charAt(text.length() - 1)) {
                    case 's' -> Duration.ofSeconds(count);
                    case 'm' -> Duration.ofMinutes(count);
                    case 'h' -> Duration.ofHours(count);
                    case 'd' -> Duration.ofDays(count);
                    default -> Duration.ZERO;
                };
        if (time.compareTo(SHORTEST) < 0 || time.compareTo(LONGEST) > 0) {
            throw mistaken(
                    "'" + text + "' is not a time from 1m to 30d; expected one such as 30m or 2h");
        }
        return time;
    }

    private CommandLine.ParameterException mistaken(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
