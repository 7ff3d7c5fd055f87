package org.hearsay.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.decision.DecisionFile;
import org.hearsay.model.DecisionLine;
import picocli.CommandLine.Option;

/** Which decisions a command goes by. */
final class DecisionsOption {

    @Option(
            names = "--decisions",
            paramLabel = "FILE",
            description =
                    "A file of people's decisions, as \"hearsay decide\" writes it; may be given"
                            + " several times (default: the ledger's name with .decisions, where"
                            + " there is one; of a team's ledger, its database's name).")
    private List<Path> files = new ArrayList<>();

    /** The file that decisions are written to. */
    Path file(LedgerOption ledger) {
        return files.isEmpty() ? standing(ledger) : files.get(0);
    }

    /** All decisions, in the order of files and lines. */
    List<DecisionLine> lines(LedgerOption ledger) {
        List<DecisionLine> lines = new ArrayList<>();
        for (DecisionFile file : read(ledger)) {
            lines.addAll(file.lines());
        }
        return lines;
    }

    /** The decisions of the file that is about to be written, if it is there already. */
    List<DecisionLine> linesSoFar(LedgerOption ledger) {
        Path file = file(ledger);
        return Files.exists(file) ? new DecisionStore(file).read().lines() : List.of();
    }

    /** The files as they are, in their order. */
    List<DecisionFile> read(LedgerOption ledger) {
        Path standing = standing(ledger);
        if (files.isEmpty()) {
            return Files.exists(standing) ? List.of(new DecisionStore(standing).read()) : List.of();
        }
        return files.stream().map(file -> new DecisionStore(file).read()).toList();
    }

    private static Path standing(LedgerOption ledger) {
        Path name = ledger.place().getFileName();
        return ledger.place().resolveSibling(name + ".decisions");
    }
}
