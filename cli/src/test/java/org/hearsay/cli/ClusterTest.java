package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.cli.Console.Ran;
import org.hearsay.cluster.ClusterException;
import org.hearsay.cluster.JobRun;
import org.hearsay.cluster.ReadingJob;
import org.hearsay.cluster.ReadingJob.From;
import org.hearsay.dossier.Dossier;
import org.hearsay.dossier.Guidance;
import org.hearsay.dossier.Parting;
import org.hearsay.dossier.Reconciler;
import org.hearsay.export.Export;
import org.hearsay.export.Formats;
import org.hearsay.export.Originals;
import org.hearsay.export.Wording;
import org.hearsay.intake.Intake;
import org.hearsay.intake.Received;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.Snapshot;
import org.hearsay.model.Document;
import org.hearsay.model.Reading;
import org.hearsay.store.SqliteLedger;
import org.hearsay.testing.RoughAnnotator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One story has one export, byte for byte, on one machine and by Flink, however many read and
 * whatever fails. Words are read by rules of thumb: it does not matter how well.
 */
class ClusterTest {

    private static final Path SAMPLES = Path.of("..", "samples");

    /** Two stories, and files that hold others. */
    private static final List<Path> INPUTS =
            Stream.of("brannik-dam", "pell-haven", "one-of-each/rows.csv", "one-of-each/feed.rss")
                    .map(SAMPLES::resolve)
                    .toList();

    private static final int FAILURES = 50;

    private static final DrilledJob.Pace PACE =
            new DrilledJob.Pace(Duration.ofMillis(20), Duration.ofMinutes(4));

    @TempDir private static Path shared;

    @TempDir private Path folder;

    private static String laptop;
    private static long logged;
    private static Path parcels;
    private static List<Document> documents;

    @BeforeAll
    static void readOnOneMachineAndPack() throws IOException {
        Path ledger = shared.resolve("laptop.ledger");
        Ran read = run(Stream.concat(words("read", "--no-dossier", "--ledger", ledger), paths()));
        assertThat(read.code()).as(read.err()).isZero();
        laptop = export(ledger);
        logged = logged(ledger);
        parcels = shared.resolve("parcels");
        Ran packed = run(Stream.concat(words("cluster", "pack", "--out", parcels), paths()));
        assertThat(packed.code()).as(packed.err()).isZero();
        documents = documents(INPUTS);
    }

    /** In one part, and in as many as there can be. */
    @ParameterizedTest
    @CsvSource({"1, 1000", "2, 0", "4, 0"})
    void whateverFailsTheExportAndTheLedgerAreThoseOfOneMachine(int parallelism, int few)
            throws Exception {
        Drill drill = Drill.begin(documents, FAILURES, 20 + parallelism);
        Path ledger = folder.resolve("cluster.ledger");
        Path out = folder.resolve("out");
        var usual = new ClusterWorkplace(RoughAnnotator::new, ledger.toString(), Guidance.none());
        From from = new From.PackedIn(parcels.toUri().toString());
        DrilledJob job = DrilledJob.of(new Drill.Place(usual, few), from, out, parallelism, PACE);

        long restored = job.restoredIn(drill);

        assertThat(drill.fired()).isEqualTo(FAILURES);
        // One part alone may end before it is broken off a second time.
        assertThat(drill.brokeParts() || few > 0).as("parts that were begun again").isTrue();
        assertThat(restored).as("restarts from a checkpoint").isPositive();
        assertThat(out.resolve("hearsay.jsonl")).hasContent(few == 0 ? inParts() : laptop);
        assertThat(export(ledger)).isEqualTo(laptop);
        assertSound(ledger);
    }

    /** What one machine exports when it keeps nothing together that need not be. */
    private static String inParts() throws IOException {
        try (Ledger ledger = SqliteLedger.openForReading(shared.resolve("laptop.ledger"));
                Snapshot snapshot = ledger.snapshot();
                Stream<Reading> readings = snapshot.readings()) {
            List<Reading> all = readings.toList();
            Reconciler reconciler = new Reconciler(1, new Parting(0));
            assertThat(reconciler.whole(all, Guidance.none()).parts().size()).isGreaterThan(2);
            Dossier dossier = reconciler.reconcile(snapshot.inputs(), all, Guidance.none());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new Formats()
                    .named("jsonl")
                    .orElseThrow()
                    .write(
                            Export.of(dossier, Wording.FULL, originals(snapshot)),
                            "hearsay.jsonl",
                            out);
            return out.toString(StandardCharsets.UTF_8);
        }
    }

