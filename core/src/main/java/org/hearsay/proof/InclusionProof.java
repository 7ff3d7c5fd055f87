package org.hearsay.proof;

import java.util.List;
import java.util.Optional;
import org.hearsay.model.Digest;

/**
 * That one leaf is in a tree of one size: the hashes beside the way from the leaf to the root, the
 * lowest first (RFC 9162, 2.1.3).
 */
public record InclusionProof(long index, long size, List<Digest> path) {

    public InclusionProof {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException(
                    "A tree of " + size + " leaves has none of index " + index);
        }
        path = List.copyOf(path);
    }

    /**
     * The root that the leaf of this hash leads to; nothing if the way is too long or too short.
     */
    public Optional<Digest> root(Digest leaf) {
        Hashes hash = new Hashes();
        Climb climb = new Climb(index, size - 1);
        Digest root = leaf;
        for (Digest beside : path) {
            if (climb.isAtTop()) {
                return Optional.empty();
            }
            root = climb.isRight() ? hash.node(beside, root) : hash.node(root, beside);
            climb.rise();
        }
        return climb.isAtTop() ? Optional.of(root) : Optional.empty();
    }
}
