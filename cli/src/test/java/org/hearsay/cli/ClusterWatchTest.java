package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.hearsay.Hearsay;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Annotator;
import org.hearsay.dossier.Guidance;
import org.hearsay.export.Update;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.Snapshot;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.query.Query;
import org.hearsay.store.SqliteLedger;
import org.hearsay.testing.RoughAnnotator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A job that goes on and tells what changes: articles that come late, in batches, with a worker
 * that fails in between and a job that is ended and begun again, give in the end what all at once
 * give, and the updates are what lies between.
 */
class ClusterWatchTest {

    private static final Path SAMPLES = Path.of("..", "samples");

    private static final Duration LONGEST = Duration.ofMinutes(4);

    /** The calls to read an article that fail, counted over all jobs. */
    private static final Set<Integer> FAILS = Set.of(4, 9);

    private static final AtomicInteger CALLS = new AtomicInteger();

    @TempDir private Path folder;

    private Path in;
    private Path ledger;
    private Path out;

    @BeforeEach
    void nothingHasComeYet() throws IOException {
        in = Files.createDirectory(folder.resolve("in"));
        ledger = folder.resolve("watched.ledger");
        out = folder.resolve("out");
        CALLS.set(0);
    }

    @Test
    void articlesThatComeLateGiveWhatAllAtOnceGiveAndTheUpdatesTellWhatChanged() throws Exception {
        List<Path> files = articles();
        int third = files.size() / 3;

        watched(
                () -> {
                    arrive(files.subList(0, third));
                    arrive(files.subList(third, 2 * third));
                });
        watched(
                () -> {
                    arrive(List.of(SAMPLES.resolve("one-of-each/rows.csv")));
                    arrive(files.subList(2 * third, files.size()));
                });

        assertThat(CALLS.get()).as("articles read").isGreaterThan(9);
        String expected = alone();
        assertThat(out.resolve("hearsay.jsonl")).hasContent(expected);
        assertThat(export(ledger)).isEqualTo(expected);
        assertThat(logged(ledger)).isEqualTo(logged(folder.resolve("alone.ledger")));
        assertThat(told("changed verdict")).as("verdicts that late articles changed").isPositive();
        assertUpdatesAddUp();
    }

    /** Each is what changes from the articles of those before it to its own with them. */
    private void assertUpdatesAddUp() throws IOException {
        Set<ArticleId> told = new TreeSet<>();
        try (Ledger opened = SqliteLedger.openForReading(ledger)) {
            Query before = known(opened, told);
            for (Path file : updates()) {
                List<ArticleId> articles = Update.articles(Files.readAllLines(file).get(0));
                assertThat(articles).isNotEmpty().noneMatch(told::contains);
                told.addAll(articles);
                Query after = known(opened, told);
                StringBuilder lines = new StringBuilder();
                new Update(number(file), before, after).write(lines);
                assertThat(file).hasContent(lines.toString());
                before = after;
            }
            assertThat(told).isEqualTo(articles(opened));
        }
    }

    private static Query known(Ledger ledger, Set<ArticleId> articles) {
        return new Query(
                Hearsay.dossier(
                        ledger,
                        Guidance.none(),
                        reading -> articles.contains(reading.article().id())));
    }

    private static int number(Path update) {
        return Integer.parseInt(update.getFileName().toString().substring(0, 8));
    }

    private List<Path> updates() throws IOException {
        Path updates = out.resolve("updates");
        if (!Files.exists(updates)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(updates)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> articles() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES.resolve("brannik-dam"))) {
            return files.filter(file -> !file.toString().endsWith(".csv")).sorted().toList();
        }
    }

    /** Something that is done while a job watches. */
    private interface Meanwhile {
        void happens() throws Exception;
    }

    private void watched(Meanwhile meanwhile) throws Exception {
        var run =
                new ClusterRun(
                        () -> new Failing(new RoughAnnotator()),
                        Guidance.none(),
                        new ClusterRun.Asked(
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(in.toString()),
                                out.toString(),
                                2,
                                Optional.of(folder.resolve("checkpoints").toString()),
                                Optional.of(ledger.toString()),
                                Optional.of(Duration.ofSeconds(1))));
        PrintWriter err = new PrintWriter(new StringWriter());
        CompletableFuture<String> ended =
                CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return run.run(err).sentence();
                            } catch (IOException | CannotDoException e) {
                                return String.valueOf(e.getMessage());
                            }
                        });
        try {
            meanwhile.happens();
        } finally {
            run.stop();
        }
        assertThat(ended.get(LONGEST.toSeconds(), TimeUnit.SECONDS)).contains("Stopped");
    }

    /** Puts files there, as nobody would who writes slowly, and waits until they are told of. */
    private void arrive(List<Path> files) throws Exception {
        int before = updates().size();
        for (Path file : files) {
            String name = file.getFileName().toString();
            Path beside = in.resolve("." + name);
            Files.copy(file, beside);
            Files.move(beside, in.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        }
        long end = System.nanoTime() + LONGEST.toNanos();
        int articles = inputs();
        while (updates().size() == before || told() < articles) {
            assertThat(System.nanoTime()).as("time").isLessThan(end);
            Thread.sleep(100);
        }
    }

    private long told(String type) throws IOException {
        long told = 0;
        for (Path file : updates()) {
            told +=
                    Files.readAllLines(file).stream()
                            .filter(line -> line.startsWith("{\"type\":\"" + type + "\""))
                            .count();
        }
        return told;
    }

    private int told() throws IOException {
        List<ArticleId> told = new ArrayList<>();
        for (Path file : updates()) {
            told.addAll(Update.articles(Files.readAllLines(file).get(0)));
        }
        return told.size();
    }

    /** What the folder holds, read by one machine. */
    private int inputs() throws IOException {
        Path now = folder.resolve("now.ledger");
        Files.deleteIfExists(now);
        Console.roughly("read", "--no-dossier", "--ledger", now, in);
        try (Ledger opened = SqliteLedger.openForReading(now)) {
            return articles(opened).size();
        }
    }

    private static Set<ArticleId> articles(Ledger ledger) {
        Set<ArticleId> articles = new TreeSet<>();
        try (Snapshot snapshot = ledger.snapshot()) {
            snapshot.inputs().forEach(input -> input.article().ifPresent(articles::add));
        }
        return articles;
    }

    private String alone() {
        Path alone = folder.resolve("alone.ledger");
        Console.roughly("read", "--no-dossier", "--ledger", alone, in);
        return export(alone);
    }

    private static String export(Path ledger) {
        return Console.roughly("export", "--format", "jsonl", "--ledger", ledger);
    }

    private static long logged(Path file) {
        try (Ledger ledger = SqliteLedger.openForReading(file)) {
            return ledger.log().orElseThrow().head().size();
        }
    }

    private record Failing(Annotator annotator) implements Annotator {

        @Override
        public Annotation annotate(Article article) {
            if (FAILS.contains(CALLS.incrementAndGet())) {
                throw new NoClassDefFoundError("org/hearsay/Vanished");
            }
            return annotator.annotate(article);
        }

        @Override
        public String version() {
            return annotator.version();
        }
    }
}
