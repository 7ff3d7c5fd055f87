package org.hearsay.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hearsay.Hearsay;
import org.hearsay.annotation.Annotator;
import org.hearsay.dossier.Dossier;
import org.hearsay.dossier.Guidance;
import org.hearsay.intake.Intake;
import org.hearsay.intake.table.Columns;
import org.hearsay.ledger.Ledger;
import org.hearsay.reading.Reader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hearsay read}: files and folders into the ledger, then the dossier. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = {
            "Reads files and folders of articles (pages, text, PDF, office files, mails, feeds,"
                    + " archives) into the ledger, prints what it found and writes the dossier.",
            "Reading again changes nothing; a run that was stopped goes on where it was."
        },
        footer = {
            "",
            "A manifest is a CSV file with the columns file, outlet, url, published,"
                    + " headline, language, authors (all but file optional). A folder's own"
                    + " manifest.csv is used by itself."
        })
final class ReadCommand implements Callable<Integer> {

    private final Supplier<Annotator> annotators;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders to read.")
    private List<Path> paths = List.of();

    @Mixin private LedgerOption ledgerOption = new LedgerOption();

    @Mixin private GuidanceOptions guidance = new GuidanceOptions();

    @Option(
            names = "--manifest",
            paramLabel = "FILE.csv",
            description = "What you know of the files: outlet, url, published and more.")
    private Optional<Path> manifest = Optional.empty();

    @Option(
            names = "--columns",
            paramLabel = "NAME=COLUMN,…",
            description =
                    "Which column of a table of articles holds what, where that is not plain:"
                            + " text=BODY,headline=Title.")
    private String columns = "";

    @Option(
            names = "--dossier",
            paramLabel = "DIR",
            defaultValue = "hearsay-dossier",
            description = "Where the dossier goes (default: ${DEFAULT-VALUE}).")
    private Path dossierFolder = Path.of("hearsay-dossier");

    @Option(names = "--no-dossier", description = "Write no dossier.")
    private boolean noDossier;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many documents to read at once (default: one a processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    ReadCommand(Supplier<Annotator> annotators) {
        this.annotators = annotators;
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Guidance told = guidance.guidance(ledgerOption);
        try (Intake intake = Intake.of(paths, manifest, named());
                Ledger ledger = ledgerOption.open(err)) {
            intake.warnings().forEach(warning -> err.println("hearsay: " + warning));
            err.flush();
            Progress progress = Progress.atTerminal(intake.size());
            Reader reader = Hearsay.reader(annotators.get());
            var run = new ReadingRun(reader, ledger, Math.max(1, threads));
            ReadingRun.Done done =
                    StopOnInterrupt.during(
                            stopping(run, intake), () -> run.run(intake, progress::step));
            progress.end();
            if (done.inputs() == 0) {
                err.println("hearsay: there is no file to read in " + named(paths));
            }
            Dossier dossier = ledgerOption.dossier(ledger, told);
            Summary summary = new Summary(dossier);
            out.println(summary.ofRun(done));
            out.println(summary.ofLedger(ledgerOption.name()));
            ledger.log().map(log -> LogOption.line(log.head())).ifPresent(out::println);
            Unapplied.tell(dossier, err);
            if (!noDossier) {
                new DossierFolder(dossierFolder).write(dossier);
                out.println("The dossier: open " + dossierFolder.resolve("index.html"));
            }
            out.flush();
            err.printf(Locale.ROOT, "hearsay: %.1f seconds%n", progress.seconds());
            err.flush();
            return done.failed() > 0 ? 1 : 0;
        }
    }

    /** Those who wait for a document to be opened do not look up before its process ends. */
    private static StopOnInterrupt.Stop stopping(ReadingRun run, Intake intake) {
        return new StopOnInterrupt.Stop(
                () -> {
                    run.stop();
                    intake.close();
                },
                "stopped; what was read so far is in the ledger, and `hearsay read` goes on there",
                "stopped at once; what was read so far is in the ledger");
    }

    private static String named(List<Path> paths) {
        return paths.stream().map(path -> "'" + path + "'").collect(Collectors.joining(", "));
    }

    private Columns named() {
        try {
            return Columns.parse(columns);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), "--columns " + columns + ": " + e.getMessage(), e);
        }
    }
}
