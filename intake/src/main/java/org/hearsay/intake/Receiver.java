package org.hearsay.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.hearsay.intake.Sniffer.Sniffed;
import org.hearsay.intake.format.Container;
import org.hearsay.intake.format.Cuttable;
import org.hearsay.intake.format.Source;
import org.hearsay.model.Digest;
import org.hearsay.model.Document;
import org.hearsay.model.Envelope;
import org.hearsay.model.Stated;

/**
 * Takes in one file: its bytes, or where it is a stream of documents only their digest, unpacked if
 * it is a gzip file.
 */
final class Receiver {

    private static final Digest NOTHING = Digest.of(new byte[0]);

    private final Formats formats;
    private final Opener opener;
    private final Limits limits;

    Receiver(Formats formats, Opener opener, Limits limits) {
        this.formats = formats;
        this.opener = opener;
        this.limits = limits;
    }

    Offer receive(Listed listed, Stated stated) {
        return switch (listed.found()) {
            case PASSED_OVER ->
                    Offer.known(
                            new Received.Skipped(
                                    Document.withoutBytes(listed.path(), NOTHING)
                                            .below(listed.root()),
                                    listed.reason()));
            case UNREADABLE -> failed(listed, listed.reason());
            case FILE -> open(listed, stated);
        };
    }

    /** The same of a file that lies elsewhere; one that cannot be read is no document's failure. */
    Offer receive(Listed listed, Source source) throws IOException {
        return listed.found() == Listed.Found.FILE
                ? open(listed, source, Stated.nothing())
                : receive(listed, Stated.nothing());
    }

    private static Offer failed(Listed listed, String reason) {
        return Offer.known(new Received.Failed(document(listed, new byte[0]), reason));
    }

    private static Document document(Listed listed, byte[] bytes) {
        return Document.of(listed.path(), bytes).below(listed.root());
    }

    private Offer open(Listed listed, Stated stated) {
        try {
            Path file = listed.file();
            return open(listed, new FileSource(lower(listed.name()), file, Files.size(file)), stated);
        } catch (NoSuchFileException e) {
            return failed(listed, "is no longer there");
        } catch (AccessDeniedException e) {
            return failed(listed, "may not be opened");
        } catch (IOException | UncheckedIOException e) {
            return failed(listed, "cannot be read: " + Ends.message(e));
        }
    }

    private Offer open(Listed listed, Source source, Stated stated) throws IOException {
        if (isStream(source)) {
            return opener.offer(piece(streamed(listed, source), source, stated));
        }
        try (InputStream in = source.open()) {
            byte[] bytes = in.readNBytes(limits.file() + 1);
            return bytes.length > limits.file()
                    ? tooLarge(listed, source)
                    : opener.offer(
                            piece(
                                    document(listed, bytes),
                                    Source.of(source.name(), bytes),
                                    stated));
        }
    }

    private static Document streamed(Listed listed, Source source) {
        return Document.withoutBytes(listed.path(), Digests.of(source)).below(listed.root());
    }

    /** How to cut up a stream so that several can open it; nothing if it cannot be. */
    Optional<Cuttable> cuttable(Source source) throws IOException {
        byte[] start = Gzip.start(source);
        String name = source.name();
        if (Gzip.isPacked(start)) {
            Optional<Kind> kind =
                    Sniffer.sniff(Gzip.inner(name), "", Gzip.unpackedStart(start)).kind();
            return kind.equals(Optional.of(Kind.WARC)) ? cuttable(kind, source) : Optional.empty();
        }
        return start.length == 0 || name.endsWith(".gz")
                ? Optional.empty()
                : cuttable(Sniffer.sniff(name, "", start).kind(), source);
    }

    private Optional<Cuttable> cuttable(Optional<Kind> kind, Source source) throws IOException {
        Optional<Container> container = kind.flatMap(formats::here);
        return container.isPresent()
                        && container.get() instanceof Cuttable cuttable
                        && cuttable.isCuttable(source)
                ? Optional.of(cuttable)
                : Optional.empty();
    }

    /**
     * Hands out what this container holds, as a part of what the file holds. Nothing is told of the
     * file itself.
     */
    void parts(Listed listed, Source source, Container container, Consumer<Offer> each) {
        // Whose bytes these are, only what is told of the whole file says.
        Document document = Document.withoutBytes(listed.path(), NOTHING).below(listed.root());
        opener.parts(piece(document, source, Stated.nothing()), container, each);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static Piece piece(Document document, Source content, Stated stated) {
        return new Piece(document, content, "", Envelope.empty(), stated, Optional.empty(), 0);
    }

    /** Whether it is of a kind that is cut up as it is read, packed or not. */
    private boolean isStream(Source file) throws IOException {
        byte[] start = Gzip.start(file);
        return Gzip.isPacked(start)
                ? isStream(Gzip.inner(file.name()), Gzip.unpackedStart(start))
                : isStream(file.name(), start);
    }

    private boolean isStream(String name, byte[] start) {
        Sniffed sniffed = Sniffer.sniff(name, "", start);
        return start.length > 0 && sniffed.kind().flatMap(formats::here).isPresent();
    }

    private Offer tooLarge(Listed listed, Source source) {
        return Offer.known(
                new Received.Skipped(
                        Document.withoutBytes(listed.path(), Digests.of(source))
                                .below(listed.root()),
                        "is larger than " + Opener.size(limits.file())));
    }
}
