package org.hearsay.intake.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.intake.child.Mocks.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearsay.model.Extraction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many documents, of which many are hostile, by two processes. */
@Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ChaosTest {

    private static final int WORKERS = 2;

    /** Those that cost no process, those that cost one or two, and those that cost time. */
    private static final List<String> CHEAP =
            List.of("throw", "io", "format", "assertion", "endless", "gigabyte", "half", "lossy");

    private static final List<String> DEAR =
            List.of("oom", "deep", "linkage", "exit", "halt", "gibberish", "cut-frame", "twins");

    private static final List<String> SLOW = List.of("spin", "ignore-interrupt", "deadlock");

    private static final Map<String, Extraction> OUTCOMES = outcomes();

    /** A document, by the reader that opens it. */
    private record Job(int number, String reader, boolean hostile) {

        Extracted open(Apart apart) throws IOException {
            String content = "Document " + number + "\nsays " + "so ".repeat(number % 50);
            return apart.extract(reader, source("doc-" + number, content));
        }
    }

    @Test
    void threeHundredDocumentsOfWhichNinetyAreHostileAllEndAsTheyShould() throws Exception {
        withstand(300);
    }

    @Test
    @Tag("slow")
    void twoThousandDocumentsOfWhichSixHundredAreHostileAllEndAsTheyShould() throws Exception {
        withstand(2_000);
    }

    @Test
    void everyDocumentIsOpenedWhileProcessesAreKilledAtRandom() throws Exception {
        everyDocumentSurvives(25, 7);
    }

    private static void withstand(int count) throws Exception {
        Set<String> folders = Mocks.folders();
        long files = openFiles();
        List<Job> jobs = jobs(count);
        List<String> alone = new ArrayList<>();
        try (Apart quiet = Mocks.apart(WORKERS)) {
            List<Job> good = jobs.stream().filter(job -> !job.hostile()).toList();
            for (Extracted extracted : open(quiet, good)) {
                assertThat(extracted.outcome()).isEqualTo(Extraction.OK);
                alone.add(Mocks.whole(extracted));
            }
        }
        long heap = heap();
        assertThat(among(jobs)).isEqualTo(alone);
        assertThat(heap() - heap).isLessThan(64L << 20);
        assertThat(Mocks.processes()).isEmpty();
        assertThat(Mocks.folders()).isEqualTo(folders);
        assertNoThreads();
        assertThat(openFiles()).isLessThanOrEqualTo(files + 5);
    }

    /** What came of the good ones, among the hostile. */
    private static List<String> among(List<Job> jobs) throws Exception {
        List<String> among = new ArrayList<>();
        try (Apart apart = Mocks.apart(WORKERS)) {
            List<Extracted> all = open(apart, jobs);
            for (int i = 0; i < jobs.size(); i++) {
                Job job = jobs.get(i);
                assertThat(all.get(i).outcome())
                        .as(job + ": " + all.get(i).reason())
                        .isEqualTo(OUTCOMES.getOrDefault(job.reader(), Extraction.OK));
                if (!job.hostile()) {
                    among.add(Mocks.whole(all.get(i)));
                }
            }
        }
        return among;
    }

    /** Kills a process now and then; never the same document's twice, for that is its right. */
    private static void everyDocumentSurvives(int kills, long seed) throws Exception {
        List<Job> jobs =
                IntStream.range(0, 20_000).mapToObj(n -> new Job(n, "mail", false)).toList();
        AtomicInteger done = new AtomicInteger();
        AtomicInteger killed = new AtomicInteger();
        Set<Integer> opening = ConcurrentHashMap.newKeySet();
        try (Apart apart = Mocks.apart(WORKERS)) {
            Thread killer =
                    new Thread(
                            () -> kill(apart, kills, new Random(seed), opening, killed), "killer");
            killer.start();
            List<Future<Extracted>> all = new ArrayList<>();
            ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
            try {
                for (Job job : jobs) {
                    all.add(
                            workers.submit(
                                    watched(
                                            opening,
                                            job.number(),
                                            unlessOver(job, apart, kills, done, killed))));
                }
                for (int i = 0; i < jobs.size(); i++) {
                    Extracted extracted = all.get(i).get();
                    assertThat(extracted.outcome())
                            .as(i + ": " + extracted.reason())
                            .isEqualTo(Extraction.OK);
                }
            } finally {
                workers.shutdownNow();
                killer.interrupt();
                killer.join();
            }
        }
        assertThat(killed).hasValue(kills);
        assertThat(done.get()).isGreaterThan(kills);
        assertThat(Mocks.processes()).isEmpty();
    }

    private static Callable<Extracted> watched(
            Set<Integer> opening, int number, Callable<Extracted> job) {
        return () -> {
            opening.add(number);
            try {
                return job.call();
            } finally {
                opening.remove(number);
            }
        };
    }

    /** Once the last kill is made, there is nothing more to see. */
    private static Callable<Extracted> unlessOver(
            Job job, Apart apart, int kills, AtomicInteger done, AtomicInteger killed) {
        return () -> {
            if (killed.get() == kills && done.get() > kills) {
                return new Extracted(
                        Extraction.OK,
                        java.util.Optional.empty(),
                        java.util.Optional.empty(),
                        List.of(),
                        List.of());
            }
            Extracted extracted = job.open(apart);
            assertThat(extracted.parts()).hasSize(2);
            done.incrementAndGet();
            return extracted;
        };
    }

    private static void kill(
            Apart apart, int kills, Random random, Set<Integer> opening, AtomicInteger killed) {
        try {
            while (killed.get() < kills) {
                // Both documents of that moment are through before the next kill.
                Set<Integer> then = new TreeSet<>(opening);
                while (opening.stream().anyMatch(then::contains)) {
                    TimeUnit.MILLISECONDS.sleep(1);
                }
                TimeUnit.MICROSECONDS.sleep(random.nextInt(30_000));
                List<Child> living = new ArrayList<>(apart.living());
                if (!living.isEmpty()) {
                    Child victim = living.get(random.nextInt(living.size()));
                    ProcessHandle.of(victim.pid()).ifPresent(ProcessHandle::destroyForcibly);
                    killed.incrementAndGet();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Job> jobs(int count) {
        Random random = new Random(count);
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean hostile = i % 10 < 3;
            jobs.add(new Job(i, hostile ? hostile(i, random) : honest(random), hostile));
        }
        return jobs;
    }

    private static String honest(Random random) {
        return List.of("text", "mail", "noise", "temp-files").get(random.nextInt(4));
    }

    private static String hostile(int i, Random random) {
        List<String> kind = i % 100 == 0 ? SLOW : i % 10 == 1 ? DEAR : CHEAP;
        return kind.get(random.nextInt(kind.size()));
    }

    private static Map<String, Extraction> outcomes() {
        Map<String, Extraction> outcomes = new TreeMap<>();
        for (String reader : List.of("throw", "io", "assertion", "half", "deep")) {
            outcomes.put(reader, Extraction.CORRUPT);
        }
        outcomes.put("format", Extraction.ENCRYPTED);
        for (String reader : List.of("endless", "gigabyte", "lossy")) {
            outcomes.put(reader, Extraction.PARTIAL);
        }
        outcomes.put("oom", Extraction.OUT_OF_MEMORY);
        for (String reader :
                List.of("linkage", "exit", "halt", "gibberish", "cut-frame", "twins")) {
            outcomes.put(reader, Extraction.CRASH);
        }
        SLOW.forEach(reader -> outcomes.put(reader, Extraction.TIMEOUT));
        return outcomes;
    }

    /** In the order of the jobs. */
    private static List<Extracted> open(Apart apart, List<Job> jobs)
            throws InterruptedException, ExecutionException {
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        try {
            List<Callable<Extracted>> calls =
                    jobs.stream().map(job -> (Callable<Extracted>) () -> job.open(apart)).toList();
            List<Extracted> all = new ArrayList<>();
            for (Future<Extracted> future : workers.invokeAll(calls)) {
                all.add(future.get());
            }
            return all;
        } finally {
            workers.shutdownNow();
        }
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** They end when they notice that their process did. */
    private static void assertNoThreads() throws InterruptedException {
        for (int i = 0; i < 100 && !Mocks.threads().isEmpty(); i++) {
            Thread.sleep(20);
        }
        assertThat(Mocks.threads()).isEmpty();
    }

    /** Zero where the system does not tell. */
    private static long openFiles() throws IOException {
        Path open = Path.of("/proc/self/fd");
        if (!Files.isDirectory(open)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(open)) {
            return files.count();
        }
    }
}
