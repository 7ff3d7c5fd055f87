package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.ledger.LedgerException;
import org.hearsay.store.LedgerState;

/** Looks at a ledger and what lies beside it. */
final class LedgerDoctor {

    private static final String LEDGER = "ledger";

    private LedgerDoctor() {}

    static List<Finding> findings(Path file, Path decisions) {
        List<Finding> findings = new ArrayList<>();
        if (Files.exists(file)) {
            findings.addAll(ledger(file));
        } else {
            findings.add(
                    Finding.good(LEDGER, "none yet at " + file + "; `hearsay read` makes one"));
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            findings.add(MachineDoctor.folder("the ledger's folder", folder));
        }
        findings.add(decisions(decisions));
        return findings;
    }

    private static List<Finding> ledger(Path file) {
        try {
            LedgerState state = LedgerState.of(file);
            return List.of(schema(file, state), soundness(file, state), lock(state));
        } catch (LedgerException e) {
            return List.of(
                    Finding.bad(
                            LEDGER,
                            String.valueOf(e.getMessage()),
                            "Name a ledger with --ledger, in a folder that can be written."));
        }
    }

    private static Finding schema(Path file, LedgerState state) {
        String found = file + ", " + size(file) + ", schema " + state.schema();
        if (state.schema() > state.known()) {
            return Finding.bad(
                    LEDGER,
                    found + ", newer than the " + state.known() + " of this Hearsay",
                    "Use the newer Hearsay for it, or read the articles into a new ledger.");
        }
        return state.schema() == state.known()
                ? Finding.good(LEDGER, found)
                : Finding.note(
                        LEDGER,
                        found + ", older than the " + state.known() + " of this Hearsay",
                        "`hearsay read` copies it and brings it up to date.");
    }

    private static Finding soundness(Path file, LedgerState state) {
        return state.damage().isEmpty()
                ? Finding.good("its pages", "sound; `hearsay verify` looks at every word")
                : Finding.bad(
                        "its pages",
                        "damaged: " + state.damage().get(0),
                        "Take " + file + " from a backup, or read the articles into a new ledger.");
    }

    private static Finding lock(LedgerState state) {
        return state.written()
                ? Finding.note(
                        "its lock",
                        "another Hearsay writes it",
                        "Reading it is possible meanwhile; `hearsay read` has to wait.")
                : Finding.good("its lock", "nobody writes it");
    }

    static Finding decisions(Path file) {
        if (!Files.exists(file)) {
            return Finding.good("decisions", "none at " + file);
        }
        try {
            int lines = new DecisionStore(file).read().lines().size();
            return Finding.good("decisions", lines + " in " + file);
        } catch (CannotDoException e) {
            return Finding.bad(
                    "decisions",
                    String.valueOf(e.getMessage()),
                    "Set the file right; it is plain text.");
        }
    }

    private static String size(Path file) {
        try {
            return String.format(Locale.ROOT, "%.1f MB", Files.size(file) / (double) (1 << 20));
        } catch (IOException e) {
            return "of unknown size";
        }
    }
}
