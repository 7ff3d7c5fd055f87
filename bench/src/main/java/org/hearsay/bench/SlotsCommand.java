package org.hearsay.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.annotation.Annotator;
import org.hearsay.cli.ClusterWorkplace;
import org.hearsay.cluster.JobRun;
import org.hearsay.cluster.ReadingJob.From;
import org.hearsay.cluster.ReadingJob.Order;
import org.hearsay.dossier.Guidance;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.Snapshot;
import org.hearsay.model.Content;
import org.hearsay.nlp.CoreNlpAnnotator;
import org.hearsay.reading.Reader;
import org.hearsay.store.SqliteLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code bench slots}: what Flink's mini-cluster with two task slots, ledger included, gives of
 * what a plain loop of two threads gives that only reads.
 *
 * <p>The job finds the files, opens them, reads them and appends them to a new ledger; its cluster
 * is started for it and ended after it, which the time has in it, and a job of one empty file shows
 * how much that is. The models are those of the loop. Pairs of the two take turns on a warm
 * machine; the figures are the median pair's.
 */
@Command(
        name = "slots",
        mixinStandardHelpOptions = true,
        description = "Two task slots of Flink's mini-cluster beside a fixed two-thread loop.")
final class SlotsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "A folder of articles.")
    private Path folder = Path.of(".");

    @Option(
            names = "--pairs",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many pairs (default: ${DEFAULT-VALUE}).")
    private int pairs = 5;

    /** A worker makes its annotator itself, and finds the loop's here. */
    private static final class Models {
        static final Annotator OPEN = new CoreNlpAnnotator();
    }

    @Override
    public Integer call() throws Exception {
        Reader reader = new Reader(Models.OPEN);
        List<Content> contents = Corpus.contents(folder, Integer.MAX_VALUE);
        FixedLoop loop = new FixedLoop(reader, contents);
        List<LoopPair> taken = new ArrayList<>();
        List<Double> withoutStart = new ArrayList<>();
        for (int pair = 0; pair <= pairs; pair++) {
            LoopPair now =
                    new LoopPair(
                            ProcessCost.of(loop::run),
                            ProcessCost.of(() -> job(folder, contents.size())));
            ProcessCost start = start();
            System.out.printf(
                    Locale.ROOT,
                    "%s; start and end of a job %.2f s (%.2f)%s%n",
                    now,
                    start.wall(),
                    start.processor(),
                    pair == 0 ? " (warms up)" : "");
            if (pair > 0) {
                taken.add(now);
                withoutStart.add(100 * now.loop().wall() / (now.product().wall() - start.wall()));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s; without start and end %.1f %%%n",
                LoopPair.medians(taken),
                Cost.median(withoutStart));
        return 0;
    }

    private static ProcessCost start() throws Exception {
        try (ScratchFolder scratch = ScratchFolder.make()) {
            Files.createFile(scratch.folder().resolve("empty.txt"));
            return ProcessCost.of(() -> job(scratch.folder(), 1));
        }
    }

    private static void job(Path folder, int least) throws Exception {
        try (ScratchFolder scratch = ScratchFolder.make()) {
            Path file = scratch.folder().resolve("slots.ledger");
            var place = new ClusterWorkplace(() -> Models.OPEN, file.toString(), Guidance.none());
            From from = new From.FilesAt(List.of(folder.toAbsolutePath().toUri().toString()));
            new JobRun(FixedLoop.THREADS, Optional.empty(), scratch.folder().resolve("flink"))
                    .run(place, new Order(from, Optional.empty(), true, Optional.empty()));
            try (Ledger ledger = SqliteLedger.openForReading(file);
                    Snapshot snapshot = ledger.snapshot()) {
                if (snapshot.inputs().size() < least) {
                    throw new IllegalStateException("Not all files were read");
                }
            }
        }
    }
}
