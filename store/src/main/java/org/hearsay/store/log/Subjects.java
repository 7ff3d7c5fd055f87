package org.hearsay.store.log;

import java.util.HexFormat;
import org.hearsay.model.Digest;
import org.hearsay.proof.Salt;

/**
 * What entries are about, as digests. A secret of the ledger takes part in them, so that nobody who
 * is shown one can try out folders or documents.
 */
record Subjects(Salt secret) {

    /** What the first entry is about. */
    static final Digest LOG = Digest.of("hearsay log");

    Digest of(InputKey key) {
        return Digest.of("input", hex(), key.root(), key.path(), key.sha256());
    }

    Digest ofRemoval(String sha256) {
        return Digest.of("removal", hex(), sha256);
    }

    private String hex() {
        return HexFormat.of().formatHex(secret.bytes());
    }
}
