package org.hearsay.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code bench reconcile-curve}: how long reconciling takes with ever more readings, which are
 * those of real ledgers told again with other names, numbers, days and words.
 *
 * <p>Even: every tale has as many articles as the ledgers together. Skewed: one story has a third
 * of all. One pass each, after a warm-up; seconds of the processor and of the clock, what a
 * doubling costs by the processor, and the most heap that was used, readings included.
 */
@Command(
        name = "reconcile-curve",
        mixinStandardHelpOptions = true,
        description = "Seconds for reconciling ever more readings, told again from ledgers.")
final class ReconcileCurveCommand implements Callable<Integer> {

    private static final long SEED = 20310101;

    @Mixin private AnnotatorChoice choice = new AnnotatorChoice();

    @Parameters(paramLabel = "LEDGER", arity = "1..*", description = "Ledgers of real articles.")
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

    @Override
    public Integer call() {
        List<Reading> readings = ledgers.stream().flatMap(file -> readings(file).stream()).toList();
        if (read > 0) {
            reading(readings);
        }
        Retelling.Material material = Retelling.Material.of(readings);
        reconcile(material.told(200, 0, SEED + 1));
        System.out.printf(
                Locale.ROOT,
                "%d articles told again; heap of at most %d MB%n%-8s%9s%9s%9s%9s%9s%9s%9s%9s%9s%n",
                readings.size(),
                Runtime.getRuntime().maxMemory() >> 20,
                "stories",
                "articles",
                "cpu s",
                "ms each",
                "clock s",
                "x2 costs",
                "heap MB",
                "actors",
                "threads",
                "stories");
        curve(material);
        return 0;
    }

    private void curve(Retelling.Material material) {
        double lastSeconds = 0;
        int lastSize = 0;
        for (int size : sizes) {
            List<List<Reading>> told = new ArrayList<>(1);
            told.add(material.told(size, skewed ? size / 3 : 0, SEED));
            System.gc();
            pools().forEach(MemoryPoolMXBean::resetPeakUsage);
            List<Dossier> result = new ArrayList<>(1);
            Cost cost = Cost.of(() -> result.add(reconcile(told.remove(0))));
            double seconds = cost.processor() / 1e9;
            double doublings = lastSize == 0 ? 0 : Math.log((double) size / lastSize) / Math.log(2);
            Dossier dossier = result.get(0);
            System.out.printf(
                    Locale.ROOT,
                    "%-8s%9d%9.1f%9.1f%9.1f%9s%9d%9d%9d%9d%n",
                    skewed ? "skewed" : "even",
                    size,
                    seconds,
                    1000 * seconds / size,
                    cost.wall() / 1e9,
                    lastSize == 0
                            ? "-"
                            : String.format(
                                    Locale.ROOT,
                                    "%.2f",
                                    Math.pow(seconds / lastSeconds, 1 / doublings)),
                    pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20,
                    dossier.actors().size(),
                    dossier.threads().size(),
                    dossier.stories().size());
            lastSeconds = seconds;
            lastSize = size;
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

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
