package org.hearsay.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.export.IntakeReport;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.Snapshot;
import org.hearsay.model.Input;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hearsay report}: what became of every input. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description =
                "Lists every input of the ledger with what became of it, why, and how long that"
                        + " took; then the totals, which add up.")
final class ReportCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private LedgerOption option = new LedgerOption();

    @Option(
            names = "--csv",
            paramLabel = "FILE.csv",
            description = "Write it as a table for spreadsheets instead.")
    private Optional<Path> csv = Optional.empty();

    @Option(names = "--not-read", description = "Only inputs that were not read whole.")
    private boolean notRead;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (Ledger ledger = option.openForReading();
                Snapshot snapshot = ledger.snapshot()) {
            List<Input> all = snapshot.inputs();
            IntakeReport report =
                    new IntakeReport(
                            notRead ? all.stream().filter(ReportCommand::isNotRead).toList() : all);
            if (csv.isPresent()) {
                try (BufferedWriter file = Files.newBufferedWriter(csv.get())) {
                    report.write(file);
                }
                out.println("The report is in " + csv.get());
            } else {
                report.lines().forEach(out::println);
            }
            new IntakeReport(all).totals().forEach(out::println);
            out.flush();
            return 0;
        }
    }

    private static boolean isNotRead(Input input) {
        return input.outcome() != Input.Outcome.READ || input.reason().isPresent();
    }
}
