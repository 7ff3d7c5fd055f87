package org.hearsay.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
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
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] mine =
                posix
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        try {
            Files.deleteIfExists(file);
            var options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try (var channel = Files.newByteChannel(file, options, mine)) {
                channel.write(StandardCharsets.US_ASCII.encode(token + "\n"));
            }
        } catch (IOException e) {
            throw new CannotDoException("Cannot write the token to " + file + ": " + e, e);
        }
    }

    String token() {
        return token;
    }

    Path path() {
        return file;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new CannotDoException("Cannot take away the token " + file, e);
        }
    }
}
