package org.hearsay.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.hearsay.dossier.Dossier;
import org.hearsay.dossier.Guidance;
import org.hearsay.export.Export;
import org.hearsay.export.Format;
import org.hearsay.export.Formats;
import org.hearsay.export.Originals;
import org.hearsay.export.Wording;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.Snapshot;
import org.hearsay.store.dna.DiscourseNetwork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hearsay export}: the ledger for other programs. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes the ledger for other programs, in the format that they read.")
final class ExportCommand implements Callable<Integer> {

    private final Formats formats = new Formats(new DiscourseNetwork());

    private CommandSpec spec = CommandSpec.create();

    @Mixin private LedgerOption option = new LedgerOption();

    @Mixin private GuidanceOptions guidance = new GuidanceOptions();

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "One of the formats below.")
    private String name = "";

    @Option(
            names = "--out",
            paramLabel = "PATH",
            description =
                    "The file, or the folder for a format of several files (default: standard"
                            + " output for one file of text, else hearsay.FORMAT or"
                            + " hearsay-FORMAT here).")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--text-free",
            description =
                    "Leave the articles' text out and cut quotations to 15 words, so that it can be"
                            + " published where the articles cannot.")
    private boolean textFree;

    /** The formats stand at the end of the help, a line each. */
    @Spec
    void spec(CommandSpec given) {
        spec = given;
        List<String> lines = new ArrayList<>(List.of("", "Formats:"));
        for (Format format : formats.all()) {
            lines.add(String.format(Locale.ROOT, "  %-16s%s", format.name(), format.about()));
        }
        spec.usageMessage().footer(lines.toArray(String[]::new));
    }

    private static Path usual(Format format) {
        return Path.of(
                format.files().size() == 1 ? format.files().get(0) : "hearsay-" + format.name());
    }

    @Override
    public Integer call() throws IOException {
        Format format = format();
        Guidance told = guidance.guidance(option);
        Wording wording = textFree ? Wording.TEXT_FREE : Wording.FULL;
        try (Ledger ledger = option.openForReading();
                Snapshot snapshot = ledger.snapshot()) {
            Dossier dossier = option.dossier(ledger, told);
            Unapplied.tell(dossier, spec.commandLine().getErr());
            write(format, Export.of(dossier, wording, originals(snapshot)));
        }
        return 0;
    }

    private Format format() {
        Format format =
                formats.named(name)
                        .orElseThrow(() -> wrong("No format is called \"" + name + "\""));
        if (textFree && !format.mayBeTextFree()) {
            throw wrong("A file of the format " + name + " means nothing without the text");
        }
        return format;
    }

    private ParameterException wrong(String what) {
        String names = formats.all().stream().map(Format::name).collect(Collectors.joining(", "));
        return new ParameterException(spec.commandLine(), what + "; there are " + names);
    }

    private void write(Format format, Export export) throws IOException {
        if (format.files().size() > 1) {
            Path folder = Files.createDirectories(out.orElse(usual(format)));
            for (String file : format.files()) {
                write(format, export, file, folder.resolve(file));
            }
            say("The files are in " + folder);
        } else if (out.isPresent() || !format.isText()) {
            Path path = out.orElse(usual(format));
            write(format, export, format.files().get(0), path);
            if (out.isEmpty()) {
                say("It is in " + path);
            }
        } else {
            toConsole(format, export);
        }
    }

    private static void write(Format format, Export export, String file, Path path)
            throws IOException {
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(path))) {
            format.write(export, file, stream);
        }
    }

    /** The console is a writer of characters, in whatever character set it has. */
    private void toConsole(Format format, Export export) throws IOException {
        PrintWriter console = Terminal.whole(spec.commandLine().getOut());
        try (Utf8Output text = new Utf8Output(console)) {
            format.write(export, format.files().get(0), text);
        }
        console.flush();
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }

    /** Decodes an article's bytes again, so that its items can point into the markup. */
    private static Originals originals(Snapshot snapshot) {
        Decoding decoding = new Decoding(snapshot.inputs());
        return article -> decoding.of(article, snapshot);
    }
}
