package org.hearsay.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.hearsay.ledger.Entry;
import org.hearsay.ledger.Ledger;
import org.hearsay.model.Article;
import org.hearsay.model.Content;
import org.hearsay.model.Digest;
import org.hearsay.model.Document;
import org.hearsay.model.Reading;
import org.hearsay.nlp.CoreNlpAnnotator;
import org.hearsay.proof.ConsistencyProof;
import org.hearsay.proof.LogLeaf;
import org.hearsay.proof.MerkleTree;
import org.hearsay.proof.Salt;
import org.hearsay.reading.Reader;
import org.hearsay.store.SqliteLedger;
import org.hearsay.store.log.LedgerLog;
import org.hearsay.store.log.Letters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code bench log}: what the log costs: checking many leaves, logging real entries, and what share
 * of reading that is.
 */
@Command(
        name = "log",
        mixinStandardHelpOptions = true,
        description = "Time of checking a log of many leaves, and of logging a ledger's entries.")
final class LogCommand implements Callable<Integer> {

    @Option(names = "--leaves", defaultValue = "1000000", description = "How many leaves.")
    private int leaves = 1_000_000;

    @Parameters(
            arity = "0..1",
            paramLabel = "LEDGER",
            description = "A ledger, which is copied and logged anew.")
    private Optional<Path> ledger = Optional.empty();

    @Option(
            names = "--articles",
            paramLabel = "FOLDER",
            description = "Articles that are read, appended and logged in turn.")
    private Optional<Path> articles = Optional.empty();

    @Option(
            names = "--passes",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many passes of each (default: ${DEFAULT-VALUE}).")
    private int passes = 5;

    @Override
    public Integer call() throws IOException, SQLException {
        check();
        if (ledger.isPresent()) {
            log(ledger.get());
        }
        if (articles.isPresent()) {
            Path work = Files.createTempDirectory("hearsay-log");
            try {
                share(articles.get(), work);
            } finally {
                delete(work);
            }
        }
        return 0;
    }

    /** Reading, appending (with the log) and logging alone, interleaved. */
    private void share(Path folder, Path work) {
        Reader reader = new Reader(new CoreNlpAnnotator());
        List<Content> contents = Corpus.contents(folder, Integer.MAX_VALUE);
        List<Entry> entries =
                Corpus.readings(reader, contents).stream()
                        .map(reading -> entry(reading, folder))
                        .toList();
        Path whole = work.resolve("whole.ledger");
        append(entries, whole);
        Map<String, Runnable> works = new LinkedHashMap<>();
        works.put("read", () -> contents.forEach(reader::read));
        AtomicInteger round = new AtomicInteger();
        works.put(
                "append", () -> append(entries, work.resolve(round.incrementAndGet() + ".ledger")));
        works.put("log", () -> logAnew(whole));
        Map<String, List<Cost>> costs = Cost.race(works, passes);
        List<Double> shares = new ArrayList<>();
        for (int pass = 0; pass < passes; pass++) {
            long run = taken(costs, "read", pass) + taken(costs, "append", pass);
            shares.add(100.0 * taken(costs, "log", pass) / run);
        }
        costs.forEach(
                (name, taken) ->
                        System.out.printf(
                                Locale.ROOT,
                                "%-7s %8.2f ms an article by the clock, %8.2f of processor time%n",
                                name,
                                Cost.median(taken, Cost::wall) / 1e6 / entries.size(),
                                Cost.median(taken, Cost::processor) / 1e6 / entries.size()));
        System.out.printf(
                Locale.ROOT,
                "the log is %.2f %% of reading and appending %d articles (processor time)%n",
                Cost.median(shares),
                entries.size());
    }

    private static long taken(Map<String, List<Cost>> costs, String work, int pass) {
        return costs.getOrDefault(work, List.of()).get(pass).processor();
    }

    private static Entry entry(Reading reading, Path folder) {
        Article article = reading.article();
        Document document =
                Document.of(article.document(), bytes(folder.resolve(article.document())))
                        .below("/articles");
        Digest work = Digest.of("work", article.id().value());
        return new Entry(document, work, Optional.of("UTF-8"), new Entry.Fate.Read(reading));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The article " + file + " cannot be read again", e);
        }
    }

    private static void append(List<Entry> entries, Path file) {
        try (Ledger fresh = SqliteLedger.open(file)) {
            entries.forEach(fresh::append);
        }
    }

    private static void logAnew(Path file) {
        Random random = new Random(1);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("DELETE FROM leaf");
            new LedgerLog(connection, Letters.plain(), () -> salt(random)).begin();
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** All leaves hashed, the root and that of the older half compared by a proof. */
    private void check() {
        Digest content = Digest.of("content");
        long start = System.nanoTime();
        MerkleTree tree = new MerkleTree();
        for (int i = 0; i < leaves; i++) {
            tree.add(new LogLeaf(Digest.of("subject", Integer.toString(i)), content).hash());
        }
        Digest root = tree.root();
        Digest older = tree.root(leaves / 2);
        ConsistencyProof proof = tree.consistency(leaves / 2, leaves);
        boolean leads = proof.leads(older, root);
        System.out.printf(
                Locale.ROOT,
                "%d leaves, checked against a checkpoint of half of them: %.2f s (%s)%n",
                leaves,
                seconds(start),
                leads);
    }

    private static void log(Path ledger) throws IOException, SQLException {
        Path copy = Files.createTempFile("hearsay-log", ".ledger");
        Random random = new Random(1);
        try {
            Files.copy(ledger, copy, StandardCopyOption.REPLACE_EXISTING);
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                    Statement statement = connection.createStatement()) {
                statement.execute("DELETE FROM leaf");
                connection.setAutoCommit(false);
                LedgerLog log = new LedgerLog(connection, Letters.plain(), () -> salt(random));
                long start = System.nanoTime();
                log.begin();
                connection.commit();
                double taken = seconds(start);
                int entries = log.tree().size();
                System.out.printf(
                        Locale.ROOT,
                        "%d entries logged: %.2f s, %.2f ms each%n",
                        entries,
                        taken,
                        taken * 1000 / entries);
            }
        } finally {
            for (String rest : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(copy.resolveSibling(copy.getFileName() + rest));
            }
        }
    }

    private static Salt salt(Random random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Salt.of(bytes);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
