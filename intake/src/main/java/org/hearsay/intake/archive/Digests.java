package org.hearsay.intake.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * Compares bytes with a digest that a record states of them ("sha1:…", in Base32 or hexadecimal).
 */
final class Digests {

    /** What a comparison says. */
    enum Verdict {
        MATCH,
        MISMATCH,
        /** Nothing is stated. */
        NONE,
        /** Something is stated that cannot be computed. */
        UNKNOWN
    }

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Digests() {}

    static Verdict compare(Optional<String> stated, byte[] bytes, int from, int to) {
        if (stated.isEmpty()) {
            return Verdict.NONE;
        }
        int colon = stated.get().indexOf(':');
        Optional<MessageDigest> algorithm =
                algorithm(stated.get().substring(0, Math.max(0, colon)));
        if (algorithm.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        algorithm.get().update(bytes, from, to - from);
        return is(algorithm.get().digest(), stated.get().substring(colon + 1).strip())
                ? Verdict.MATCH
                : Verdict.MISMATCH;
    }

    private static Optional<MessageDigest> algorithm(String name) {
        try {
            return switch (name.strip().toLowerCase(Locale.ROOT).replace("-", "")) {
                case "sha1" -> Optional.of(MessageDigest.getInstance("SHA-1"));
                case "sha256" -> Optional.of(MessageDigest.getInstance("SHA-256"));
                case "sha512" -> Optional.of(MessageDigest.getInstance("SHA-512"));
                case "md5" -> Optional.of(MessageDigest.getInstance("MD5"));
                default -> Optional.empty();
            };
        } catch (NoSuchAlgorithmException e) {
            return Optional.empty();
        }
    }

    private static boolean is(byte[] digest, String stated) {
        String value = stated.replace("=", "");
        return value.equalsIgnoreCase(HexFormat.of().formatHex(digest))
                || value.equalsIgnoreCase(base32(digest));
    }

    private static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte b : bytes) {
            bits = bits << 8 | b & 0xFF;
            for (held += 8; held >= 5; held -= 5) {
                text.append(BASE32.charAt(bits >> held - 5 & 31));
            }
        }
        return held == 0
                ? text.toString()
                : text.append(BASE32.charAt(bits << 5 - held & 31)).toString();
    }
}
