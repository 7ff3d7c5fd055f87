package org.hearsay.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hearsay doctor}: will it work here, and if not, what is to be done? */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Looks at all that the program needs: Java, memory, models, libraries, folders, the"
                    + " ledger. Says of each what it found, and what to do if that will not do.",
            "It changes nothing. Exit code 1 if something will not work."
        })
final class DoctorCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private LedgerOption ledger = new LedgerOption();

    @Mixin private DecisionsOption decisions = new DecisionsOption();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.println(String.join(" ", spec.root().version()));
        List<Finding> findings = new ArrayList<>(MachineDoctor.findings());
        findings.addAll(PartsDoctor.findings());
        findings.addAll(
                ledger.team()
                        .map(address -> TeamDoctor.findings(address, decisions.file(ledger)))
                        .orElseGet(
                                () ->
                                        LedgerDoctor.findings(
                                                ledger.place(), decisions.file(ledger))));
        findings.forEach(finding -> out.println(finding.lines()));
        long bad = findings.stream().filter(Finding::isBad).count();
        out.println(bad == 0 ? "All that Hearsay needs is there." : bad + " of these will not do.");
        out.flush();
        return bad == 0 ? 0 : 1;
    }
}
