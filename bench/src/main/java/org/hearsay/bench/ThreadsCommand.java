package org.hearsay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hearsay.cli.ReadingRun;
import org.hearsay.intake.Intake;
import org.hearsay.ledger.Ledger;
import org.hearsay.model.Content;
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
 * <p>In the loop each thread has its own half of the files, as even as their lengths allow, and
 * shares nothing but the models. Pairs of the two take turns on a warm machine; the figure is the
 * median pair's.
 */
@Command(
        name = "threads",
        mixinStandardHelpOptions = true,
        description = "Two reading threads beside a fixed two-thread loop.")
final class ThreadsCommand implements Callable<Integer> {

    @Mixin private AnnotatorChoice choice = new AnnotatorChoice();

    /** The loop has as many shares. */
    private static final int THREADS = 2;

    @Parameters(paramLabel = "DIR", description = "A folder of articles.")
    private Path folder = Path.of(".");

    @Option(
            names = "--pairs",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many pairs (default: ${DEFAULT-VALUE}).")
    private int pairs = 5;

    @Override
    public Integer call() throws IOException {
        Reader reader = new Reader(choice.annotator());
        List<List<Content>> shares = shares(Corpus.contents(folder, Integer.MAX_VALUE));
        List<Double> percents = new ArrayList<>();
        for (int pair = 0; pair <= pairs; pair++) {
            double loop = seconds(() -> loop(reader, shares));
            Path scratch = Files.createTempDirectory("hearsay-bench");
            double product = seconds(() -> product(reader, scratch.resolve("threads.ledger")));
            delete(scratch);
            String note = "warms up";
            if (pair > 0) {
                percents.add(100 * loop / product);
                note = String.format(Locale.ROOT, "%.1f %%", 100 * loop / product);
            }
            System.out.printf(
                    Locale.ROOT, "loop %.2f s, Hearsay %.2f s: %s%n", loop, product, note);
        }
        System.out.printf(Locale.ROOT, "median %.1f %%%n", Cost.median(percents));
        return 0;
    }

    private static double seconds(Runnable work) {
        return Cost.of(work).wall() / 1e9;
    }

    private void product(Reader reader, Path file) {
        try (Ledger ledger = SqliteLedger.open(file)) {
            Intake intake = Intake.of(List.of(folder), Optional.empty());
            new ReadingRun(reader, ledger, THREADS).run(intake, () -> {});
        }
    }

    private static void loop(Reader reader, List<List<Content>> shares) {
        List<Thread> threads =
                shares.stream()
                        .map(share -> new Thread(() -> share.forEach(reader::read)))
                        .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException("Interrupted while measuring", e);
            }
        }
    }

    /** The longest first, each to whoever has least. */
    private static List<List<Content>> shares(List<Content> contents) {
        List<List<Content>> shares = List.of(new ArrayList<>(), new ArrayList<>());
        contents.stream()
                .sorted(Comparator.comparing(content -> -content.characters().length()))
                .forEach(
                        content ->
                                shares.stream()
                                        .min(Comparator.comparing(ThreadsCommand::length))
                                        .orElseThrow()
                                        .add(content));
        return shares;
    }

    private static int length(List<Content> share) {
        return share.stream().mapToInt(content -> content.characters().length()).sum();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
