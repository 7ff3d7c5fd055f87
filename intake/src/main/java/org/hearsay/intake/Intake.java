package org.hearsay.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.intake.table.Columns;
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
 * <p>What holds other documents (a mailbox, a web archive, a feed) is an input, and so is
 * everything in it, under the path of its container, a {@code #} and what it is called there.
 *
 * <p>What the user says stands in one manifest that is named, or else in the {@code manifest.csv}
 * at the top of each folder that is named, which speaks of that folder's files. A manifest is an
 * input too, skipped as such.
 */
public final class Intake implements AutoCloseable {

    /** Raised when documents are taken in, told apart or decoded otherwise than before. */
    public static final String VERSION = "intake-2";

    private static final String AUTOMATIC = "manifest.csv";

    private final List<Listed> inputs;
    private final Map<Path, Stated> stated;
    private final List<String> warnings;
    private final InOtherProcesses apart;
    private final Receiver receiver;

    private Intake(List<Listed> inputs, Matching matching, Columns columns, Limits limits) {
        this.inputs = List.copyOf(inputs);
        this.stated = matching.stated();
        this.warnings = matching.warnings();
        Formats formats = Formats.all(columns);
        this.apart = new InOtherProcesses();
        this.receiver = new Receiver(formats, new Opener(formats, apart, limits), limits);
    }

    /**
     * Looks for everything below the paths, and reads the manifests.
     *
     * @throws IntakeException if a path is not there, or with all that is wrong in a manifest
     */
    public static Intake of(List<Path> paths, Optional<Path> manifest) {
        return of(paths, manifest, Columns.usual());
    }

    /** The same, with the columns that hold what in tables of articles, as the user names them. */
    public static Intake of(List<Path> paths, Optional<Path> manifest, Columns columns) {
        return of(paths, manifest, columns, Limits.USUAL);
    }

    static Intake of(List<Path> paths, Optional<Path> manifest, Limits limits) {
        return of(paths, manifest, Columns.usual(), limits);
    }

    private static Intake of(
            List<Path> paths, Optional<Path> manifest, Columns columns, Limits limits) {
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
        return new Intake(inputs, matching, columns, limits);
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
     * The characters of a document that was decoded before, unpacked and decoded as they were then;
     * {@code charset} is what was said of that. Empty if they cannot be had any more.
     */
    public static Optional<String> characters(byte[] bytes, String charset) {
        try {
            return Optional.of(Decoder.again(Gzip.plain(bytes, Limits.USUAL.unpacked()), charset));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** How many files there are; some may hold more inputs. */
    public int size() {
        return inputs.size();
    }

    /** What the user should know before reading: rows of a manifest that match no input. */
    public List<String> warnings() {
        return warnings;
    }

    /** Every file, each looked at when the stream comes to it, and opened by whoever takes it. */
    public Stream<Offer> offers() {
        return inputs.stream()
                .map(
                        input ->
                                receiver.receive(
                                        input,
                                        stated.getOrDefault(input.file(), Stated.nothing())));
    }

    /** Every input, each opened when the stream comes to its file; what others hold before them. */
    public Stream<Received> received() {
        return offers().flatMap(offer -> Opener.opened(offer).stream());
    }

    /** Ends the processes that documents were opened in. */
    @Override
    public void close() {
        apart.close();
    }
}
