package org.hearsay.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256, as 64 lower-case hexadecimal digits. */
public record Digest(String hex) implements Comparable<Digest> {

    private static final int DIGITS = 64;
    private static final int HEAD = 20;

    public Digest {
        if (hex.length() != DIGITS || !isHex(hex, 0)) {
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

    /** Whether the rest of an id from this place on is a {@link #head}. */
    static boolean isHead(String id, int start) {
        return id.length() == start + HEAD && isHex(id, start);
    }

    private static boolean isHex(String digits, int start) {
        for (int i = start; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return true;
    }

    /** The first digits, enough for an id within one ledger. */
    public String head() {
        return hex.substring(0, HEAD);
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
