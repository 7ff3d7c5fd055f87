package org.hearsay.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.Hearsay;
import org.hearsay.dossier.Guidance;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.Log;
import org.hearsay.model.DecisionLine;
import org.hearsay.proof.Checkpoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hearsay verify}: is every word of the ledger still where it was read? */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Checks that every item's words stand in its article's text, that every document's"
                    + " bytes are those received, that every input is accounted for, and that the"
                    + " ledger's log fits what it holds; with a checkpoint that was kept elsewhere,"
                    + " also that nothing was rewritten or cut off since.")
final class VerifyCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private LedgerOption option = new LedgerOption();

    @Mixin private DecisionsOption decisions = new DecisionsOption();

    @Mixin private LogOption keys = new LogOption();

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description =
                    "A checkpoint, as `hearsay checkpoint` wrote it, that the log must continue;"
                            + " may be given several times.")
    private List<Path> checkpoints = new ArrayList<>();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Ledger ledger = option.openForReading()) {
            List<String> findings = new ArrayList<>(ledger.verify());
            if (ledger.log().isEmpty() && !checkpoints.isEmpty()) {
                findings.add("This ledger keeps no log that could continue a checkpoint.");
            }
            ledger.log().ifPresent(log -> findings.addAll(log(log, findings.isEmpty(), out)));
            findings.forEach(out::println);
            out.println(
                    findings.isEmpty()
                            ? "The ledger " + option.name() + " is sound."
                            : findings.size() + " findings in the ledger " + option.name() + ".");
            List<DecisionLine> lines = decisions.lines(option);
            if (!lines.isEmpty()) {
                Guidance told = Guidance.none().withDecisions(lines);
                Unapplied.tell(Hearsay.dossier(ledger, told), spec.commandLine().getErr());
            }
            out.flush();
            return findings.isEmpty() ? 0 : 1;
        }
    }

    /** What the log says for itself, and what it says against the checkpoints. */
    private List<String> log(Log log, boolean sound, PrintWriter out) {
        List<String> findings = new ArrayList<>();
        for (Path file : checkpoints) {
            Checkpoint older = keys.kept(file, option);
            List<String> found = log.against(older);
            found.forEach(each -> findings.add(file + ": " + each));
            if (found.isEmpty()) {
                out.println(
                        "The log continues the checkpoint "
                                + file
                                + ", of "
                                + older.size()
                                + " entries.");
            }
        }
        if (sound) {
            log.removals()
                    .forEach(
                            removal ->
                                    out.println(
                                            "The document "
                                                    + removal.document()
                                                    + " "
                                                    + removal.refusal()
                                                    + "."));
            out.println(LogOption.line(log.head()));
        }
        return findings;
    }
}
