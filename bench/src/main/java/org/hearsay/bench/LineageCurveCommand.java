package org.hearsay.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.hearsay.lineage.LineageTracer;
import org.hearsay.model.Article;
import org.hearsay.model.Lineage;
import org.hearsay.model.Origins;
import org.hearsay.testing.SyntheticCoverage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code bench lineage-curve}: how long tracing takes with ever more articles of synthetic
 * coverage, told in stories of about ten, and with one story that has a third of all.
 *
 * <p>One pass each, after a warm-up; seconds of the processor and of the clock, what a doubling
 * costs by the processor, and the most heap in use at a time, articles included.
 */
@Command(
        name = "lineage-curve",
        mixinStandardHelpOptions = true,
        description = "Seconds for ever more synthetic articles.")
final class LineageCurveCommand implements Callable<Integer> {

    private static final long SEED = 20310101;

    @Option(
            names = "--articles",
            paramLabel = "N",
            split = ",",
            defaultValue = "1000,10000,20000,50000,100000",
            description = "How many (default: ${DEFAULT-VALUE}).")
    private List<Integer> sizes = List.of();

    @Override
    public Integer call() {
        trace(SyntheticCoverage.of(1_000, SEED + 1).articles(), new LineageTracer());
        System.out.printf(
                Locale.ROOT,
                "heap of at most %d MB%n%-10s%10s%10s%10s%10s%10s%10s%10s%n",
                Runtime.getRuntime().maxMemory() >> 20,
                "coverage",
                "articles",
                "cpu s",
                "clock s",
                "x2 costs",
                "heap MB",
                "edges",
                "origins");
        curve("even", false);
        curve("skewed", true);
        return 0;
    }

    private void curve(String name, boolean skewed) {
        double lastSeconds = 0;
        int lastSize = 0;
        for (int size : sizes) {
            List<Article> articles =
                    (skewed
                                    ? SyntheticCoverage.skewed(size, SEED)
                                    : SyntheticCoverage.of(size, SEED))
                            .articles();
            System.gc();
            pools().forEach(MemoryPoolMXBean::resetPeakUsage);
            Traced traced = trace(articles, new LineageTracer());
            double seconds = traced.cost().processor() / 1e9;
            double doublings = lastSize == 0 ? 0 : Math.log((double) size / lastSize) / Math.log(2);
            System.out.printf(
                    Locale.ROOT,
                    "%-10s%10d%10.2f%10.2f%10s%10d%10d%10d%n",
                    name,
                    size,
                    seconds,
                    traced.cost().wall() / 1e9,
                    lastSize == 0
                            ? "-"
                            : String.format(
                                    Locale.ROOT,
                                    "%.2f",
                                    Math.pow(seconds / lastSeconds, 1 / doublings)),
                    pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20,
                    traced.lineage().size(),
                    origins(articles, traced.lineage()));
            lastSeconds = seconds;
            lastSize = size;
        }
    }

    private record Traced(List<Lineage> lineage, Cost cost) {}

    private static Traced trace(List<Article> articles, LineageTracer tracer) {
        List<List<Lineage>> result = new ArrayList<>(1);
        Cost cost = Cost.of(() -> result.add(tracer.trace(articles)));
        return new Traced(result.get(0), cost);
    }

    private static long origins(List<Article> articles, List<Lineage> lineage) {
        Origins origins = Origins.of(lineage);
        return articles.stream().map(article -> origins.rootOf(article.id())).distinct().count();
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