    private static Originals originals(Snapshot snapshot) {
        Decoding decoding = new Decoding(snapshot.inputs());
        return article -> decoding.of(article, snapshot);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whateverFailsFilesThatAreReadWhereTheyLieGiveWhatOneMachineReads(int parallelism)
            throws Exception {
        List<Path> files =
                List.of(
                        lines(Files.createDirectory(folder.resolve("files"))),
                        SAMPLES.resolve("one-of-each/crawl.warc.gz"),
                        SAMPLES.resolve("one-of-each/folder.zip"));
        Path alone = folder.resolve("alone.ledger");
        run(
                Stream.concat(
                        words("read", "--no-dossier", "--ledger", alone),
                        files.stream().map(Path::toString)));
        String expected = export(alone);
        Drill drill = Drill.begin(documents(files), FAILURES / 2, parallelism);
        Path ledger = folder.resolve("cluster.ledger");
        Path out = folder.resolve("out");
        var usual = new ClusterWorkplace(RoughAnnotator::new, ledger.toString(), Guidance.none());
        From from = new From.FilesAt(files.stream().map(file -> file.toUri().toString()).toList());
        DrilledJob job = DrilledJob.of(new Drill.Place(usual, 1_000), from, out, parallelism, PACE);

        long restored = job.restoredIn(drill);

        assertThat(drill.fired()).isEqualTo(FAILURES / 2);
        assertThat(restored).as("restarts from a checkpoint").isPositive();
        assertThat(expected).contains("line 4 is not JSON");
        assertThat(out.resolve("hearsay.jsonl")).hasContent(expected);
        assertThat(export(ledger)).isEqualTo(expected);
        assertThat(logged(ledger)).isEqualTo(logged(alone));
    }

    /** The articles of a story, one a line, in several stretches; some lines are broken. */
    private static Path lines(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Intake intake = Intake.of(List.of(SAMPLES.resolve("brannik-dam")), Optional.empty());
                Stream<Received> received = intake.received()) {
            received.filter(Received.Text.class::isInstance)
                    .map(text -> ((Received.Text) text).content().characters())
                    .forEach(text -> lines.add(line(text, lines.size())));
        }
        for (int i = lines.size(); i < 40; i++) {
            lines.add(line("The pier of Oslund was closed. Its keeper said so on day " + i, i));
        }
        lines.add(3, lines.get(5).substring(0, 70));
        lines.add(9, "");
        return Files.write(folder.resolve("story.jsonl"), lines);
    }

