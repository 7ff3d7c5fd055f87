package org.hearsay.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.hearsay.model.Digest;

/** The two hashes of RFC 6962: of a leaf and of a node, which cannot be taken for one another. */
final class Hashes {

    /** The length of a SHA-256, in bytes. */
    static final int LENGTH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest digest = sha256();

    byte[] empty() {
        return digest.digest();
    }

    byte[] leaf(byte[]... data) {
        digest.update(LEAF);
        for (byte[] each : data) {
            digest.update(each);
        }
        return digest.digest();
    }

    byte[] node(byte[] left, byte[] right) {
        digest.update(NODE);
        digest.update(left);
        digest.update(right);
        return digest.digest();
    }

    Digest node(Digest left, Digest right) {
        return digest(node(bytes(left), bytes(right)));
    }

    static byte[] bytes(Digest digest) {
        return HexFormat.of().parseHex(digest.hex());
    }

    static Digest digest(byte[] bytes) {
        return new Digest(HexFormat.of().formatHex(bytes));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
