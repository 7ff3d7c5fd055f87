package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A server's token, of 256 bits, in a file beside the ledger that nobody but its owner can read.
 */
final class TokenFile implements AutoCloseable {

    private static final int BYTES = 32;

    private final Path file;
    private final String token;

    private TokenFile(Path file, String token) {
        this.file = file;
        this.token = token;
    }

    /** A new token, in the place of an older one. */
    static TokenFile beside(Path ledger) {
        byte[] chance = new byte[BYTES];
        new SecureRandom().nextBytes(chance);
        Path file = ledger.resolveSibling(ledger.getFileName() + ".token");
        TokenFile made = new TokenFile(file, HexFormat.of().formatHex(chance));
        made.write();
        return made;
    }

    private void write() {
        try {
            Files.deleteIfExists(file);
            OwnerFile.write(file, token + "\n");
        } catch (IOException e) {
            throw new CannotDoException(
                    "Cannot write the token to " + file + ": " + FileTrouble.of(e), e);
        }
    }

    String token() {
        return token;
    }

    Path path() {
        return file;
    }

    /** Takes the file away, unless another server has put its own in its place. */
    @Override
    public void close() {
        try {
            if (Files.exists(file) && Files.readString(file).strip().equals(token)) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new CannotDoException("Cannot take away the token " + file, e);
        }
    }
}
