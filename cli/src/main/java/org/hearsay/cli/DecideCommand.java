package org.hearsay.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.dossier.Dossier;
import org.hearsay.query.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hearsay decide}: writes down what a person decides about the ledger. */
@Command(
        name = "decide",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a decision into the file of decisions, which every command then goes by.",
            "",
            "An item, actor or article is named by its id (show --ids, or an export), an article"
                    + " also by its document, an actor by its name; or by document and words:"
                    + " beacon.txt::the exact words.",
            "",
            "  confirm|reject ITEM",
            "  speaker ITEM NAME|unknown [WORDS]",
            "  act STATEMENT ACT, stance POSITION STANCE, modality EVENT MODALITY",
            "  span ITEM WORDS",
            "  add KIND DOCUMENT::WORDS FIELD=VALUE...",
            "  merge|split ACTOR ACTOR, rename ACTOR NAME, ban ACTOR",
            "  date ARTICLE DAY, outlet ARTICLE NAME",
            "  in-story|out-of-story ARTICLE STORY",
            "  same|not-same ITEM ITEM, label POSITION LABEL",
            "  note|tag|code ANYTHING TEXT, codebook CODE MEANING",
            "  undo LINE"
        })
final class DecideCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private LedgerOption ledger = new LedgerOption();

    @Mixin private GuidanceOptions guidance = new GuidanceOptions();

    @Parameters(index = "0", paramLabel = "VERB", description = "What is decided; see above.")
    private String verb = "";

    @Parameters(index = "1..*", paramLabel = "ARGUMENT", description = "Of what, and how.")
    private List<String> arguments = new ArrayList<>();

    @Option(names = "--by", paramLabel = "NAME", description = "Who decides; a pseudonym will do.")
    private Optional<String> by = Optional.empty();

    @Option(names = "--on", paramLabel = "DAY", description = "When, as 2025-03-04.")
    private Optional<String> on = Optional.empty();

    @Option(names = "--because", paramLabel = "TEXT", description = "Why.")
    private Optional<String> because = Optional.empty();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Verb what = Verb.of(verb);
        Path file = guidance.decisions().file(ledger);
        DecisionStore store = new DecisionStore(file);
        if (what == Verb.UNDO) {
            int line = lineToUndo();
            String taken = store.at(line);
            store.undo(line);
            out.println("Taken out of " + file + ": " + taken);
        } else {
            int line = store.append(block(what));
            out.println("Written to " + file + ", line " + line + ": " + store.at(line));
            out.println("`decide undo " + line + "` takes it out again.");
        }
        out.flush();
        return 0;
    }

    private String block(Verb what) {
        Deciding deciding = new Deciding(arguments, by, on, because);
        try {
            return deciding.block(what, () -> new Query(dossier()));
        } catch (Deciding.MistakenException e) {
            throw mistaken(String.valueOf(e.getMessage()));
        }
    }

    private Dossier dossier() {
        return ledger.dossier(guidance.soFar(ledger));
    }

    private int lineToUndo() {
        if (arguments.isEmpty()) {
            throw mistaken("Something is missing; expected: decide " + Verb.UNDO.usage());
        }
        return line(arguments.get(0));
    }

    private int line(String number) {
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException e) {
            throw mistaken("'" + number + "' is not a line; expected its number");
        }
    }

    private ParameterException mistaken(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
