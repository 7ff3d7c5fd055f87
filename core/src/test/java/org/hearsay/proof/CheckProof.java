package org.hearsay.proof;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * Checks a proof that {@code hearsay prove} wrote, with nothing of Hearsay's: {@code java
 * CheckProof.java PROOF KEY}. It is written anew from the standards, and recursively, where the
 * program goes upwards; nothing else here may use it or be used by it.
 */
public final class CheckProof {

    private static final int HASH = 32;

    private CheckProof() {}

    /** Arguments: the proof's file, the public key. Prints what is proved, or why nothing is. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(check(Files.readString(Path.of(arguments[0])), arguments[1]));
    }

    /** {@code proved} and what is shown, or {@code not proved} and why. */
    static String check(String proof, String key) {
        try {
            return "proved\n" + shown(proof, key);
        } catch (IllegalArgumentException
                | IndexOutOfBoundsException
                | GeneralSecurityException e) {
            return "not proved: " + e.getMessage();
        }
    }

    private static String shown(String proof, String key) throws GeneralSecurityException {
        String mark = "\n\nc2sp.org/tlog-proof@v1\n";
        int log = proof.indexOf(mark);
        String entry = proof.substring(0, log);
        String[] sections = proof.substring(log + mark.length()).split("\n\n", 2);
        String[] note = cut(sections[1]);
        requireSigned(note[0], note[1], key);
        List<String> checkpoint = lines(note[0]);
        byte[] root = hash(checkpoint.get(2));
        List<String> way = lines(sections[0]);
        StringBuilder shown = new StringBuilder();
        List<String> lines = lines(entry);
        require(lines.get(0).equals("hearsay proof 1"), "not a proof of this kind");
        byte[] subject = hash(after(lines.get(1), "subject "));
        byte[] content = content(lines.subList(2, lines.size()), shown);
        byte[] leaf = sha(new byte[] {0}, subject, content);
        require(
                Arrays.equals(
                        root,
                        climb(
                                leaf,
                                number(after(way.get(0), "index ")),
                                number(checkpoint.get(1)),
                                hashes(way.subList(1, way.size())))),
                "the entry does not lead to the checkpoint's root");
        return shown.toString();
    }

    /** The root of the parts, which all that are shown must lead to. */
    private static byte[] content(List<String> lines, StringBuilder shown)
            throws GeneralSecurityException {
        byte[] content = new byte[0];
        for (int at = 0; at < lines.size(); ) {
            String[] place = after(lines.get(at), "part ").split(" of ", 0);
            byte[] salt = hash(after(lines.get(at + 1), "salt "));
            int words = at + 2;
            while (!lines.get(words).startsWith("|")) {
                words++;
            }
            List<byte[]> path = hashes(lines.subList(at + 2, words));
            int end = words;
            while (end < lines.size() && lines.get(end).startsWith("|")) {
                end++;
            }
            List<String> text =
                    lines.subList(words, end).stream().map(line -> line.substring(1)).toList();
            byte[] data = String.join("\n", text).getBytes(StandardCharsets.UTF_8);
            byte[] found =
                    climb(
                            sha(new byte[] {0}, salt, data),
                            number(place[0]),
                            number(place[1]),
                            path);
            require(at == 0 || Arrays.equals(found, content), "the parts are not of one entry");
            content = found;
            text.forEach(line -> shown.append(line).append('\n'));
            at = end;
        }
        return content;
    }

    /** The root of the tree of so many leaves, by RFC 6962's definition of an audit path. */
    private static byte[] climb(byte[] leaf, long index, long size, List<byte[]> path)
            throws GeneralSecurityException {
        require(index >= 0 && index < size, "no such leaf");
        if (size == 1) {
            require(path.isEmpty(), "the path is too long");
            return leaf;
        }
        require(!path.isEmpty(), "the path is too short");
        long left = Long.highestOneBit(size - 1);
        byte[] top = path.get(path.size() - 1);
        List<byte[]> below = path.subList(0, path.size() - 1);
        return index < left
                ? sha(new byte[] {1}, climb(leaf, index, left, below), top)
                : sha(new byte[] {1}, top, climb(leaf, index - left, size - left, below));
    }

    private static void requireSigned(String text, String signatures, String key)
            throws GeneralSecurityException {
        String[] parts = key.split("\\+", 3);
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        byte[] name = (parts[0] + "\n").getBytes(StandardCharsets.UTF_8);
        String id = HexFormat.of().formatHex(sha(name, typed), 0, 4);
        require(typed[0] == 1 && id.equals(parts[1]), "not an Ed25519 key");
        for (String line : lines(signatures)) {
            String start = "\u2014 " + parts[0] + " ";
            byte[] signed = Base64.getDecoder().decode(after(line, start));
            if (id.equals(HexFormat.of().formatHex(signed, 0, 4))) {
                Signature check = Signature.getInstance("Ed25519");
                byte[] x509 = HexFormat.of().parseHex("302a300506032b6570032100" + "00".repeat(32));
                System.arraycopy(typed, 1, x509, 12, HASH);
                check.initVerify(
                        KeyFactory.getInstance("Ed25519")
                                .generatePublic(new X509EncodedKeySpec(x509)));
                check.update(text.getBytes(StandardCharsets.UTF_8));
                require(
                        check.verify(Arrays.copyOfRange(signed, 4, signed.length)),
                        "the signature is not of this text");
                return;
            }
        }
        throw new IllegalArgumentException("not signed with this key");
    }

    /** A note's text with its last line end, and its signatures. */
    private static String[] cut(String note) {
        int empty = note.lastIndexOf("\n\n");
        require(note.endsWith("\n"), "the note is cut off");
        return new String[] {
            note.substring(0, empty + 1), note.substring(empty + 2, note.length() - 1)
        };
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\n", 0));
    }

    private static List<byte[]> hashes(List<String> lines) {
        List<byte[]> hashes = new ArrayList<>();
        lines.forEach(line -> hashes.add(hash(line)));
        return hashes;
    }

    private static byte[] hash(String line) {
        byte[] hash = Base64.getDecoder().decode(line);
        boolean strict = Base64.getEncoder().encodeToString(hash).equals(line);
        require(hash.length == HASH && strict, "a hash is 32 bytes in Base64");
        return hash;
    }

    private static String after(String line, String word) {
        require(line.startsWith(word), "expected '" + word + "'");
        return line.substring(word.length());
    }

    private static long number(String digits) {
        return Long.parseLong(digits);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static byte[] sha(byte[]... parts) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
