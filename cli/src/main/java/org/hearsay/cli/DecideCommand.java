package org.hearsay.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.decision.DecisionFile;
import org.hearsay.decision.DecisionFileException;
import org.hearsay.dossier.Guidance;
import org.hearsay.model.Decision;
import org.hearsay.query.Query;
import org.hearsay.text.Span;
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
            "An item, actor or article is named by its id (show --ids, or an export), or by its"
                    + " document and words: beacon.txt::the exact words.",
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

    @Mixin private DecisionsOption decisions = new DecisionsOption();

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
        DecisionStore store = new DecisionStore(decisions.file(ledger));
        if (what == Verb.UNDO) {
            store.undo(line(argument(what, 0)));
            out.println("Taken out of " + decisions.file(ledger));
        } else {
            int line = store.append(block(what));
            out.println("Written to " + decisions.file(ledger) + ", line " + line);
        }
        out.flush();
        return 0;
    }

    private String block(Verb what) {
        if (what == Verb.CODEBOOK) {
            return DecisionFile.block(argument(what, 0), argument(what, 1));
        }
        Guidance told = Guidance.none().withDecisions(decisions.linesSoFar(ledger));
        Aims aims = new Aims(new Query(ledger.dossier(told)));
        try {
            return DecisionFile.block(decision(what, aims));
        } catch (DecisionFileException e) {
            throw new CannotDoException(
                    "This cannot be decided: " + e.what() + " (" + what.usage() + ")", e);
        }
    }

    private Decision decision(Verb what, Aims aims) {
        String first = argument(what, 0);
        return switch (what.shape()) {
            case ITEM -> {
                Aim item = aims.item(first, what.kinds());
                yield draft(List.of(what.word(), kind(item)), item.fields(), Map.of());
            }
            case ITEM_IS -> {
                Aim item = aims.item(first, what.kinds());
                yield draft(List.of(what.word(), argument(what, 1)), item.fields(), Map.of());
            }
            case SPEAKER -> speaker(what, aims.item(first, what.kinds()));
            case SPAN -> {
                Aim item = aims.item(first, what.kinds());
                yield draft(
                        List.of(what.word(), kind(item)),
                        item.fields(),
                        near(item, argument(what, 1)).fields());
            }
            case ADD -> {
                Map<String, String> fields = aims.any(argument(what, 1)).fields();
                yield draft(List.of(what.word(), first), with(fields, 2), Map.of());
            }
            case ACTOR -> draft(List.of(what.word(), "actor"), aims.any(first).fields(), Map.of());
            case ACTORS ->
                    draft(
                            List.of(what.word(), "actor"),
                            aims.any(first).fields(),
                            aims.any(argument(what, 1)).fields());
            case ARTICLE_IS ->
                    draft(
                            List.of(what.word(), argument(what, 1)),
                            new Aim(aims.any(first).article(), Optional.empty(), Optional.empty())
                                    .fields(),
                            Map.of());
            case PLACE_IS -> {
                Map<String, String> fields = aims.any(first).fields();
                fields.remove("nth");
                yield draft(List.of(what.word(), argument(what, 1)), with(fields, 2), Map.of());
            }
            case ITEMS -> {
                Aim one = aims.item(first, what.kinds());
                Aim other =
                        aims.item(argument(what, 1), List.of(one.item().orElseThrow().itemKind()));
                yield draft(List.of(what.word(), kind(one)), one.fields(), other.fields());
            }
            case CODEBOOK, UNDO -> throw new IllegalStateException("Not a decision: " + what);
        };
    }

    private Decision speaker(Verb what, Aim item) {
        Map<String, String> words =
                arguments.size() > 2 ? near(item, argument(what, 2)).fields() : Map.of();
        return draft(List.of(what.word(), kind(item), argument(what, 1)), item.fields(), words);
    }

    private static Aim near(Aim item, String words) {
        Span at = item.words().orElseThrow();
        return Aim.at(item.article(), Aims.nearest(item.article(), words, at));
    }

    private static String kind(Aim item) {
        return item.item().orElseThrow().itemKind().word();
    }

    private Decision draft(
            List<String> head, Map<String, String> first, Map<String, String> second) {
        Map<String, String> fields = new LinkedHashMap<>(first);
        by.ifPresent(value -> fields.put("by", value));
        on.ifPresent(value -> fields.put("on", value));
        because.ifPresent(value -> fields.put("because", value));
        return DecisionFile.draft(head, fields, second);
    }

    /** The fields with those that the arguments from this one on add, as {@code act=deny}. */
    private Map<String, String> with(Map<String, String> fields, int from) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        for (String argument :
                arguments.subList(Math.min(from, arguments.size()), arguments.size())) {
            int equals = argument.indexOf('=');
            if (equals < 1) {
                throw mistaken("'" + argument + "' is not a field; expected one such as act=deny");
            }
            all.put(argument.substring(0, equals), argument.substring(equals + 1));
        }
        return all;
    }

    private String argument(Verb what, int i) {
        if (arguments.size() <= i) {
            throw mistaken("Something is missing; expected: decide " + what.usage());
        }
        return arguments.get(i);
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
