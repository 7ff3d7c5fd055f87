package org.hearsay.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearsay.model.Digest;

/**
 * A Merkle tree as RFC 6962 and RFC 9162 define it, that grows at its end.
 *
 * <p>It holds the hashes of its leaves, 32 bytes each, and at most 2^25 of them; every answer is
 * computed from them, in time linear in their number. For one thread.
 */
public final class MerkleTree {

    private static final int MOST = 1 << 25;

    private final Hashes hash = new Hashes();
    private byte[] leaves = new byte[64 * Hashes.LENGTH];
    private int size;

    /** Adds a leaf by its hash, at the end. */
    public void add(Digest leaf) {
        if (size == MOST) {
            throw new IllegalStateException("The tree has " + MOST + " leaves and takes no more");
        }
        if ((size + 1) * Hashes.LENGTH > leaves.length) {
            leaves = Arrays.copyOf(leaves, leaves.length * 2);
        }
        System.arraycopy(Hashes.bytes(leaf), 0, leaves, size * Hashes.LENGTH, Hashes.LENGTH);
        size++;
    }

    /** How many leaves there are. */
    public int size() {
        return size;
    }

    /** The hash of a leaf. */
    public Digest leaf(int index) {
        require(index, size - 1);
        return Hashes.digest(range(index, index + 1));
    }

    /** The root over all leaves; that of no leaves is the hash of nothing. */
    public Digest root() {
        return root(size);
    }

    /** The root that the tree had when it was of this size. */
    public Digest root(int then) {
        require(then, size);
        return Hashes.digest(then == 0 ? hash.empty() : range(0, then));
    }

    /** That the leaf of this index is in the tree of this size. */
    public InclusionProof inclusion(int index, int then) {
        require(then, size);
        require(index, then - 1);
        List<byte[]> path = new ArrayList<>();
        inclusion(index, 0, then, path);
        return new InclusionProof(index, then, digests(path));
    }

    /** That the tree of the one size, which is not empty, is the beginning of that of the other. */
    public ConsistencyProof consistency(int from, int to) {
        require(to, size);
        require(from - 1, to - 1);
        List<byte[]> path = new ArrayList<>();
        if (from < to) {
            consistency(from, new Part(0, to, true), path);
        }
        return new ConsistencyProof(from, to, digests(path));
    }

    private static void require(int number, int most) {
        if (number < 0 || number > most) {
            throw new IllegalArgumentException(number + " is not between 0 and " + most);
        }
    }

    /**
     * A tree over some of the leaves, which is not empty. As deep as the logarithm of their number.
     */
    private byte[] range(int from, int to) {
        if (to - from == 1) {
            return Arrays.copyOfRange(leaves, from * Hashes.LENGTH, to * Hashes.LENGTH);
        }
        int middle = from + split(to - from);
        return hash.node(range(from, middle), range(middle, to));
    }

    /** The largest power of two that is smaller than the number. */
    private static int split(int number) {
        return Integer.highestOneBit(number - 1);
    }

    private void inclusion(int index, int from, int to, List<byte[]> path) {
        if (to - from == 1) {
            return;
        }
        int middle = from + split(to - from);
        if (index < middle) {
            inclusion(index, from, middle, path);
            path.add(range(middle, to));
        } else {
            inclusion(index, middle, to, path);
            path.add(range(from, middle));
        }
    }

    /** Leaves from one to before another; whole if its root is what the older checkpoint told. */
    private record Part(int from, int to, boolean whole) {}

    private void consistency(int size, Part part, List<byte[]> path) {
        if (size == part.to) {
            if (!part.whole) {
                path.add(range(part.from, part.to));
            }
            return;
        }
        int middle = part.from + split(part.to - part.from);
        if (size <= middle) {
            consistency(size, new Part(part.from, middle, part.whole), path);
            path.add(range(middle, part.to));
        } else {
            consistency(size, new Part(middle, part.to, false), path);
            path.add(range(part.from, middle));
        }
    }

    private static List<Digest> digests(List<byte[]> path) {
        return path.stream().map(Hashes::digest).toList();
    }
}
