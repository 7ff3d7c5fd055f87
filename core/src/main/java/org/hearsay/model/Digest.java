package org.hearsay.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256, as 64 lower-case hexadecimal digits. */
public record Digest(String hex) implements Comparable<Digest> {

    public Digest {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("A SHA-256 has 64 lower-case digits: " + hex);
        }
    }

    /** The digest of bytes as they are. */
    public static Digest of(byte[] bytes) {
        return new Digest(HexFormat.of().formatHex(sha256().digest(bytes)));
    }

    /**
     * The digest of fields under a domain: each is preceded by its length, so that no two different
     * lists of fields can read the same.
     */
    public static Digest of(String domain, String... fields) {
        MessageDigest digest = sha256();
        update(digest, domain);
        for (String field : fields) {
            update(digest, field);
        }
        return new Digest(HexFormat.of().formatHex(digest.digest()));
    }

    /** The first digits, enough for an id within one ledger. */
    public String head() {
        return hex.substring(0, 20);
    }

    private static void update(MessageDigest digest, String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public int compareTo(Digest other) {
        return hex.compareTo(other.hex);
    }
}
