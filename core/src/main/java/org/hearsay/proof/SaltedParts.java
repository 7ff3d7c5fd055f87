package org.hearsay.proof;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Digest;

/**
 * What one entry of a log says, in parts of which each can be shown without the others.
 *
 * <p>Each part is hashed behind a salt of its own, derived from the entry's, and the parts are the
 * leaves of a tree; the entry's content is its root.
 */
public record SaltedParts(Salt salt, List<String> texts) {

    public SaltedParts {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("An entry says something");
        }
        texts = List.copyOf(texts);
    }

    /** What the log keeps of the entry for good. */
    public Digest content() {
        return tree().root();
    }

    /** One part, with its way to the content. */
    public Shown show(int part) {
        return new Shown(salt.ofPart(part), texts.get(part), tree().inclusion(part, texts.size()));
    }

    private MerkleTree tree() {
        MerkleTree tree = new MerkleTree();
        Hashes hash = new Hashes();
        for (int part = 0; part < texts.size(); part++) {
            tree.add(hashed(hash, salt.ofPart(part), texts.get(part)));
        }
        return tree;
    }

    private static Digest hashed(Hashes hash, Salt salt, String text) {
        return Hashes.digest(hash.leaf(salt.bytes(), text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A part as it is shown to others. */
    public record Shown(Salt salt, String text, InclusionProof way) {

        /** The content that it is a part of; nothing if its way leads nowhere. */
        Optional<Digest> root() {
            return way.root(hashed(new Hashes(), salt, text));
        }

        /** Whether it is a part of this content. */
        boolean isOf(Digest content) {
            return root().filter(content::equals).isPresent();
        }
    }
}
