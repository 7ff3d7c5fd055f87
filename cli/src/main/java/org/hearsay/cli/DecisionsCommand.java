package org.hearsay.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.hearsay.decision.Agreement;
import org.hearsay.decision.DecisionFile;
import org.hearsay.decision.Nominal;
import org.hearsay.model.DecisionLine;
import org.hearsay.model.Evidence;
import org.hearsay.model.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hearsay decisions}: what was decided, and what became of it. */
@Command(
        name = "decisions",
        mixinStandardHelpOptions = true,
        description =
                "Lists the decisions with what became of each: applied where its words stand"
                        + " (exact), are set otherwise (normalised) or stand elsewhere (moved); not"
                        + " applied where they changed or are lost, or others contradict them.")
final class DecisionsCommand implements Callable<Integer> {

    private static final int MOST_SHOWN = 80;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private LedgerOption ledger = new LedgerOption();

    @Mixin private GuidanceOptions guidance = new GuidanceOptions();

    @Option(
            names = "--check",
            description = "Only those that are not applied; exit code 1 if there are any.")
    private boolean check;

    @Option(
            names = "--compare",
            paramLabel = "OTHER",
            description = "Another person's file: how far the two agree, and where they do not.")
    private Optional<Path> other = Optional.empty();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        int code = other.isPresent() ? compare(other.get(), out) : list(out);
        out.flush();
        return code;
    }

    private int list(PrintWriter out) {
        List<Outcome> all = ledger.dossier(guidance.guidance(ledger)).decisions();
        long applied = all.stream().filter(outcome -> outcome.fate().applied()).count();
        all.stream()
                .filter(outcome -> !check || !outcome.fate().applied())
                .forEach(outcome -> out.println(line(outcome)));
        out.println(Told.count(all.size(), "decision") + ", " + applied + " applied");
        return check && applied < all.size() ? 1 : 0;
    }

    private static String line(Outcome outcome) {
        String words =
                outcome.evidence().stream()
                        .map(Evidence::exact)
                        .map(DecisionsCommand::shown)
                        .collect(Collectors.joining(" / "));
        return where(outcome.line())
                + " "
                + outcome.fate().word()
                + ": "
                + outcome.decided()
                + (words.isEmpty() ? "" : " \u2013 " + words)
                + (outcome.because().isEmpty() ? "" : "\n    " + outcome.because());
    }

    private static String where(DecisionLine line) {
        return line.file() + ":" + line.line();
    }

    private static String shown(String words) {
        String line = words.replaceAll("\\s+", " ");
        return line.length() <= MOST_SHOWN ? line : line.substring(0, MOST_SHOWN) + "\u2026";
    }

    private int compare(Path theirs, PrintWriter out) {
        DecisionFile first = new DecisionStore(guidance.decisions().file(ledger)).read();
        DecisionFile second = new DecisionStore(theirs).read();
        Agreement agreement = Agreement.of(first, second);
        agreement.rows().forEach(row -> out.println(line(row)));
        for (Agreement.Pair difference : agreement.differences()) {
            out.println(
                    where(difference.first())
                            + " "
                            + DecisionFile.summary(difference.first().decision())
                            + " \u2013 "
                            + where(difference.second())
                            + " "
                            + DecisionFile.summary(difference.second().decision()));
        }
        return 0;
    }

    private static String line(Agreement.Row row) {
        Nominal both = row.both();
        String share =
                both.share().map(s -> String.format(Locale.ROOT, " (%.0f %%)", 100 * s)).orElse("");
        return row.kind()
                + ": "
                + both.alike()
                + " of "
                + both.units()
                + " alike"
                + share
                + chance(", kappa ", both.kappa())
                + chance(", alpha ", both.alpha())
                + "; only first "
                + row.onlyFirst()
                + ", only second "
                + row.onlySecond();
    }

    private static String chance(String name, Optional<Double> value) {
        return value.map(v -> name + String.format(Locale.ROOT, "%.2f", v)).orElse("");
    }
}
