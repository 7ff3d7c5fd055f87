package org.hearsay.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.Hearsay;
import org.hearsay.dossier.Guidance;
import org.hearsay.ledger.Ledger;
import org.hearsay.model.DecisionLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hearsay verify}: is every word of the ledger still where it was read? */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Checks that every item's words stand in its article's text, that every document's"
                        + " bytes are those received, and that every input is accounted for.")
final class VerifyCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private LedgerOption option = new LedgerOption();

    @Mixin private DecisionsOption decisions = new DecisionsOption();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Ledger ledger = option.openForReading()) {
            List<String> findings = ledger.verify();
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
}
