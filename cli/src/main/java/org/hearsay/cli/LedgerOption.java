package org.hearsay.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.hearsay.dossier.Dossier;
import org.hearsay.dossier.Guidance;
import org.hearsay.ledger.Ledger;
import org.hearsay.store.KeptDossier;
import org.hearsay.store.SqliteLedger;
import picocli.CommandLine.Option;

/** Which ledger a command is about. */
final class LedgerOption {

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            defaultValue = "hearsay.ledger",
            description = "The ledger's file (default: ${DEFAULT-VALUE} in the current folder).")
    private Path file = Path.of("hearsay.ledger");

    Path file() {
        return file;
    }

    /** The ledger for reading and appending; made if it is not there, or brought up to date. */
    Ledger open(PrintWriter err) {
        SqliteLedger ledger = SqliteLedger.open(file);
        ledger.upgrade()
                .ifPresent(
                        upgrade ->
                                err.println(
                                        "hearsay: the ledger "
                                                + file
                                                + " was of schema "
                                                + upgrade.from()
                                                + " and is now of schema "
                                                + upgrade.to()
                                                + "; as it was, it is kept in "
                                                + upgrade.backup()));
        return ledger;
    }

    /** The ledger for reading only. */
    Ledger openForReading() {
        return SqliteLedger.openForReading(file);
    }

    /** All that the ledger holds now, reconciled. */
    Dossier dossier(Guidance guidance) {
        try (Ledger ledger = openForReading()) {
            return dossier(ledger, guidance);
        }
    }

    /** The same of the ledger that was opened here: every command has its dossier from this. */
    Dossier dossier(Ledger opened, Guidance guidance) {
        return new KeptDossier(file).of(opened, guidance);
    }
}
