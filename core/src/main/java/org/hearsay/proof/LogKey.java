package org.hearsay.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * The public half of an Ed25519 key, with its name: whoever has it can tell whether a note was
 * signed with the other half. As text it is a verifier key of C2SP's signed-note.
 */
public final class LogKey {

    private static final byte ED25519 = 1;

    /** What X.509 writes before the 32 bytes of an Ed25519 key (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int ID = 4;
    private static final int PARTS = 3;

    private final String name;
    private final byte[] key;

    private LogKey(String name, byte[] key) {
        this.name = name;
        this.key = key;
    }

    /** Of a key of the platform, under a name without spaces and plus signs. */
    public static LogKey of(String name, PublicKey key) {
        byte[] encoded = key.getEncoded();
        boolean fits =
                encoded.length == X509.length + Hashes.LENGTH
                        && Arrays.equals(X509, Arrays.copyOf(encoded, X509.length));
        if (!fits || !isName(name)) {
            throw new IllegalArgumentException(
                    "Expected an Ed25519 key and a name without spaces: " + name);
        }
        return new LogKey(name, Arrays.copyOfRange(encoded, X509.length, encoded.length));
    }

    /** Reads {@code NAME+ID+KEY}. */
    public static LogKey parse(String text) throws ProofFormatException {
        List<String> parts = List.of(text.split("\\+", PARTS));
        if (parts.size() != PARTS || !isName(parts.get(0))) {
            throw new ProofFormatException(
                    "A public key is NAME+ID+KEY: " + Base64Text.shown(text));
        }
        byte[] key = Base64Text.bytes(parts.get(2));
        if (key.length != Hashes.LENGTH + 1 || key[0] != ED25519) {
            throw new ProofFormatException("This is no Ed25519 key: " + Base64Text.shown(text));
        }
        LogKey read = new LogKey(parts.get(0), Arrays.copyOfRange(key, 1, key.length));
        if (!read.text().equals(text)) {
            throw new ProofFormatException(
                    "The key's id is not that of its name and key: " + Base64Text.shown(text));
        }
        return read;
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.chars().noneMatch(c -> c <= ' ' || c == '+' || Character.isSpaceChar(c));
    }

    /** The name under which it signs. */
    public String name() {
        return name;
    }

    /** The key as others are told it. */
    public String text() {
        return name + "+" + HexFormat.of().formatHex(id()) + "+" + Base64Text.of(typed());
    }

    private byte[] typed() {
        byte[] typed = new byte[Hashes.LENGTH + 1];
        typed[0] = ED25519;
        System.arraycopy(key, 0, typed, 1, Hashes.LENGTH);
        return typed;
    }

    /** Four bytes that tell keys of one name apart. */
    byte[] id() {
        MessageDigest digest = Hashes.sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(typed());
        return Arrays.copyOf(digest.digest(), ID);
    }

    /** Whether these bytes are the signature of the text with the other half. */
    boolean signed(String text, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            byte[] encoded = Arrays.copyOf(X509, X509.length + Hashes.LENGTH);
            System.arraycopy(key, 0, encoded, X509.length, Hashes.LENGTH);
            check.initVerify(
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(new X509EncodedKeySpec(encoded)));
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            // Neither a key that is no point of the curve nor a signature of another length signs.
            return false;
        }
    }

    /** Signs a text with the other half. */
    public SignedNote sign(String text, PrivateKey secret) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            byte[] signed = signature.sign();
            if (!signed(text, signed)) {
                throw new IllegalArgumentException("The secret key is not that of " + text());
            }
            byte[] withId = Arrays.copyOf(id(), ID + signed.length);
            System.arraycopy(signed, 0, withId, ID, signed.length);
            return new SignedNote(text, List.of(new SignedNote.Line(name, Base64Text.of(withId))));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The note could not be signed with this key", e);
        }
    }
}
