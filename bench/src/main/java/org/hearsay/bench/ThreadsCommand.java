package org.hearsay.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.cli.ReadingRun;
import org.hearsay.intake.Intake;
import org.hearsay.ledger.Ledger;
import org.hearsay.reading.Reader;
import org.hearsay.store.SqliteLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code bench threads}: what the product's reading with two threads, ledger included, gives of
 * what a plain loop of two threads gives that only reads.
 *
 * <p>Pairs of the two take turns on a warm machine; the figure is the median pair's.
 */
@Command(
        name = "threads",
        mixinStandardHelpOptions = true,
        description = "Two reading threads beside a fixed two-thread loop.")
final class ThreadsCommand implements Callable<Integer> {

    @Mixin private AnnotatorChoice choice = new AnnotatorChoice();

    @Parameters(paramLabel = "DIR", description = "A folder of articles.")
    private Path folder = Path.of(".");

    @Option(
            names = "--pairs",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many pairs (default: ${DEFAULT-VALUE}).")
    private int pairs = 5;

    @Override
    public Integer call() throws Exception {
        Reader reader = new Reader(choice.annotator());
        FixedLoop bare = new FixedLoop(reader, Corpus.contents(folder, Integer.MAX_VALUE));
        List<LoopPair> taken = new ArrayList<>();
        for (int pair = 0; pair <= pairs; pair++) {
            taken.add(pair(reader, bare, pair == 0));
        }
        taken.remove(0);
        System.out.println(LoopPair.medians(taken));
        return 0;
    }

    private LoopPair pair(Reader reader, FixedLoop bare, boolean warming) throws Exception {
        try (ScratchFolder scratch = ScratchFolder.make()) {
            Path file = scratch.folder().resolve("threads.ledger");
            LoopPair pair =
                    new LoopPair(
                            ProcessCost.of(bare::run), ProcessCost.of(() -> product(reader, file)));
            System.out.println(pair + (warming ? " (warms up)" : ""));
            return pair;
        }
    }

    private void product(Reader reader, Path file) {
        try (Ledger ledger = SqliteLedger.open(file)) {
            Intake intake = Intake.of(List.of(folder), Optional.empty());
            new ReadingRun(reader, ledger, FixedLoop.THREADS).run(intake, () -> {});
        }
    }
}
