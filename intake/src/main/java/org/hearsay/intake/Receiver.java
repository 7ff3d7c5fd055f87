package org.hearsay.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
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
                    known(
                            new Received.Skipped(
                                    Document.withoutBytes(listed.path(), NOTHING)
                                            .below(listed.root()),
                                    listed.reason()));
            case UNREADABLE -> failed(listed, listed.reason());
            case FILE -> open(listed, stated);
        };
    }

    private static Offer known(Received received) {
        String reason =
                received instanceof Received.Skipped skipped
                        ? skipped.reason()
                        : ((Received.Failed) received).reason();
        return new Offer.Whole(received.document(), reason, () -> List.of(received));
    }

    private static Offer failed(Listed listed, String reason) {
        return known(new Received.Failed(document(listed, new byte[0]), reason));
    }

    private static Document document(Listed listed, byte[] bytes) {
        return Document.of(listed.path(), bytes).below(listed.root());
    }

    private Offer open(Listed listed, Stated stated) {
        try {
            Path file = listed.file();
            Source source = new FileSource(lower(listed.name()), file, Files.size(file));
            Optional<Source> stream = stream(source);
            if (stream.isPresent()) {
                Document document =
                        Document.withoutBytes(listed.path(), Digests.of(source))
                                .below(listed.root());
                return opener.offer(piece(document, stream.get(), stated));
            }
            try (InputStream in = source.open()) {
                byte[] bytes = in.readNBytes(limits.file() + 1);
                return bytes.length > limits.file()
                        ? tooLarge(listed, source)
                        : take(document(listed, bytes), source.name(), bytes, stated);
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

    /** What is cut up as it is read, if it is of such a kind; web archives unpack themselves. */
    private Optional<Source> stream(Source file) throws IOException {
        byte[] start = start(file);
        if (!isPacked(start)) {
            return isStream(file.name(), start) ? Optional.of(file) : Optional.empty();
        }
        String inner = inner(file.name());
        byte[] unpacked = unpackedStart(start);
        if (!isStream(inner, unpacked)) {
            return Optional.empty();
        }
        return Sniffer.sniff(inner, "", unpacked).kind().equals(Optional.of(Kind.WARC))
                ? Optional.of(file)
                : Optional.of(Unpacked.of(inner, file, limits.stream()));
    }

    private boolean isStream(String name, byte[] start) {
        Sniffed sniffed = Sniffer.sniff(name, "", start);
        return start.length > 0 && sniffed.kind().flatMap(formats::here).isPresent();
    }

    private static byte[] start(Source file) throws IOException {
        try (InputStream in = file.open()) {
            return in.readNBytes(Sniffer.LOOKED_AT);
        }
    }

    /** As far as it goes; a stream that is cut short still begins like what it is. */
    private static byte[] unpackedStart(byte[] packed) {
        byte[] start = new byte[Sniffer.LOOKED_AT];
        int length = 0;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            int read;
            while (length < start.length
                    && (read = in.read(start, length, start.length - length)) >= 0) {
                length += read;
            }
        } catch (IOException e) {
            return Arrays.copyOf(start, length);
        }
        return Arrays.copyOf(start, length);
    }

    private static String inner(String name) {
        return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }

    private Offer tooLarge(Listed listed, Source source) {
        return known(
                new Received.Skipped(
                        Document.withoutBytes(listed.path(), Digests.of(source))
                                .below(listed.root()),
                        "is larger than " + size(limits.file())));
    }

    /** Unpacks bytes that are here already. */
    private Offer take(Document document, String name, byte[] bytes, Stated stated) {
        if (bytes.length == 0) {
            return known(new Received.Skipped(document, "is empty"));
        }
        if (!isPacked(bytes)) {
            return name.endsWith(".gz")
                    ? known(new Received.Failed(document, "is called .gz, but is not a gzip file"))
                    : opener.offer(piece(document, Source.of(name, bytes), stated));
        }
        try {
            byte[] unpacked = unpack(bytes, limits.unpacked() + 1);
            if (unpacked.length > limits.unpacked()) {
                return known(
                        new Received.Skipped(
                                document,
                                "is larger than " + size(limits.unpacked()) + " when unpacked"));
            }
            return unpacked.length == 0
                    ? known(new Received.Skipped(document, "is empty when unpacked"))
                    : opener.offer(piece(document, Source.of(inner(name), unpacked), stated));
        } catch (IOException e) {
            return known(
                    new Received.Failed(document, "is not a whole gzip file: " + Ends.message(e)));
        }
    }

    /** By its first two bytes: servers send pages packed, and tools store them as sent. */
    private static boolean isPacked(byte[] bytes) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
    }

    private static byte[] unpack(byte[] packed, int most) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readNBytes(most);
        }
    }

    /** The bytes as they are when unpacked, if they are packed. */
    static byte[] plain(byte[] bytes) throws IOException {
        return isPacked(bytes) ? unpack(bytes, Limits.USUAL.unpacked()) : bytes;
    }

    private static String size(int bytes) {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MB" : bytes + " bytes";
    }
}
