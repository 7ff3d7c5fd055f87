package org.hearsay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.hearsay.dossier.Guidance;
import org.hearsay.dossier.Reconciler;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.Snapshot;
import org.hearsay.model.Input;
import org.hearsay.model.Reading;
import org.hearsay.store.KeptDossier;
import org.hearsay.store.SqliteLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code bench kept}: seconds of the processor and of the clock for getting a ledger's dossier, as
 * it is done the first time and as it is done once it is kept; several passes, since the first is
 * mostly the virtual machine's own warming up.
 */
@Command(
        name = "kept",
        mixinStandardHelpOptions = true,
        description = "Seconds for loading, reconciling and keeping a ledger's dossier.")
final class KeptCommand implements Callable<Integer> {

    @Parameters(paramLabel = "LEDGER", description = "A ledger; its kept dossier is replaced.")
    private Path file = Path.of("hearsay.ledger");

    @Option(
            names = "--passes",
            paramLabel = "N",
            defaultValue = "3",
            description = "How often (default: ${DEFAULT-VALUE}).")
    private int passes = 3;

    @Option(names = "--only-kept", description = "Only get the kept one, first thing.")
    private boolean onlyKept;

    @Override
    public Integer call() throws IOException {
        KeptDossier dossiers = new KeptDossier(file);
        Path kept = file.resolveSibling(file.getFileName() + ".dossier");
        for (int pass = 1; pass <= passes; pass++) {
            try (Ledger ledger = SqliteLedger.openForReading(file)) {
                if (!onlyKept) {
                    apart(ledger, pass);
                    Files.deleteIfExists(kept);
                    tell(pass, "made and kept", () -> dossiers.of(ledger, Guidance.none()));
                }
                tell(pass, "kept", () -> dossiers.of(ledger, Guidance.none()));
            }
        }
        System.out.printf(Locale.ROOT, "The file has %d KB.%n", Files.size(kept) >> 10);
        return 0;
    }

    private static void apart(Ledger ledger, int pass) {
        try (Snapshot snapshot = ledger.snapshot()) {
            List<Input> inputs = snapshot.inputs();
            List<List<Reading>> readings = new ArrayList<>(1);
            tell(pass, "readings loaded", () -> readings.add(snapshot.readings().toList()));
            tell(pass, "reconciled", () -> new Reconciler().reconcile(inputs, readings.get(0)));
        }
    }

    private static void tell(int pass, String what, Runnable work) {
        Cost cost = Cost.of(work);
        System.out.printf(
                Locale.ROOT,
                "pass %d: %-16s %6.2f s of processor, %6.2f s%n",
                pass,
                what,
                cost.processor() / 1e9,
                cost.wall() / 1e9);
    }
}
