package org.hearsay.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry to all measurements; each subcommand prints one group of figures. */
@Command(
        name = "bench",
        header = "Measures Hearsay; docs/figures.md says what came out.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            SpeedCommand.class,
            ThreadsCommand.class,
            SlotsCommand.class,
            HeapCommand.class,
            PolnearCommand.class,
            TimesCommand.class,
            SampleCommand.class,
            TiesCommand.class,
            ContentCommand.class,
            TeachCommand.class,
            EventsCommand.class,
            FiguresCommand.class,
            NumbersCommand.class,
            FindersCommand.class,
            LineageCommand.class,
            LineageCurveCommand.class,
            ReconcileCurveCommand.class,
            StoryCurveCommand.class,
            KeptCommand.class,
            LogCommand.class
        })
public final class Main {

    private Main() {}

    /** Runs one measurement. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true);
    }
}
