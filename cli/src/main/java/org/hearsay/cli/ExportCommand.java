package org.hearsay.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.dossier.Dossier;
import org.hearsay.dossier.Guidance;
import org.hearsay.export.CsvWriter;
import org.hearsay.export.JsonlWriter;
import org.hearsay.export.Originals;
import org.hearsay.export.Table;
import org.hearsay.export.Wording;
import org.hearsay.intake.Intake;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.Snapshot;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Input;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hearsay export}: the ledger for other programs. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes all of the ledger: as JSON lines, or as CSV tables in a folder.")
final class ExportCommand implements Callable<Integer> {

    /** The formats. */
    enum Format {
        jsonl,
        csv
    }

    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private LedgerOption option = new LedgerOption();

    @Mixin private GuidanceOptions guidance = new GuidanceOptions();

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES}.")
    private Format format = Format.jsonl;

    @Option(
            names = "--out",
            paramLabel = "PATH",
            description =
                    "The file for jsonl (default: standard output), the folder for csv (default:"
                            + " hearsay-csv).")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--text-free",
            description = "Leave the articles' text out and cut quotations to 15 words.")
    private boolean textFree;

    @Override
    public Integer call() throws IOException {
        Guidance told = guidance.guidance(option);
        Wording wording = textFree ? Wording.TEXT_FREE : Wording.FULL;
        try (Ledger ledger = option.openForReading();
                Snapshot snapshot = ledger.snapshot()) {
            Dossier dossier = option.dossier(ledger, told);
            Unapplied.tell(dossier, spec.commandLine().getErr());
            if (format == Format.jsonl) {
                jsonLines(dossier, new JsonlWriter(wording, originals(snapshot)));
            } else {
                tables(dossier, new CsvWriter(wording));
            }
        }
        return 0;
    }

    private void jsonLines(Dossier dossier, JsonlWriter writer) throws IOException {
        if (out.isPresent()) {
            try (BufferedWriter file = Files.newBufferedWriter(out.get())) {
                writer.write(dossier, file);
            }
        } else {
            writer.write(dossier, spec.commandLine().getOut());
            spec.commandLine().getOut().flush();
        }
    }

    private void tables(Dossier dossier, CsvWriter writer) throws IOException {
        Path folder = Files.createDirectories(out.orElse(Path.of("hearsay-csv")));
        for (Table table : Table.values()) {
            try (BufferedWriter file = Files.newBufferedWriter(folder.resolve(table.file()))) {
                writer.write(dossier, table, file);
            }
        }
        spec.commandLine().getOut().println("The tables are in " + folder);
        spec.commandLine().getOut().flush();
    }

    /** Decodes an article's bytes again, so that its items can point into the markup. */
    private static Originals originals(Snapshot snapshot) {
        Map<ArticleId, String> charsets = new HashMap<>();
        for (Input input : snapshot.inputs()) {
            if (input.outcome() == Input.Outcome.READ && input.article().isPresent()) {
                input.charset().ifPresent(name -> charsets.put(input.article().get(), name));
            }
        }
        return article ->
                Optional.ofNullable(charsets.get(article.id()))
                        .flatMap(
                                charset ->
                                        snapshot.bytes(article.sha256())
                                                .flatMap(
                                                        bytes ->
                                                                Intake.characters(bytes, charset)));
    }
}
