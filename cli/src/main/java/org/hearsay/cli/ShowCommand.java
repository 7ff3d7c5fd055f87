package org.hearsay.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.hearsay.dossier.Dossier;
import org.hearsay.query.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hearsay show}: parts of the ledger on the screen. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description =
                "Shows part of the ledger: speakers, statements, figures, events, positions,"
                        + " issues, moves, stories, omissions, threads (what several articles"
                        + " report, and whether they agree), possible (statements that may be one,"
                        + " for you to decide), timeline or articles.")
final class ShowCommand implements Callable<Integer> {

    /** What there is to see. */
    enum Part {
        speakers,
        statements,
        figures,
        events,
        positions,
        issues,
        moves,
        stories,
        omissions,
        threads,
        possible,
        timeline,
        articles
    }

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "PART", description = "One of ${COMPLETION-CANDIDATES}.")
    private Part part = Part.statements;

    @Mixin private LedgerOption ledger = new LedgerOption();

    @Mixin private GuidanceOptions guidance = new GuidanceOptions();

    @Mixin private FilterOptions filters = new FilterOptions();

    @Option(names = "--ids", description = "Show ids too, for \"hearsay decide\".")
    private boolean ids;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Dossier dossier = ledger.dossier(guidance.guidance(ledger));
        Unapplied.tell(dossier, spec.commandLine().getErr());
        Rows rows = new Rows(new Query(dossier), filters.filter(), ids);
        switch (part) {
            case speakers -> rows.speakers().forEach(out::println);
            case statements -> rows.statements().forEach(out::println);
            case figures -> rows.figures().forEach(out::println);
            case events -> rows.events().forEach(out::println);
            case positions -> rows.positions().forEach(out::println);
            case issues -> rows.issues().forEach(out::println);
            case moves -> rows.moves().forEach(out::println);
            case stories -> rows.stories().forEach(out::println);
            case omissions -> rows.omissions().forEach(out::println);
            case threads -> rows.threads().forEach(out::println);
            case possible -> rows.possible().forEach(out::println);
            case timeline -> rows.timeline().forEach(out::println);
            case articles -> rows.articles().forEach(out::println);
        }
        out.flush();
        return 0;
    }
}
