package org.hearsay.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.intake.Receiver.Limits;
import org.hearsay.model.Document;
import org.hearsay.model.Stated;

/**
 * The files and folders that the user asked to be read, with what the user says of them.
 *
 * <p>Every file below a folder is an input, and so is what stands for more than one: a hidden
 * folder, the folder of a saved page. Inputs are in order of their path, which is relative to the
 * folder that was named, or the file's name where a file was named; the folder itself, or the
 * file's, is the document's root. Files are opened one at a time, as the stream is read, and never
 * those that a link leads to.
 *
 * <p>What the user says stands in one manifest that is named, or else in the {@code manifest.csv}
 * at the top of each folder that is named, which speaks of that folder's files. A manifest is an
 * input too, skipped as such.
 */
public final class Intake {

    private static final String AUTOMATIC = "manifest.csv";

    private final List<Listed> inputs;
    private final Map<Path, Stated> stated;
    private final List<String> warnings;
    private final Receiver receiver;

    private Intake(List<Listed> inputs, Matching matching, Limits limits) {
        this.inputs = List.copyOf(inputs);
        this.stated = matching.stated();
        this.warnings = matching.warnings();
        this.receiver = new Receiver(limits);
    }

    /**
     * Looks for everything below the paths, and reads the manifests.
     *
     * @throws IntakeException if a path is not there, or with all that is wrong in a manifest
     */
    public static Intake of(List<Path> paths, Optional<Path> manifest) {
        return of(paths, manifest, Limits.USUAL);
    }

    static Intake of(List<Path> paths, Optional<Path> manifest, Limits limits) {
        List<Listed> inputs = new ArrayList<>(Listing.of(paths));
        List<Path> automatic = paths.stream().flatMap(Intake::automatic).distinct().toList();
        Matching matching = new Matching();
        if (manifest.isPresent()) {
            Path named = real(manifest.get());
            automatic.forEach(file -> pass(inputs, file, "is a manifest, but another was named"));
            pass(inputs, named, "is the manifest");
            matching.match(Manifest.read(named), inputs);
        } else {
            for (Path file : automatic) {
                pass(inputs, file, "is the manifest");
                matching.match(Manifest.read(file), below(inputs, file));
            }
        }
        return new Intake(inputs, matching, limits);
    }

    private static Stream<Path> automatic(Path path) {
        Path file = path.resolve(AUTOMATIC);
        return Files.isRegularFile(file) ? Stream.of(real(file)) : Stream.empty();
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            throw new IntakeException("There is no manifest '" + file + "'");
        }
    }

    private static void pass(List<Listed> inputs, Path file, String reason) {
        inputs.replaceAll(input -> input.file().equals(file) ? input.because(reason) : input);
    }

    private static List<Listed> below(List<Listed> inputs, Path manifest) {
        Path folder = manifest.getParent();
        return inputs.stream().filter(input -> input.file().startsWith(folder)).toList();
    }

    /**
     * The characters of a document that was received before, unpacked and decoded as they were
     * then; empty if it holds no text.
     */
    public static Optional<String> characters(Document document) {
        String name = document.path().replaceFirst("(@[0-9a-f]+)+$", "");
        Received received = new Receiver(Limits.USUAL).take(document, name, Stated.nothing());
        return received instanceof Received.Text text
                ? Optional.of(text.content().characters())
                : Optional.empty();
    }

    /** How many inputs there are. */
    public int size() {
        return inputs.size();
    }

    /** What the user should know before reading: rows of a manifest that match no input. */
    public List<String> warnings() {
        return warnings;
    }

    /** Every input, each opened when the stream comes to it. */
    public Stream<Received> received() {
        return inputs.stream()
                .map(
                        input ->
                                receiver.receive(
                                        input,
                                        stated.getOrDefault(input.file(), Stated.nothing())));
    }
}
