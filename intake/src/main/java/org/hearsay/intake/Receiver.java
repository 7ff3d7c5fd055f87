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
import org.hearsay.intake.Sniffer.Sniffed;
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

    private static Offer failed(Listed listed, String reason) {
        return Offer.known(new Received.Failed(document(listed, new byte[0]), reason));
    }

    private static Document document(Listed listed, byte[] bytes) {
        return Document.of(listed.path(), bytes).below(listed.root());
    }

    private Offer open(Listed listed, Stated stated) {
        try {
            Path file = listed.file();
            Source source = new FileSource(lower(listed.name()), file, Files.size(file));
            if (isStream(source)) {
                Document document =
                        Document.withoutBytes(listed.path(), Digests.of(source))
                                .below(listed.root());
                return opener.offer(piece(document, source, stated));
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
        } catch (NoSuchFileException e) {
            return failed(listed, "is no longer there");
        } catch (AccessDeniedException e) {
            return failed(listed, "may not be opened");
        } catch (IOException | UncheckedIOException e) {
            return failed(listed, "cannot be read: " + Ends.message(e));
        }
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
