package org.hearsay.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.intake.Sniffer.Kind;
import org.hearsay.model.Content;
import org.hearsay.model.Digest;
import org.hearsay.model.Document;
import org.hearsay.model.Envelope;
import org.hearsay.model.Stated;

/** Opens one file: takes in its bytes, unpacks, tells what it is, decodes. */
final class Receiver {

    /** How large a file may be, and how large what a packed one holds. */
    record Limits(int file, int unpacked) {

        static final Limits USUAL = new Limits(50 << 20, 100 << 20);
    }

    private static final Digest NOTHING = Digest.of(new byte[0]);

    private final Limits limits;

    Receiver(Limits limits) {
        this.limits = limits;
    }

    Received receive(Listed listed, Stated stated) {
        return switch (listed.found()) {
            case PASSED_OVER ->
                    new Received.Skipped(
                            Document.withoutBytes(listed.path(), NOTHING).below(listed.root()),
                            listed.reason());
            case UNREADABLE -> failed(listed, listed.reason());
            case FILE -> open(listed, stated);
        };
    }

    private static Received failed(Listed listed, String reason) {
        return new Received.Failed(document(listed, new byte[0]), reason);
    }

    private static Document document(Listed listed, byte[] bytes) {
        return Document.of(listed.path(), bytes).below(listed.root());
    }

    private Received open(Listed listed, Stated stated) {
        try (InputStream in = Files.newInputStream(listed.file())) {
            byte[] bytes = in.readNBytes(limits.file() + 1);
            return bytes.length > limits.file()
                    ? tooLarge(listed)
                    : takeAtAll(document(listed, bytes), listed.name(), stated);
        } catch (NoSuchFileException e) {
            return failed(listed, "is no longer there");
        } catch (AccessDeniedException e) {
            return failed(listed, "may not be opened");
        } catch (IOException e) {
            return failed(listed, "cannot be read: " + e.getMessage());
        }
    }

    private Received tooLarge(Listed listed) throws IOException {
        return new Received.Skipped(
                Document.withoutBytes(listed.path(), digest(listed.file())).below(listed.root()),
                "is larger than " + size(limits.file()));
    }

    /** One document that cannot be coped with is its own failure and not the intake's. */
    private Received takeAtAll(Document document, String name, Stated stated) {
        try {
            return take(document, name, stated);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new Received.Failed(
                    document, "is more than Hearsay could open (" + e + "); please report it");
        }
    }

    /** Unpacks and decodes bytes that are here already, by their file's name and looks. */
    Received take(Document document, String called, Stated stated) {
        String name = called.toLowerCase(Locale.ROOT);
        byte[] bytes = document.bytes();
        if (bytes.length == 0) {
            return new Received.Skipped(document, "is empty");
        }
        // By its first two bytes: servers send pages packed, and tools store them as sent.
        if (!GzipMembers.beginAt(bytes, 0)) {
            return name.endsWith(".gz")
                    ? new Received.Failed(document, "is called .gz, but is not a gzip file")
                    : read(document, bytes, name, stated);
        }
        String inner = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        try (InputStream in = new GzipMembers(bytes)) {
            byte[] unpacked = in.readNBytes(limits.unpacked() + 1);
            if (unpacked.length > limits.unpacked()) {
                return new Received.Skipped(
                        document, "is larger than " + size(limits.unpacked()) + " when unpacked");
            }
            return unpacked.length == 0
                    ? new Received.Skipped(document, "is empty when unpacked")
                    : read(document, unpacked, inner, stated);
        } catch (IOException e) {
            return new Received.Failed(document, "is not a whole gzip file: " + e.getMessage());
        }
    }

    private static Received read(Document document, byte[] bytes, String name, Stated stated) {
        Optional<String> binary = Sniffer.binary(bytes);
        if (binary.isPresent()) {
            return new Received.Skipped(document, binary.get());
        }
        Optional<Kind> kind = Sniffer.kind(name, bytes);
        if (kind.isEmpty()) {
            return new Received.Skipped(
                    document,
                    "."
                            + Sniffer.extension(name)
                            + " is not a kind of file that is read ("
                            + Sniffer.READS
                            + ")");
        }
        return text(document, bytes, kind.get(), stated);
    }

    private static Received text(Document document, byte[] bytes, Kind kind, Stated stated) {
        Decoded decoded = Decoder.decode(bytes, kind.format() == Content.Format.HTML);
        Content content =
                new Content(
                        document.path(),
                        document.sha256(),
                        kind.format(),
                        decoded.characters(),
                        stated,
                        Envelope.empty());
        String note = kind.note().isEmpty() ? "" : "; " + kind.note();
        return new Received.Text(document, content, decoded.charset() + note);
    }

    private static String size(int bytes) {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MB" : bytes + " bytes";
    }

    private static Digest digest(Path file) throws IOException {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return new Digest(HexFormat.of().formatHex(sha256.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
