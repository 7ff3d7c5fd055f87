package org.hearsay.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hearsay.intake.IntakeException;
import org.hearsay.intake.Nearest;
import org.hearsay.intake.web.FetchSettings;
import org.hearsay.intake.web.Web;
import org.hearsay.ledger.LedgerException;
import org.hearsay.nlp.CoreNlpAnnotator;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program's entry: hands the arguments to the commands and ends with their exit code. */
@Command(
        name = "hearsay",
        version = "hearsay 0.1.0",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        header = "Who said what, according to whom, in the coverage of a running story.",
        subcommands = {
            ReadCommand.class,
            FetchCommand.class,
            WatchCommand.class,
            DossierCommand.class,
            ServeCommand.class,
            ExportCommand.class,
            ShowCommand.class,
            SearchCommand.class,
            DiffCommand.class,
            ExplainCommand.class,
            DecideCommand.class,
            DecisionsCommand.class,
            VerifyCommand.class,
            CheckpointCommand.class,
            ProveCommand.class,
            RemoveCommand.class,
            ReportCommand.class,
            DoctorCommand.class,
            McpCommand.class,
            ClusterCommand.class,
            CommandLine.HelpCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, and everything is accounted for",
            "1:something could not be done; what and why is on standard error",
            "2:the command line is mistaken"
        },
        footer = {
            "",
            "Start with:  hearsay read FOLDER",
            "The ledger is hearsay.ledger in the current folder unless --ledger names another."
        })
public final class Main implements Runnable {

    @Spec private CommandSpec spec = CommandSpec.create();

    private Main() {}

    /** Runs one command: exit code 0 is success, 1 a failure, 2 a mistaken command line. */
    public static void main(String[] args) {
        // Libraries that read words in the language of the desktop would read other names in
        // Turkey.
        Locale.setDefault(Locale.ROOT);
        System.exit(Terminal.on(commandLine()).execute(args));
    }

    /** The commands, ready to be run; standard output holds results, standard error the rest. */
    static CommandLine commandLine() {
        return commandLine(CoreNlpAnnotator::new);
    }

    /** The commands, reading words by annotators of which each is made when it is needed. */
    static CommandLine commandLine(AnnotatorSource annotators) {
        return commandLine(annotators, settings -> Web.of(settings, Clock.systemUTC()));
    }

    /** The commands, fetching from a web of which each is made when it is needed. */
    static CommandLine commandLine(AnnotatorSource annotators, Function<FetchSettings, Web> webs) {
        CommandLine.IFactory usual = CommandLine.defaultFactory();
        Map<Class<?>, Supplier<?>> ours =
                Map.of(
                        ReadCommand.class, () -> new ReadCommand(annotators),
                        ServeCommand.class, () -> new ServeCommand(annotators),
                        ClusterCommand.Run.class, () -> new ClusterCommand.Run(annotators),
                        FetchCommand.class, () -> new FetchCommand(webs),
                        WatchCommand.class, () -> new WatchCommand(webs));
        CommandLine.IFactory commands =
                new CommandLine.IFactory() {
                    @Override
                    public <K> K create(Class<K> type) throws Exception {
                        Supplier<?> made = ours.get(type);
                        return made == null ? usual.create(type) : type.cast(made.get());
                    }
                };
        return new CommandLine(new Main(), commands)
                .registerConverter(LocalDate.class, Main::day)
                .setExecutionExceptionHandler(Main::explain)
                .setParameterExceptionHandler(Main::mistaken)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new CommandLine.TypeConversionException(
                    "'" + text + "' is not a day; expected one such as 2025-03-04");
        }
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "A command is missing: read, fetch, watch, dossier, serve, export, show, search,"
                        + " explain, diff, decide, decisions, verify, checkpoint, prove, remove,"
                        + " report, doctor, mcp or cluster");
    }

    /**
     * What is mistaken, and where help is: all of a command's help would push the one sentence that
     * matters off the screen. Who typed no command at all is shown which there are.
     */
    private static int mistaken(CommandLine.ParameterException mistake, String[] args) {
        CommandLine command = mistake.getCommandLine();
        PrintWriter err = command.getErr();
        Optional<String> unknown = unknownCommand(mistake);
        err.println(unknown.orElse(String.valueOf(mistake.getMessage())));
        if (args.length == 0) {
            command.usage(err);
        } else {
            if (unknown.isEmpty()) {
                CommandLine.UnmatchedArgumentException.printSuggestions(mistake, err);
            }
            String name = command.getCommandSpec().qualifiedName();
            err.println("`" + name + " --help` says what can be given.");
        }
        err.flush();
        return CommandLine.ExitCode.USAGE;
    }

    private static Optional<String> unknownCommand(CommandLine.ParameterException mistake) {
        CommandLine command = mistake.getCommandLine();
        if (command.getParent() != null
                || !(mistake instanceof CommandLine.UnmatchedArgumentException unmatched)
                || unmatched.isUnknownOption()) {
            return Optional.empty();
        }
        String typed = unmatched.getUnmatched().get(0);
        String meant =
                Nearest.near(typed, List.copyOf(command.getSubcommands().keySet()))
                        .map(name -> "; did you mean '" + name + "'?")
                        .orElse(".");
        return Optional.of("There is no command '" + typed + "'" + meant);
    }

    /** What is wrong with a file that somebody named, if that is what went wrong. */
    private static Optional<String> file(Exception fault) {
        Throwable cause = fault instanceof UncheckedIOException ? fault.getCause() : fault;
        if (!(cause instanceof FileSystemException wrong) || wrong.getFile() == null) {
            return Optional.empty();
        }
        return Optional.of(wrong.getFile() + ": " + FileTrouble.of(wrong));
    }

    /** What a person can act on is said in a sentence; anything else is a fault, with its trace. */
    private static int explain(
            Exception fault, CommandLine commandLine, CommandLine.ParseResult parsed) {
        PrintWriter err = commandLine.getErr();
        if (fault instanceof LedgerException
                || fault instanceof IntakeException
                || fault instanceof CannotDoException) {
            err.println("hearsay: " + fault.getMessage());
        } else if (file(fault).isPresent()) {
            err.println("hearsay: " + file(fault).orElseThrow());
        } else {
            err.println("hearsay: this is a fault in Hearsay; please report it with what follows");
            fault.printStackTrace(err);
        }
        err.flush();
        return CommandLine.ExitCode.SOFTWARE;
    }
}
