package org.hearsay.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.hearsay.Hearsay;
import org.hearsay.dossier.Dossier;
import org.hearsay.dossier.Reconciler;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.Snapshot;
import org.hearsay.model.Article;
import org.hearsay.model.Content;
import org.hearsay.model.Envelope;
import org.hearsay.model.Outlet;
import org.hearsay.model.Reading;
import org.hearsay.model.Stated;
import org.hearsay.reading.Reader;
import org.hearsay.store.SqliteLedger;
import org.hearsay.testing.SyntheticCoverage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code bench reconcile-curve}: how long reconciling takes with ever more readings, which are
 * those of real ledgers told again with other names, numbers, days and words, or, without a ledger,
 * those that a perfect reader would make of synthetic coverage.
 *
 * <p>Even: every tale has as many articles as the ledgers together; the synthetic ones have about
 * ten. Skewed: one story has a third of all. One pass each, after a warm-up; seconds of the
 * processor and of the clock, what a doubling costs by the processor, the most heap that was used
 * and that a collection left, readings included; then the milliseconds of a reading by stage.
 */
@Command(
        name = "reconcile-curve",
        mixinStandardHelpOptions = true,
        description = "Seconds for reconciling ever more readings, by stage.")
final class ReconcileCurveCommand implements Callable<Integer> {

    private static final long SEED = 20310101;
    private static final int WARM = 200;

    @Mixin private AnnotatorChoice choice = new AnnotatorChoice();

    @Parameters(
            paramLabel = "LEDGER",
            arity = "0..*",
            description = "Ledgers of real articles, to be told again (default: synthetic ones).")
    private List<Path> ledgers = List.of();

    @Option(
            names = "--articles",
            paramLabel = "N",
            split = ",",
            defaultValue = "1000,2000,4000,10000",
            description = "How many (default: ${DEFAULT-VALUE}).")
    private List<Integer> sizes = List.of();

    @Option(names = "--skewed", description = "One story has a third of all articles.")
    private boolean skewed;

    @Option(
            names = "--read",
            paramLabel = "N",
            defaultValue = "0",
            description = "Also read so many of the articles, to compare (default: none).")
    private int read;

    /** So many readings, of which one story has the second number. */
    private interface Source {

        List<Reading> readings(int count, int big);
    }

    /** What became of one size. */
    private record Point(int size, Cost cost, StageSamples stages) {

        double seconds() {
            return cost.processor() / 1e9;
        }

        double milliseconds(String stage) {
            return 1000 * seconds() * stages.shares().getOrDefault(stage, 0.0) / size;
        }

        /** What a doubling costs since the other one. */
        String doubling(Point before) {
            return Cost.ofDoubling((double) size / before.size, seconds() / before.seconds());
        }
    }

    @Override
    public Integer call() {
        List<Reading> readings = ledgers.stream().flatMap(file -> readings(file).stream()).toList();
        if (read > 0) {
            reading(readings);
        }
        Source source = ledgers.isEmpty() ? ReconcileCurveCommand::synthetic : told(readings);
        reconcile(source.readings(Math.min(WARM, sizes.get(0)), 0));
        System.out.printf(
                Locale.ROOT,
                "heap of at most %d MB%n%-8s%9s%9s%9s%9s%9s%9s%9s%9s%9s%9s%n",
                Runtime.getRuntime().maxMemory() >> 20,
                "stories",
                "articles",
                "cpu s",
                "ms each",
                "clock s",
                "x2 costs",
                "heap MB",
                "left MB",
                "actors",
                "threads",
                "stories");
        stages(curve(source));
        return 0;
    }

    private static Source told(List<Reading> readings) {
        Retelling.Material material = Retelling.Material.of(readings);
        return (count, big) -> material.told(count, big, SEED);
    }

    private static List<Reading> synthetic(int count, int big) {
        return (big > 0 ? SyntheticCoverage.skewed(count, SEED) : SyntheticCoverage.of(count, SEED))
                .readings();
    }

    private List<Point> curve(Source source) {
        List<Point> points = new ArrayList<>();
        for (int size : sizes) {
            List<List<Reading>> told = new ArrayList<>(1);
            told.add(source.readings(size, skewed ? size / 3 : 0));
            PeakHeap.begin();
            List<Dossier> result = new ArrayList<>(1);
            List<Cost> cost = new ArrayList<>(1);
            StageSamples stages =
                    StageSamples.of(
                            () -> cost.add(Cost.of(() -> result.add(reconcile(told.remove(0))))));
            Point point = new Point(size, cost.get(0), stages);
            boolean first = points.isEmpty();
            print(
                    point,
                    first ? "-" : point.doubling(points.get(points.size() - 1)),
                    result.get(0));
            points.add(point);
        }
        return points;
    }

    private void print(Point point, String doubling, Dossier dossier) {
        System.out.printf(
                Locale.ROOT,
                "%-8s%9d%9.1f%9.1f%9.1f%9s%9d%9d%9d%9d%9d%n",
                skewed ? "skewed" : "even",
                point.size(),
                point.seconds(),
                1000 * point.seconds() / point.size(),
                point.cost().wall() / 1e9,
                doubling,
                PeakHeap.megabytes(),
                point.stages().left() >> 20,
                dossier.actors().size(),
                dossier.threads().size(),
                dossier.stories().size());
    }

    /** Milliseconds of a reading, in a column for each size. */
    private static void stages(List<Point> points) {
        Set<String> stages = new TreeSet<>();
        points.forEach(point -> stages.addAll(point.stages().shares().keySet()));
        System.out.printf(Locale.ROOT, "%n%-24s", "ms each, by stage");
        points.forEach(point -> System.out.printf(Locale.ROOT, "%9d", point.size()));
        System.out.println();
        for (String stage : stages) {
            System.out.printf(Locale.ROOT, "%-24s", stage);
            points.forEach(
                    point -> System.out.printf(Locale.ROOT, "%9.2f", point.milliseconds(stage)));
            System.out.println();
        }
    }

    private static Dossier reconcile(List<Reading> readings) {
        return new Reconciler().reconcile(List.of(), readings);
    }

    private static List<Reading> readings(Path file) {
        try (Ledger ledger = SqliteLedger.openForReading(file);
                Snapshot snapshot = ledger.snapshot();
                var readings = snapshot.readings()) {
            return readings.toList();
        }
    }

    /** What reading costs, by the texts that the ledgers hold, after a warm-up. */
    private void reading(List<Reading> readings) {
        Reader reader = Hearsay.reader(choice.annotator());
        int step = Math.max(1, readings.size() / read);
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < readings.size() && articles.size() < read; i += step) {
            articles.add(readings.get(i).article());
        }
        articles.stream().limit(5).forEach(article -> reader.read(content(article)));
        Cost cost = Cost.of(() -> articles.forEach(article -> reader.read(content(article))));
        System.out.printf(
                Locale.ROOT,
                "reading %d of them: %.0f ms of processor each%n",
                articles.size(),
                cost.processor() / 1e6 / articles.size());
    }

    private static Content content(Article article) {
        return new Content(
                article.document(),
                article.sha256(),
                Content.Format.TEXT,
                article.text().characters(),
                new Stated(
                        article.outlet().map(Outlet::name),
                        article.url(),
                        article.publication().value(),
                        Optional.empty(),
                        Optional.of("en"),
                        List.of()),
                Envelope.empty());
    }
}
