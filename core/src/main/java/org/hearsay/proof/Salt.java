package org.hearsay.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * 32 bytes that nobody can guess. Whoever has a hash and not its salt cannot try out what was
 * hashed; so when the salt is gone, so is the last trace of the words.
 */
public final class Salt {

    private static final byte[] DOMAIN = "hearsay part".getBytes(StandardCharsets.US_ASCII);

    private final byte[] bytes;

    private Salt(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Of bytes drawn by chance. */
    public static Salt of(byte[] bytes) {
        if (bytes.length != Hashes.LENGTH) {
            throw new IllegalArgumentException(
                    "A salt has " + Hashes.LENGTH + " bytes, not " + bytes.length);
        }
        return new Salt(bytes.clone());
    }

    /** The bytes, for keeping. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The salt of one part of what this one hides; it tells nothing of this one or another. */
    Salt ofPart(int part) {
        MessageDigest digest = Hashes.sha256();
        digest.update(DOMAIN);
        digest.update(bytes);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(part).array());
        return new Salt(digest.digest());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Salt salt && Arrays.equals(bytes, salt.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Says nothing of what it is. */
    @Override
    public String toString() {
        return "Salt";
    }
}
