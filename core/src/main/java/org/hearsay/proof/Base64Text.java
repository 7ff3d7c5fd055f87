package org.hearsay.proof;

import java.util.Base64;
import org.hearsay.model.Digest;

/** Bytes as these texts write them: in standard Base64, of which there is one for each. */
final class Base64Text {

    private Base64Text() {}

    static String of(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static String of(Digest digest) {
        return of(Hashes.bytes(digest));
    }

    static byte[] bytes(String text) throws ProofFormatException {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (of(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new ProofFormatException("This is not Base64: " + shown(text), e);
        }
        throw new ProofFormatException("This is not as Base64 writes it: " + shown(text));
    }

    static Digest digest(String text) throws ProofFormatException {
        return Hashes.digest(hash(text));
    }

    static Salt salt(String text) throws ProofFormatException {
        return Salt.of(hash(text));
    }

    private static byte[] hash(String text) throws ProofFormatException {
        byte[] bytes = bytes(text);
        if (bytes.length != Hashes.LENGTH) {
            throw new ProofFormatException(
                    "Expected " + Hashes.LENGTH + " bytes in Base64: " + shown(text));
        }
        return bytes;
    }

    static String shown(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
