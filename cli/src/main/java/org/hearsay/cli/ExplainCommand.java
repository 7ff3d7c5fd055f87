package org.hearsay.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.model.Explanation;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemThread;
import org.hearsay.model.ThreadId;
import org.hearsay.query.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hearsay explain}: why a thread's verdict is what it is. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description =
                "Explains one thread's verdict: what was held to be the same and why, what differs,"
                        + " and which independent origins there are. `hearsay show threads` lists"
                        + " the threads.")
final class ExplainCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "ID",
            description = "A thread's id (thread-...) or the id of one of its items.")
    private String id = "";

    @Mixin private LedgerOption ledger = new LedgerOption();

    @Mixin private GuidanceOptions guidance = new GuidanceOptions();

    @Override
    public Integer call() {
        Query query = new Query(ledger.dossier(guidance.guidance(ledger)));
        ItemThread thread =
                thread(query)
                        .orElseThrow(
                                () ->
                                        new CannotDoException(
                                                "There is no thread "
                                                        + id
                                                        + " in "
                                                        + ledger.name()
                                                        + ", and no item of that id in one;"
                                                        + " `hearsay show threads` lists them."));
        PrintWriter out = spec.commandLine().getOut();
        out.println(Rows.line(thread));
        thread.explanation().because().forEach(reason -> print(out, reason, query, 1));
        out.flush();
        return 0;
    }

    private Optional<ItemThread> thread(Query query) {
        try {
            return id.startsWith("thread-")
                    ? query.thread(new ThreadId(id))
                    : query.thread(new ItemId(id));
        } catch (IllegalArgumentException e) {
            throw new CannotDoException(
                    "'"
                            + id
                            + "' is no id; expected thread-, statement-, figure- or event- and 20"
                            + " digits, as `hearsay show threads` and the exports give them.",
                    e);
        }
    }

    private static void print(PrintWriter out, Explanation reason, Query query, int depth) {
        String indent = "  ".repeat(depth);
        out.println(indent + Rows.oneLine(reason.says()));
        for (ItemId item : reason.items()) {
            query.item(item)
                    .flatMap(
                            found ->
                                    query.article(found.evidence().article())
                                            .map(a -> Rows.where(a, found.evidence())))
                    .ifPresent(where -> out.println(indent + "    " + where));
        }
        reason.because().forEach(next -> print(out, next, query, depth + 1));
    }
}