    private static String line(String text, int number) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("text", text);
        line.put("outlet", "Outlet " + number % 5);
        line.put("published", "2025-03-" + (10 + number % 9));
        return line.toString();
    }

    static List<Document> documents(List<Path> files) {
        try (Intake intake = Intake.of(files, Optional.empty());
                Stream<Received> received = intake.received()) {
            return received.map(Received::document).toList();
        }
    }

    @Test
    void aClassThatTheSourceLacksEndsTheJobWithASentence() {
        Path out = folder.resolve("out");
        String place = SAMPLES.resolve("one-of-each/rows.jsonl").toUri().toString();
        var usual = new ClusterWorkplace(RoughAnnotator::new, "", Guidance.none());
        var order =
                new ReadingJob.Order(
                        new From.FilesAt(List.of(place)),
                        Optional.of(out.toUri().toString()),
                        false,
                        Optional.empty());
        for (Lacking.What what : Lacking.What.values()) {
            var job = new JobRun(2, Optional.empty(), folder.resolve("scratch"));

            assertThatThrownBy(() -> job.run(new Lacking(usual, what), order))
                    .as(what.name())
                    .isInstanceOf(ClusterException.class)
                    .hasMessageContaining("a class or library that a worker needs is not there")
                    .hasMessageContaining("org/hearsay/Vanished");
            assertThat(folder.resolve("scratch")).doesNotExist();
        }
    }

    @Test
    void theCommandWritesWhatOneMachineExports() throws IOException {
        Path out = folder.resolve("out");

        Ran ran =
                run(
                        Stream.concat(
                                words("cluster", "run", "--parallelism", "2", "--out", out),
                                paths()));

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains(documents.size() + " inputs: ");
        assertThat(Files.readString(out.resolve("hearsay.jsonl"), StandardCharsets.UTF_8))
                .isEqualTo(laptop);
        try (Stream<Path> left = Files.list(out)) {
            assertThat(left).containsExactly(out.resolve("hearsay.jsonl"));
        }
    }

    @Test
    void aJobThatIsStartedAgainReadsOnlyWhatTheLedgerHasNot() throws IOException {
        Path ledger = folder.resolve("cluster.ledger");
        Path out = folder.resolve("out");
        Path all = folder.resolve("all.ledger");
        MortalAnnotator.begin(Integer.MAX_VALUE);
        run(
                MortalAnnotator::new,
                Stream.concat(words("read", "--no-dossier", "--ledger", all), paths()));
        int articles = MortalAnnotator.read();
        MortalAnnotator.begin(articles / 2);

        Ran died = run(MortalAnnotator::new, job(out, ledger));

        assertThat(died.code()).isEqualTo(1);
        assertThat(died.err())
                .contains("The job failed: a class or library", "org/hearsay/Vanished")
                .doesNotContain("\tat ");
        assertThat(out).isEmptyDirectory();
        int kept = readings(ledger);
        assertThat(kept).isBetween(1, articles / 2);
        // What the killed process of another job would leave.
        Files.createDirectories(out.resolve(".hearsay-job/parcels/000000.parcels"));
        MortalAnnotator.begin(Integer.MAX_VALUE);

        Ran again = run(MortalAnnotator::new, job(out, ledger));

        assertThat(again.err()).isEmpty();
        assertThat(MortalAnnotator.read()).isEqualTo(articles - kept);
        assertThat(out.resolve("hearsay.jsonl")).hasContent(laptop);
        assertThat(export(ledger)).isEqualTo(laptop);
        assertSound(ledger);
    }

    /** Readings that were made; two inputs with the same article have been read both. */
    private static int readings(Path file) {
        try (Ledger ledger = SqliteLedger.openForReading(file);
                Snapshot snapshot = ledger.snapshot()) {
            return (int)
                    snapshot.inputs().stream().filter(input -> input.article().isPresent()).count();
        }
    }

    private static Stream<String> job(Path out, Path ledger) {
        return Stream.concat(
                words("cluster", "run", "--parallelism", "2", "--out", out, "--ledger", ledger),
                paths());
    }

    @Test
    void aFolderWithoutParcelsIsNotTakenForAnEmptyStory() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        Ran ran = run(words("cluster", "run", "--parcels", empty, "--out", folder.resolve("out")));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("There are no parcels in file:");
    }

    @Test
    void watchingIsRefusedWithoutALedgerToAppendTo() {
        Ran ran =
                run(
                        words(
                                "cluster",
                                "run",
                                "--source",
                                folder,
                                "--watch",
                                "5",
                                "--out",
                                folder.resolve("out")));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--watch is at least 1, and needs --source");
    }

    @Test
    void whatIsNoParcelEndsTheJobWithASentence() throws IOException {
        Path damaged = Files.createDirectory(folder.resolve("damaged"));
        Files.writeString(damaged.resolve("000000.parcels"), "something else\n");

        Ran ran =
                run(words("cluster", "run", "--parcels", damaged, "--out", folder.resolve("out")));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .contains("The job failed", "Not a file of parcels")
                .doesNotContain("\tat ");
    }

    private static void assertSound(Path file) {
        try (Ledger ledger = SqliteLedger.openForReading(file)) {
            assertThat(ledger.verify()).isEmpty();
        }
        assertThat(logged(file)).as("entries, of which none is twice").isEqualTo(logged);
    }

    private static long logged(Path file) {
        try (Ledger ledger = SqliteLedger.openForReading(file)) {
            return ledger.log().orElseThrow().head().size();
        }
    }

    private static String export(Path ledger) {
        Ran ran = run(words("export", "--format", "jsonl", "--ledger", ledger));
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran.out();
    }

    private static Stream<String> paths() {
        return INPUTS.stream().map(Path::toString);
    }

    private static Stream<String> words(Object... words) {
        return Arrays.stream(words).map(Object::toString);
    }

    private static Ran run(Stream<String> words) {
        return run(RoughAnnotator::new, words);
    }

    private static Ran run(AnnotatorSource annotators, Stream<String> words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code =
                Main.commandLine(annotators)
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(err))
                        .execute(words.toArray(String[]::new));
        return new Ran(code, out.toString(), err.toString());
    }
}
