package org.hearsay.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.Hearsay;
import org.hearsay.dossier.Dossier;
import org.hearsay.dossier.Guidance;
import org.hearsay.ledger.Ledger;
import org.hearsay.model.Article;
import org.hearsay.model.Reading;
import org.hearsay.query.News;
import org.hearsay.query.Query;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hearsay diff}: what is new since. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description =
                "Says what is new in a ledger: articles, statements that nobody had reported,"
                        + " changed figures and verdicts, moved positions, withdrawn passages.")
final class DiffCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private LedgerOption ledger = new LedgerOption();

    @Mixin private GuidanceOptions guidance = new GuidanceOptions();

    @ArgGroup private Before before = new Before();

    /** The earlier state: another ledger, or what this one knew before a day. */
    static final class Before {

        @Option(
                names = "--before",
                paramLabel = "LEDGER",
                required = true,
                description = "An earlier copy of the ledger, or another.")
        private Optional<String> ledger = Optional.empty();

        @Option(
                names = "--since",
                paramLabel = "DAY",
                required = true,
                description =
                        "The first day that is new (2025-03-14): the articles that were published"
                                + " before it are the earlier state. Undated ones count as old.")
        private Optional<LocalDate> day = Optional.empty();
    }

    @Override
    public Integer call() {
        if (before.ledger.isPresent() == before.day.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Say what to compare with: --before LEDGER (an earlier ledger) or --since DAY");
        }
        Guidance told = guidance.guidance(ledger);
        Query then = new Query(earlier(told));
        Query now = new Query(ledger.dossier(told));
        PrintWriter out = spec.commandLine().getOut();
        new NewsLines(new News(then, now), now).lines().forEach(out::println);
        before.day.flatMap(day -> undated(now)).ifPresent(out::println);
        out.flush();
        return 0;
    }

    private Dossier earlier(Guidance told) {
        if (before.ledger.isPresent()) {
            try (Ledger old = LedgerOption.openForReading(before.ledger.get())) {
                return Hearsay.dossier(old, told);
            }
        }
        LocalDate day = before.day.orElseThrow();
        try (Ledger same = ledger.openForReading()) {
            return Hearsay.dossier(same, told, reading -> isBefore(reading, day));
        }
    }

    /** Nobody knows on which side of the day these belong: what they bring is not told. */
    private static Optional<String> undated(Query now) {
        long count =
                now.readings().stream()
                        .filter(reading -> reading.article().publication().day().isEmpty())
                        .count();
        return Optional.of(count)
                .filter(undated -> undated > 0)
                .map(
                        undated ->
                                "\n"
                                        + Told.count(undated, "article")
                                        + " without a known day count"
                                        + (undated == 1 ? "s" : "")
                                        + " as old here. With --before, a copy of the ledger from"
                                        + " that day, what they bring is told too.");
    }

    private static boolean isBefore(Reading reading, LocalDate day) {
        Article article = reading.article();
        return article.publication().day().map(published -> published.isBefore(day)).orElse(true);
    }
}
