package org.hearsay.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.hearsay.Hearsay;
import org.hearsay.cli.ReadingRun;
import org.hearsay.dossier.Dossier;
import org.hearsay.intake.Intake;
import org.hearsay.ledger.Ledger;
import org.hearsay.reading.Reader;
import org.hearsay.store.SqliteLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code bench heap}: time and memory of reading a folder into a new ledger and reconciling it, in
 * a virtual machine of its own with a bounded heap.
 *
 * <p>Two figures: the most that was alive after a garbage collection, and the most that was used
 * before one, which depends on how much there was to use.
 */
@Command(
        name = "heap",
        mixinStandardHelpOptions = true,
        description = "Time and peak heap of reading a folder with -Xmx1500m.")
final class HeapCommand implements Callable<Integer> {

    @Mixin private AnnotatorChoice choice = new AnnotatorChoice();

    @Parameters(paramLabel = "DIR", description = "A folder of articles.")
    private Path folder = Path.of(".");

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "Reading threads (default: ${DEFAULT-VALUE}).")
    private int threads = 2;

    @Option(names = "--here", hidden = true, description = "In this virtual machine.")
    private boolean here;

    private final AtomicLong alive = new AtomicLong();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (here) {
            measure();
            return 0;
        }
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1500m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "heap",
                        "--here",
                        "--threads=" + threads,
                        folder.toString())
                .inheritIO()
                .start()
                .waitFor();
    }

    private void measure() throws IOException {
        watchCollections();
        long start = System.nanoTime();
        Path file = Files.createTempDirectory("hearsay-bench").resolve("heap.ledger");
        try (Ledger ledger = SqliteLedger.open(file)) {
            Reader reader = Hearsay.reader(choice.annotator());
            Intake intake = Intake.of(List.of(folder), Optional.empty());
            System.out.println(new ReadingRun(reader, ledger, threads).run(intake, () -> {}));
            print("read", start);
            Dossier dossier = Hearsay.dossier(ledger);
            System.gc();
            print(dossier.readings().size() + " readings reconciled", start);
        }
        System.out.printf(Locale.ROOT, "The ledger, %d MB: %s%n", Files.size(file) >> 20, file);
    }

    private void print(String what, long start) {
        System.out.printf(
                Locale.ROOT,
                "%s after %.1f s; at most %d MB alive, %d MB used%n",
                what,
                (System.nanoTime() - start) / 1e9,
                alive.get() >> 20,
                peak() >> 20);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private void watchCollections() {
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, handback) ->
                                    collected((CompositeData) notification.getUserData()),
                            null,
                            null);
        }
    }

    /** Counts the pools of the heap alone. */
    private void collected(CompositeData data) {
        var heap =
                ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(pool -> pool.getName())
                        .toList();
        long used =
                GarbageCollectionNotificationInfo.from(data)
                        .getGcInfo()
                        .getMemoryUsageAfterGc()
                        .entrySet()
                        .stream()
                        .filter(entry -> heap.contains(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .mapToLong(MemoryUsage::getUsed)
                        .sum();
        alive.accumulateAndGet(used, Math::max);
    }
}
