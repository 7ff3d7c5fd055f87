package org.hearsay.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hearsay.Hearsay;
import org.hearsay.dossier.ClericalReview;
import org.hearsay.dossier.Dossier;
import org.hearsay.ledger.Ledger;
import org.hearsay.model.Joins;
import org.hearsay.model.PossibleLink;
import org.hearsay.reading.Reader;
import org.hearsay.store.SqliteLedger;
import org.hearsay.testing.GoldAcross;
import org.hearsay.testing.GoldMoves;
import org.hearsay.testing.GoldScore;
import org.hearsay.testing.GoldThreads;
import org.hearsay.testing.GoldTold;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores a sample story against its gold, and lists every miss if asked. */
@Command(name = "sample", description = "Scores the readings of a sample story against its gold.")
final class SampleCommand implements Callable<Integer> {

    /** So many possible links are answered. */
    private static final List<Integer> ANSWERED = List.of(25, 50, 100, 200);

    @Mixin private AnnotatorChoice choice = new AnnotatorChoice();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FOLDER", description = "The story's folder, for example samples/X.")
    private Path folder = Path.of("samples", "brannik-dam");

    @Option(names = "--misses", description = "List what is missed, wrong or too much.")
    private boolean misses;

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            description = "Take the readings from this ledger instead of reading anew.")
    private Optional<Path> ledger = Optional.empty();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Dossier dossier = dossier();
        String story = new SampleStory(folder).name();
        GoldScore score = new GoldScore(story, dossier.readings());
        out.println("statements by content:         " + score.statements());
        out.println("statements with their source:  " + score.statementsWithSource());
        out.println("of those found, speaker named: " + score.speakers());
        out.println("figures:                       " + score.figures());
        out.println("of those found, value right:   " + score.figureValues());
        out.println("times:                         " + score.times());
        out.println("of those found, value right:   " + score.timeValues());
        GoldMoves moves = new GoldMoves(story, dossier.readings());
        out.println("positions of gold's moves:     " + moves.sides());
        out.println("moves with both positions:     " + moves.moves());
        out.println("traps sprung:                  " + score.sprung().size());
        List<GoldThreads> threads =
                Stream.of("statement", "figure", "event")
                        .map(kind -> threads(story, score, dossier, kind))
                        .toList();
        review(threads.get(0), dossier);
        GoldAcross across = new GoldAcross(story, score, dossier, threads);
        out.println("quotations that differ:        " + across.quotes());
        out.println("omissions of threads found:    " + across.omissions());
        out.println("contradictions of one article: " + across.notes());
        GoldTold told = new GoldTold(story, dossier);
        out.println("moves as told, by own words:   " + across.moves());
        out.println("moves as told, with the actor: " + told.moves());
        if (misses) {
            across.misses().forEach(out::println);
            told.misses().forEach(out::println);
            threads.forEach(kind -> kind.misses().forEach(out::println));
            score.misses().forEach(out::println);
            moves.misses().forEach(out::println);
        }
        out.flush();
        return 0;
    }

    private GoldThreads threads(String story, GoldScore score, Dossier dossier, String kind) {
        PrintWriter out = spec.commandLine().getOut();
        GoldThreads threads = new GoldThreads(story, score, dossier.threads(), kind);
        out.println(kind + "s found, pairs threaded: " + threads.pairs());
        out.println(kind + "s found, item by item:   " + threads.items());
        out.println(kind + "s found, threads:        " + threads.threads());
        out.println("  of those, verdict right:   " + threads.verdicts());
        out.println("  of those, origins right:   " + threads.origins());
        return threads;
    }

    /** What a person finds who answers so many questions rightly. */
    private void review(GoldThreads statements, Dossier dossier) {
        PrintWriter out = spec.commandLine().getOut();
        List<Joins.Pair> asked =
                new ClericalReview()
                        .of(dossier, Collections.max(ANSWERED)).stream()
                                .map(PossibleLink::pair)
                                .toList();
        for (int most : ANSWERED) {
            List<Joins.Pair> first = asked.subList(0, Math.min(most, asked.size()));
            List<Joins.Pair> right = first.stream().filter(statements::areOne).toList();
            out.println(
                    "possible links, "
                            + right.size()
                            + " right of the first "
                            + first.size()
                            + "; with them, pairs threaded: "
                            + statements.pairsWith(right));
        }
    }

    private Dossier dossier() {
        if (ledger.isEmpty()) {
            return new SampleStory(folder).dossier(new Reader(choice.annotator()));
        }
        try (Ledger read = SqliteLedger.openForReading(ledger.get())) {
            return Hearsay.dossier(read);
        }
    }
}
