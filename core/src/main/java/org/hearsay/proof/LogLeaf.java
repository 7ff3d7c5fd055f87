package org.hearsay.proof;

import org.hearsay.model.Digest;

/**
 * What a log keeps of an entry for good: a digest of what it is about, which is the same for each
 * entry about it, and the root of its {@link SaltedParts}.
 */
public record LogLeaf(Digest subject, Digest content) {

    /** The leaf's hash in the log's tree: of subject and content, 64 bytes. */
    public Digest hash() {
        return Hashes.digest(new Hashes().leaf(Hashes.bytes(subject), Hashes.bytes(content)));
    }
}
