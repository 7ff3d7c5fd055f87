package org.hearsay.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/**
 * The key that signs a ledger's checkpoints: Ed25519, in a file that only its owner can read, made
 * once. It holds both halves as PEM, which other programs read too.
 */
record KeyFile(PrivateKey secret, PublicKey told) {

    private static final String ALGORITHM = "Ed25519";
    private static final String SECRET = "PRIVATE KEY";
    private static final String TOLD = "PUBLIC KEY";

    /** Makes a key and writes it to a file that is not there yet. */
    static KeyFile make(Path file) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            OwnerFile.write(
                    file,
                    pem(SECRET, pair.getPrivate().getEncoded())
                            + pem(TOLD, pair.getPublic().getEncoded()));
            return new KeyFile(pair.getPrivate(), pair.getPublic());
        } catch (IOException e) {
            throw new CannotDoException(
                    "Cannot write a signing key to " + file + ": " + FileTrouble.of(e), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform since 15 has Ed25519", e);
        }
    }

    static KeyFile read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            return new KeyFile(
                    keys.generatePrivate(new PKCS8EncodedKeySpec(bytes(lines, SECRET))),
                    keys.generatePublic(new X509EncodedKeySpec(bytes(lines, TOLD))));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new CannotDoException(
                    file + " is no signing key that `hearsay checkpoint` made: " + e.getMessage(),
                    e);
        }
    }

    private static String pem(String kind, byte[] encoded) {
        return "-----BEGIN "
                + kind
                + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded)
                + "\n-----END "
                + kind
                + "-----\n";
    }

    private static byte[] bytes(List<String> lines, String kind) {
        int begin = lines.indexOf("-----BEGIN " + kind + "-----");
        int end = lines.indexOf("-----END " + kind + "-----");
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("it has no " + kind);
        }
        return Base64.getDecoder().decode(String.join("", lines.subList(begin + 1, end)));
    }
}
