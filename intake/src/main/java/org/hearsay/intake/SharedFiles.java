package org.hearsay.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.hearsay.intake.format.Container;
import org.hearsay.intake.format.Cuttable;
import org.hearsay.intake.format.EnoughException;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Part;
import org.hearsay.intake.format.Parts;
import org.hearsay.intake.format.Source;
import org.hearsay.intake.table.Columns;
import org.hearsay.model.ByteRange;
import org.hearsay.model.Stated;

/**
 * Opens files that lie on any file system, by several at once: a large web archive, or a file with
 * an article a line, is cut into stretches, of which each is opened where it begins; any other file
 * is one stretch. All stretches together give the documents that an {@link Intake} of the same file
 * offers, under the same paths. For one thread.
 */
public final class SharedFiles implements AutoCloseable {

    private static final int MOST_DOCUMENTS = 16;
    private static final long MOST_BYTES = 4L << 20;

    private final InOtherProcesses apart = new InOtherProcesses();
    private final Receiver receiver;
    private final int most;

    public SharedFiles() {
        this(MOST_DOCUMENTS);
    }

    /** A stretch has no more documents than that, unless they begin at one place. */
    SharedFiles(int most) {
        this.most = most;
        Formats formats = Formats.all(Columns.usual());
        Limits limits = Limits.USUAL;
        this.receiver = new Receiver(formats, new Opener(formats, apart, limits), limits);
    }

    /**
     * A file: the folder that it was found below, its path from there with slashes, and its bytes.
     */
    public record Shared(String root, String path, Source source) {

        private Listed listed() {
            Path name = Path.of(path);
            return Listing.isHidden(name)
                    ? Listing.hidden(root, path, name)
                    : Listed.file(root, path, name);
        }
    }

    /** A file, whose name tells its kind where its bytes do not. */
    public static Shared file(String root, String path, Source source) {
        return new Shared(
                root.replace("\\", "%5C"), Listed.slashed(Path.of(path)), new Named(source));
    }

    /**
     * The stretches of a file. It is gone through once, without opening what it holds.
     *
     * @throws IOException if it cannot be read, or lies in a folder that an intake of what it was
     *     found below would pass over
     */
    public List<Stretch> stretches(Shared file) throws IOException {
        if (Listing.isPassedOver(file.path())) {
            throw new IOException(
                    file.path()
                            + " lies in a hidden folder or one of a saved page, which is passed"
                            + " over elsewhere; name the files to read");
        }
        Optional<Cuttable> cuttable =
                Listing.isHidden(Path.of(file.path()))
                        ? Optional.empty()
                        : receiver.cuttable(file.source());
        if (cuttable.isEmpty()) {
            return List.of(Stretch.whole());
        }
        Cutting cutting = new Cutting(cuttable.get());
        try {
            cuttable.get().open(file.source(), cutting);
        } catch (EnoughException | FormatException e) {
            // Whoever opens the file itself comes upon the same, and tells of it.
            return cutting.stretches();
        }
        return cutting.stretches();
    }

    /**
     * Hands out what a stretch has. That of {@link Stretch.Kind#ITSELF} is offered with all that it
     * holds, of which only the last, the file itself, belongs to the stretch.
     */
    public void open(Shared file, Stretch stretch, Consumer<Offer> each) throws IOException {
        if (stretch.kind() != Stretch.Kind.PART) {
            each.accept(receiver.receive(file.listed(), file.source()));
            return;
        }
        Cuttable cuttable =
                receiver.cuttable(file.source())
                        .orElseThrow(() -> new IOException(file.path() + " was changed"));
        Container part =
                (source, parts) ->
                        cuttable.openFrom(
                                source,
                                new Cuttable.Start(stretch.position(), stretch.label()),
                                new Some(parts, stretch));
        Counted counted = new Counted(each);
        receiver.parts(file.listed(), file.source(), part, counted);
        if (counted.count != stretch.documents()) {
            throw new IOException(
                    file.path()
                            + " was changed: from byte "
                            + stretch.position()
                            + " on it held "
                            + stretch.documents()
                            + " documents, and holds "
                            + counted.count);
        }
    }

    @Override
    public void close() {
        apart.close();
    }

    /** In lower case, as an intake names its sources. */
    private record Named(Source source) implements Source {

        @Override
        public String name() {
            return Listed.composed(source.name()).toLowerCase(Locale.ROOT);
        }

        @Override
        public long size() {
            return source.size();
        }

        @Override
        public InputStream open() throws IOException {
            return source.open();
        }

        @Override
        public InputStream open(long position) throws IOException {
            return source.open(position);
        }
    }

    private static final class Counted implements Consumer<Offer> {

        private final Consumer<Offer> each;
        private int count;

        Counted(Consumer<Offer> each) {
            this.each = each;
        }

        @Override
        public void accept(Offer offer) {
            count++;
            each.accept(offer);
        }
    }

    /** Lets the documents of one stretch through. */
    private static final class Some implements Parts {

        private final Parts parts;
        private final Stretch stretch;
        private int taken;

        Some(Parts parts, Stretch stretch) {
            this.parts = parts;
            this.stretch = stretch;
        }

        @Override
        public void add(Part part) {
            if (taken == 0 && !part.label().equals(stretch.label())) {
                return;
            }
            parts.add(part);
            taken++;
            if (taken == stretch.documents()) {
                throw new EnoughException("goes on in the next stretch");
            }
        }

        @Override
        public void lost(Optional<ByteRange> range, String reason) {
            // What is lost is told of the file itself.
        }
    }

    /** Notes where stretches can begin. */
    private final class Cutting implements Parts {

        private final Cuttable cuttable;
        private final List<Stretch> stretches = new ArrayList<>();
        private Optional<Cuttable.Start> first = Optional.empty();
        private long last = -1;
        private int documents;

        Cutting(Cuttable cuttable) {
            this.cuttable = cuttable;
        }

        @Override
        public void add(Part part) {
            Cuttable.Start start = cuttable.start(part);
            if (start.position() != last && isFull(start)) {
                end();
            }
            if (first.isEmpty()) {
                first = Optional.of(start);
            }
            last = start.position();
            documents++;
        }

        private boolean isFull(Cuttable.Start next) {
            return first.isPresent()
                    && (documents >= most
                            || next.position() - first.get().position() >= MOST_BYTES);
        }

        private void end() {
            if (first.isPresent()) {
                Cuttable.Start start = first.get();
                stretches.add(
                        new Stretch(
                                Stretch.Kind.PART, start.position(), start.label(), documents));
            }
            first = Optional.empty();
            documents = 0;
        }

        @Override
        public void lost(Optional<ByteRange> range, String reason) {
            // What is lost is told of the file itself.
        }

        List<Stretch> stretches() {
            end();
            stretches.add(Stretch.itself());
            return List.copyOf(stretches);
        }
    }
}
