package org.hearsay.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hearsay.intake.Intake;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hearsay cluster}: reading by Apache Flink, on this machine or on many. */
@Command(
        name = "cluster",
        mixinStandardHelpOptions = true,
        description = {
            "Reads by Apache Flink: on this machine, or, started by `flink run`, on many.",
            "Flink is not part of the usual installation: see docs/cluster.md."
        },
        subcommands = {ClusterCommand.Run.class, ClusterCommand.Pack.class})
final class ClusterCommand implements Runnable {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing: run or pack");
    }

    /**
     * {@code hearsay cluster run}. No method of this class names a type of Flink, so that the
     * program starts without it.
     */
    @Command(
            name = "run",
            mixinStandardHelpOptions = true,
            description = {
                "Reads the inputs, many at once, and writes the export (hearsay.jsonl) that the"
                        + " same inputs give on one machine.",
                "With --ledger everything is appended to that ledger too, which then tells of it"
                        + " as after `hearsay read`."
            })
    static final class Run implements Callable<Integer> {

        private final AnnotatorSource annotators;

        @Spec private CommandSpec spec = CommandSpec.create();

        @Parameters(
                arity = "0..*",
                paramLabel = "INPUT",
                description = "Files and folders to read. They are packed below --out first.")
        private List<Path> inputs = List.of();

        @Option(
                names = "--parcels",
                paramLabel = "DIR",
                description =
                        "In place of INPUT: a folder that `hearsay cluster pack` filled, or an"
                                + " address of one that Flink knows.")
        private Optional<String> parcels = Optional.empty();

        @Option(
                names = "--source",
                paramLabel = "PLACE",
                description =
                        "In place of INPUT, as often as you like: a file, or a folder of files, by"
                                + " an address that Flink knows, opened where it lies by those who"
                                + " read; web archives and lines of JSON by several at once.")
        private List<String> sources = List.of();

        @Option(
                names = "--manifest",
                paramLabel = "FILE.csv",
                description = "What you know of the files: outlet, url, published and more.")
        private Optional<Path> manifest = Optional.empty();

        @Option(
                names = "--out",
                required = true,
                paramLabel = "DIR",
                description = "Where the export goes: a folder, or an address that Flink knows.")
        private String out = "";

        @Option(
                names = "--parallelism",
                paramLabel = "N",
                description = "How many documents to read at once (default: one a processor).")
        private int parallelism = Runtime.getRuntime().availableProcessors();

        @Option(
                names = "--checkpoints",
                paramLabel = "DIR",
                description =
                        "Where the state is saved every ten seconds, so that a worker's failure"
                                + " costs no more; without, a job that fails begins anew.")
        private Optional<String> checkpoints = Optional.empty();

        @Option(
                names = "--watch",
                paramLabel = "SECONDS",
                description =
                        "Go on until Ctrl-C: look for new files at --source every so many seconds,"
                                + " append what is read to --ledger, and write what changed to"
                                + " DIR/updates, a file each time.")
        private Optional<Integer> watch = Optional.empty();

        @Mixin private LedgerOption ledger = new LedgerOption();

        @Mixin private GuidanceOptions guidance = new GuidanceOptions();

        Run(AnnotatorSource annotators) {
            this.annotators = annotators;
        }

        @Override
        public Integer call() throws Exception {
            long ways =
                    Stream.of(!inputs.isEmpty(), parcels.isPresent(), !sources.isEmpty())
                            .filter(named -> named)
                            .count();
            if (ways != 1) {
                throw new ParameterException(
                        spec.commandLine(),
                        "Name either inputs to read, or --parcels, or --source");
            }
            if (manifest.isPresent() && inputs.isEmpty()) {
                throw new ParameterException(
                        spec.commandLine(), "A manifest is for inputs that are packed");
            }
            if (parallelism < 1) {
                throw new ParameterException(
                        spec.commandLine(), "--parallelism is at least 1, but is " + parallelism);
            }
            boolean appends = spec.commandLine().getParseResult().hasMatchedOption("--ledger");
            if (watch.isPresent() && (sources.isEmpty() || !appends || watch.get() < 1)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--watch is at least 1, and needs --source to look at and --ledger to"
                                + " append to");
            }
            var asked =
                    new ClusterRun.Asked(
                            inputs,
                            manifest,
                            parcels,
                            sources,
                            out,
                            parallelism,
                            checkpoints,
                            appends ? Optional.of(ledger.name()) : Optional.empty(),
                            watch.map(Duration::ofSeconds));
            ClusterRun.Done done = withFlink(() -> done(asked));
            PrintWriter console = spec.commandLine().getOut();
            console.println(done.sentence());
            console.println("The export: " + out + "/hearsay.jsonl");
            console.flush();
            return done.failed() > 0 ? 1 : 0;
        }

        private ClusterRun.Done done(ClusterRun.Asked asked) throws Exception {
            var run = new ClusterRun(annotators, guidance.guidance(ledger), asked);
            return StopOnInterrupt.during(
                    stopping(run, asked), () -> run.run(spec.commandLine().getErr()));
        }

        private static StopOnInterrupt.Stop stopping(ClusterRun run, ClusterRun.Asked asked) {
            boolean kept = asked.ledger().isPresent();
            return new StopOnInterrupt.Stop(
                    run::stop,
                    kept
                            ? "stopped; what was read so far is in the ledger, and the same command"
                                    + " goes on there"
                            : "stopped; no export was written, and without --ledger nothing is kept"
                                    + " of what was read",
                    kept
                            ? "stopped at once; what was read so far is in the ledger"
                            : "stopped at once; no export was written");
        }
    }

    /** {@code hearsay cluster pack}. */
    @Command(
            name = "pack",
            mixinStandardHelpOptions = true,
            description =
                    "Opens the inputs and packs their documents into a folder, which can be copied"
                            + " to where the workers of a cluster find it.")
    static final class Pack implements Callable<Integer> {

        @Spec private CommandSpec spec = CommandSpec.create();

        @Parameters(arity = "1..*", paramLabel = "INPUT", description = "Files and folders.")
        private List<Path> inputs = List.of();

        @Option(
                names = "--manifest",
                paramLabel = "FILE.csv",
                description = "What you know of the files: outlet, url, published and more.")
        private Optional<Path> manifest = Optional.empty();

        @Option(
                names = "--out",
                required = true,
                paramLabel = "DIR",
                description = "A folder that is empty or not there yet.")
        private Path out = Path.of("");

        @Override
        public Integer call() throws Exception {
            try (Intake intake = Intake.of(inputs, manifest)) {
                PrintWriter err = spec.commandLine().getErr();
                intake.warnings().forEach(warning -> err.println("hearsay: " + warning));
                err.flush();
                int count = withFlink(() -> ParcelFolder.fill(out, intake, () -> false));
                PrintWriter console = spec.commandLine().getOut();
                console.println(count + " documents are packed in " + out);
                console.flush();
                return 0;
            }
        }
    }

    /** Something that needs the libraries of the add-on. */
    private interface Work<T> {

        T done() throws Exception;
    }

    private static <T> T withFlink(Work<T> work) throws Exception {
        try {
            return work.done();
        } catch (NoClassDefFoundError e) {
            throw new CannotDoException(
                    "Flink is not among the program's libraries ("
                            + e.getMessage()
                            + " is missing): install the add-on for clusters, see docs/cluster.md",
                    e);
        }
    }
}
