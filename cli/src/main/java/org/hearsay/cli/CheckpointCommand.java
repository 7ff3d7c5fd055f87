package org.hearsay.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.Log;
import org.hearsay.proof.Checkpoint;
import org.hearsay.proof.SignedNote;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hearsay checkpoint}: signs what the ledger's log is now. */
@Command(
        name = "checkpoint",
        mixinStandardHelpOptions = true,
        description = {
            "Prints a signed line-up of all that the ledger took in: how many entries, and the root"
                    + " over them. Keep it where nobody who can change the ledger can change it"
                    + " (mail it, print it); `hearsay verify --checkpoint` finds any change since.",
            "With --since it prints first the proof that nothing of that checkpoint was rewritten"
                    + " or cut off."
        })
final class CheckpointCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private LedgerOption option = new LedgerOption();

    @Mixin private LogOption keys = new LogOption();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write it to a new file and not to the screen.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--since",
            paramLabel = "FILE",
            description = "An older checkpoint that this one must continue.")
    private Optional<Path> since = Optional.empty();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try (Ledger ledger = option.openForReading()) {
            Log log = LogOption.log(ledger);
            Checkpoint head = log.head();
            Optional<Checkpoint> older = since.map(kept -> keys.kept(kept, option));
            List<String> broken = older.map(log::against).orElse(List.of());
            if (!broken.isEmpty()) {
                broken.forEach(out::println);
                out.flush();
                return 1;
            }
            SignedNote note = keys.signing(option, head, err).sign(head);
            err.flush();
            String proof = older.map(from -> proof(log, from, head)).orElse("");
            LogOption.write(proof + note.text(), file, out);
            return 0;
        }
    }

    private static String proof(Log log, Checkpoint from, Checkpoint to) {
        return log.consistency(from, to).text() + "\n";
    }
}
