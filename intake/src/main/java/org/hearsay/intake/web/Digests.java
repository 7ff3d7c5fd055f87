package org.hearsay.intake.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.netpreserve.jwarc.WarcDigest;

/** The digests that stand in WARC records. */
final class Digests {

    private Digests() {}

    static WarcDigest sha256(byte[] bytes) {
        try {
            return new WarcDigest("sha256", MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
