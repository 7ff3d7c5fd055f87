package org.hearsay.store.dna;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A password as Discourse Network Analyzer keeps it: sixteen bytes of salt and the SHA-256, taken a
 * hundred thousand times, of the salt and the password, in base 64.
 *
 * <p>Everybody may know this password, so that the salt is always the same, and the file too.
 */
final class Password {

    private static final byte[] SALT = "hearsay-exports!".getBytes(StandardCharsets.US_ASCII);
    private static final int TIMES = 100_000;

    private Password() {}

    static String digest(String password) {
        MessageDigest sha = sha256();
        sha.update(SALT);
        byte[] digest = sha.digest(password.getBytes(StandardCharsets.UTF_8));
        for (int i = 1; i < TIMES; i++) {
            digest = sha.digest(digest);
        }
        byte[] whole = new byte[SALT.length + digest.length];
        System.arraycopy(SALT, 0, whole, 0, SALT.length);
        System.arraycopy(digest, 0, whole, SALT.length, digest.length);
        return Base64.getEncoder().encodeToString(whole);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
