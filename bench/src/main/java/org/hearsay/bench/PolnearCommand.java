package org.hearsay.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.dossier.Reconciler;
import org.hearsay.export.JsonlWriter;
import org.hearsay.export.Originals;
import org.hearsay.export.Wording;
import org.hearsay.model.Input;
import org.hearsay.model.Reading;
import org.hearsay.reading.Reader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench polnear}: reads PolNeAR's texts as plain files and scores the export. */
@Command(
        name = "polnear",
        mixinStandardHelpOptions = true,
        description = "Scores statements against PolNeAR.")
final class PolnearCommand implements Callable<Integer> {

    @Mixin private AnnotatorChoice choice = new AnnotatorChoice();

    @Parameters(paramLabel = "SHARED", description = "The folder that holds bench/.")
    private Path shared = Path.of(".");

    @Option(
            names = "--part",
            paramLabel = "NAME",
            defaultValue = "dev",
            description = "dev or train (default: ${DEFAULT-VALUE}).")
    private String part = "dev";

    @Option(
            names = "--scripts",
            paramLabel = "DIR",
            defaultValue = "${sys:hearsay.bench:-bench}",
            description = "Where polnear.py lies (default: ${DEFAULT-VALUE}).")
    private Path scripts = Path.of("bench");

    @Option(names = "--keep", paramLabel = "FILE", description = "Keep the export here.")
    private Optional<Path> keep = Optional.empty();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path texts = shared.resolve("bench/attribution/polnear").resolve(part).resolve("text");
        Reader reader = new Reader(choice.annotator());
        List<Reading> readings = Corpus.readings(reader, Corpus.contents(texts, Integer.MAX_VALUE));
        Path export = keep.orElse(Files.createTempFile("polnear", ".jsonl"));
        export(readings, export);
        return new ProcessBuilder(
                        "python3",
                        scripts.resolve("polnear.py").toString(),
                        shared.toString(),
                        part,
                        export.toString())
                .inheritIO()
                .start()
                .waitFor();
    }

    private static void export(List<Reading> readings, Path file) throws IOException {
        List<Input> inputs = readings.stream().map(PolnearCommand::input).toList();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            new JsonlWriter(Wording.FULL, Originals.none())
                    .write(new Reconciler().reconcile(inputs, readings), out);
        }
    }

    private static Input input(Reading reading) {
        return new Input(
                reading.article().document(),
                reading.article().sha256(),
                Input.Outcome.READ,
                Optional.empty(),
                Optional.empty(),
                Optional.of(reading.article().id()));
    }
}
