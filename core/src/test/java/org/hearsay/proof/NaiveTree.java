package org.hearsay.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.hearsay.model.Digest;

/** RFC 6962, section 2.1, written down as it stands there. */
final class NaiveTree {

    private NaiveTree() {}

    static byte[] leafHash(byte[] data) {
        return sha256(concat(new byte[] {0}, data));
    }

    /** MTH. */
    static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return sha256(new byte[0]);
        }
        if (leaves.size() == 1) {
            return leafHash(leaves.get(0));
        }
        int k = k(leaves.size());
        return node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    /** PATH. */
    static List<Digest> path(int m, List<byte[]> leaves) {
        if (leaves.size() <= 1) {
            return List.of();
        }
        int k = k(leaves.size());
        List<byte[]> left = leaves.subList(0, k);
        List<byte[]> right = leaves.subList(k, leaves.size());
        return m < k ? plus(path(m, left), root(right)) : plus(path(m - k, right), root(left));
    }

    /** PROOF. */
    static List<Digest> proof(int m, List<byte[]> leaves) {
        return subproof(m, leaves, true);
    }

    private static List<Digest> subproof(int m, List<byte[]> leaves, boolean b) {
        if (m == leaves.size()) {
            return b ? List.of() : List.of(digest(root(leaves)));
        }
        int k = k(leaves.size());
        List<byte[]> left = leaves.subList(0, k);
        List<byte[]> right = leaves.subList(k, leaves.size());
        return m <= k
                ? plus(subproof(m, left, b), root(right))
                : plus(subproof(m - k, right, false), root(left));
    }

    private static int k(int n) {
        int k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }

    private static List<Digest> plus(List<Digest> path, byte[] hash) {
        List<Digest> longer = new ArrayList<>(path);
        longer.add(digest(hash));
        return longer;
    }

    static byte[] node(byte[] left, byte[] right) {
        return sha256(concat(new byte[] {1}, concat(left, right)));
    }

    private static byte[] concat(byte[] one, byte[] other) {
        return HexFormat.of()
                .parseHex(HexFormat.of().formatHex(one) + HexFormat.of().formatHex(other));
    }

    static Digest digest(byte[] bytes) {
        return new Digest(HexFormat.of().formatHex(bytes));
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
