package org.hearsay.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hearsay dossier}: the ledger as pages that open from disk. */
@Command(
        name = "dossier",
        mixinStandardHelpOptions = true,
        description = "Writes the ledger as static pages, which open from disk without a network.")
final class DossierCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private LedgerOption ledger = new LedgerOption();

    @Mixin private GuidanceOptions guidance = new GuidanceOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "The folder for the pages; made if it is not there.")
    private Path folder = Path.of("hearsay-dossier");

    @Override
    public Integer call() {
        new DossierFolder(folder).write(ledger.dossier(guidance.guidance()));
        spec.commandLine().getOut().println("Open " + folder.resolve("index.html"));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
