package org.hearsay.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.Log;
import org.hearsay.model.ArticleId;
import org.hearsay.model.ItemId;
import org.hearsay.proof.Checkpoint;
import org.hearsay.proof.EntryProof;
import org.hearsay.proof.LogKey;
import org.hearsay.proof.ProofFormatException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hearsay prove}: that these words stood in the ledger when a checkpoint was signed. */
@Command(
        name = "prove",
        mixinStandardHelpOptions = true,
        description = {
            "Prints a proof that an item or article is in the ledger's log, for others to check"
                    + " without the ledger and without Hearsay. It shows the item's words and where"
                    + " they were read; of an article no more than what it is, unless --with-text.",
            "With --check it checks a proof instead, and prints what is proved."
        })
final class ProveCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private LedgerOption option = new LedgerOption();

    @Mixin private LogOption keys = new LogOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "ITEM|ARTICLE",
            description = "An id, such as statement-… or art-….")
    private Optional<String> id = Optional.empty();

    @Option(names = "--with-text", description = "Show an article's whole text too.")
    private boolean whole;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write it to a new file and not to the screen.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--check", paramLabel = "FILE", description = "Check this proof.")
    private Optional<Path> check = Optional.empty();

    @Override
    public Integer call() {
        if (id.isPresent() == check.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), "Name an item or article to prove, or a proof to --check");
        }
        return check.isPresent() ? check(check.get()) : prove(id.orElseThrow());
    }

    private int prove(String named) {
        PrintWriter err = spec.commandLine().getErr();
        try (Ledger ledger = option.openForReading()) {
            EntryProof.Claim claim =
                    claim(LogOption.log(ledger), named)
                            .orElseThrow(
                                    () ->
                                            new CannotDoException(
                                                    "The ledger "
                                                            + option.name()
                                                            + " holds no "
                                                            + named));
            LogOption.Signing signing = keys.signing(option, claim.checkpoint(), err);
            err.flush();
            EntryProof proof = claim.signed(signing.told(), signing.file().secret());
            LogOption.write(proof.text(), file, spec.commandLine().getOut());
            return 0;
        }
    }

    private Optional<EntryProof.Claim> claim(Log log, String named) {
        try {
            return named.startsWith("art-")
                    ? log.article(new ArticleId(named), whole)
                    : log.item(new ItemId(named));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'" + named + "' is no id of an item or article, such as `show --ids` prints",
                    e);
        }
    }

    private int check(Path proof) {
        PrintWriter out = spec.commandLine().getOut();
        try {
            EntryProof read = EntryProof.parse(LogOption.text(proof));
            Checkpoint checkpoint = Checkpoint.parse(read.note().signed());
            LogKey key = keys.checking(option, checkpoint.origin());
            Optional<String> fault = read.fault(key);
            out.println(
                    fault.map(why -> "Not proved: " + why)
                            .orElseGet(() -> proved(read, checkpoint)));
            out.flush();
            return fault.isPresent() ? 1 : 0;
        } catch (ProofFormatException e) {
            throw new CannotDoException(proof + " is no proof: " + e.getMessage(), e);
        }
    }

    private static String proved(EntryProof proof, Checkpoint checkpoint) {
        StringBuilder text = new StringBuilder();
        proof.parts().forEach(part -> text.append(part.text()).append('\n'));
        return text.append("Proved: this is in entry ")
                .append(proof.way().index())
                .append(" of the log ")
                .append(checkpoint.origin())
                .append(", which had ")
                .append(checkpoint.size())
                .append(" entries when its checkpoint was signed.")
                .toString();
    }
}
