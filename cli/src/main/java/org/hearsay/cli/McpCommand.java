package org.hearsay.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.server.mcp.ToolServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hearsay mcp}: answers a language model's questions over standard input and output. */
@Command(
        name = "mcp",
        mixinStandardHelpOptions = true,
        description = {
            "Answers questions about the ledger by the Model Context Protocol, over standard input"
                    + " and output, until the other side ends it. It only reads.",
            "What comes from articles stands in fields named \"untrusted\"."
        })
final class McpCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private LedgerOption ledger = new LedgerOption();

    @Mixin private GuidanceOptions guidance = new GuidanceOptions();

    @Override
    public Integer call() throws InterruptedException {
        // Opened once before anything is answered, so that a missing ledger is told to who starts.
        ledger.openForReading().close();
        String version = spec.root().version()[0].replace("hearsay ", "");
        NewestQuery newest = new NewestQuery(ledger, guidance);
        new ToolServer(() -> Optional.of(newest.get()), version).serve(System.in, System.out);
        return 0;
    }
}
