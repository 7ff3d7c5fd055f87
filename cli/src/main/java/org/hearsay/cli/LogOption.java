package org.hearsay.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.Log;
import org.hearsay.proof.Checkpoint;
import org.hearsay.proof.LogKey;
import org.hearsay.proof.ProofFormatException;
import org.hearsay.proof.SignedNote;
import picocli.CommandLine.Option;

/** With which key a ledger's checkpoints are signed and checked, and where they come from. */
final class LogOption {

    /** More than any checkpoint or proof has. */
    private static final long MOST_BYTES = 64L << 20;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description =
                    "The signing key's file (default: the ledger's name with .key; made if it is"
                            + " not there).")
    private Optional<Path> key = Optional.empty();

    @Option(
            names = "--public-key",
            paramLabel = "KEY",
            description = "Check with this public key (default: that of the signing key's file).")
    private Optional<String> publicKey = Optional.empty();

    /** A key under the log's name. */
    record Signing(LogKey told, KeyFile file) {
        SignedNote sign(Checkpoint checkpoint) {
            return told.sign(checkpoint.text(), file.secret());
        }
    }

    /** What a run says of the log. */
    static String line(Checkpoint head) {
        return "The log has "
                + (head.size() == 1 ? "1 entry" : head.size() + " entries")
                + "; its root is "
                + head.root().hex()
                + " (`hearsay checkpoint` signs it).";
    }

    static Log log(Ledger ledger) {
        return ledger.log().orElseThrow(() -> new CannotDoException("This ledger keeps no log"));
    }

    private Path file(LedgerOption ledger) {
        return key.orElseGet(
                () -> ledger.place().resolveSibling(ledger.place().getFileName() + ".key"));
    }

    /** The key for signing; made if there is none, and shown either way. */
    Signing signing(LedgerOption ledger, Checkpoint head, PrintWriter err) {
        Path file = file(ledger);
        boolean made = !Files.exists(file);
        KeyFile pair = made ? KeyFile.make(file) : KeyFile.read(file);
        LogKey told = LogKey.of(head.origin(), pair.told());
        if (made) {
            err.println(
                    "hearsay: a signing key was made: "
                            + file
                            + "; whoever has it can sign as you");
        }
        err.println("hearsay: the public key is " + told.text());
        return new Signing(told, pair);
    }

    /** The key for checking. */
    LogKey checking(LedgerOption ledger, String origin) {
        if (publicKey.isPresent()) {
            return named(publicKey.get());
        }
        Path file = file(ledger);
        if (!Files.exists(file)) {
            throw new CannotDoException(
                    "There is no key to check with: name one with --public-key, or a file with"
                            + " --key; "
                            + file
                            + " is not there");
        }
        return LogKey.of(origin, KeyFile.read(file).told());
    }

    private static LogKey named(String text) {
        try {
            return LogKey.parse(text);
        } catch (ProofFormatException e) {
            throw new CannotDoException(
                    "--public-key is no key as `hearsay checkpoint` prints it: " + e.getMessage(),
                    e);
        }
    }

    /** A checkpoint that was kept, its signature checked. */
    Checkpoint kept(Path file, LedgerOption ledger) {
        try {
            SignedNote note = SignedNote.parse(text(file));
            Checkpoint checkpoint = Checkpoint.parse(note.signed());
            LogKey with = checking(ledger, checkpoint.origin());
            if (!note.isSignedBy(with)) {
                throw new CannotDoException(
                        "The checkpoint " + file + " is not signed with the key " + with.text());
            }
            return checkpoint;
        } catch (ProofFormatException e) {
            throw new CannotDoException(file + " is no signed checkpoint: " + e.getMessage(), e);
        }
    }

    static String text(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new CannotDoException(file + " is larger than " + MOST_BYTES + " bytes");
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new CannotDoException(file + " cannot be read: " + FileTrouble.of(e), e);
        }
    }

    /** Writes to a file that is not there yet, or to the screen. */
    static void write(String text, Optional<Path> file, PrintWriter out) {
        if (file.isEmpty()) {
            out.print(text);
            out.flush();
            return;
        }
        try {
            Files.writeString(
                    file.get(), text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new CannotDoException(
                    file.get() + " cannot be written; expected a file that is not there: " + e, e);
        }
    }
}
