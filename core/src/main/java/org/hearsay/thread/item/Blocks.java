package org.hearsay.thread.item;

import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Which nodes have keys in common.
 *
 * <p>A key that more than a crowd of nodes have tells nothing and is passed over; one that a single
 * node has is not kept either, and most are such. The pairs are never held all at once: there are
 * far more of them than nodes.
 */
final class Blocks {

    /** What is done with a pair: the earlier node, the later one, and how many keys both have. */
    interface Pairs {

        void pair(int earlier, int later, int shared);
    }

    private final int[] keys;

    /** The blocks of each node: which of the shared keys it has. */
    private final int[][] blocks;

    /** The nodes of each block in their order, and where in them it begins. */
    private final int[] nodes;

    private final int[] starts;

    /** So many nodes; the keys of each by its number, each once. */
    Blocks(int count, IntFunction<long[]> keysOf, int crowd) {
        long[][] own = new long[count][];
        Arrays.setAll(own, keysOf);
        this.keys = Arrays.stream(own).mapToInt(some -> some.length).toArray();
        long[] shared = shared(own, crowd);
        this.blocks = new int[count][];
        Arrays.setAll(blocks, node -> among(own[node], shared));
        this.starts = starts(shared.length);
        this.nodes = nodes();
    }

    /** The keys that at least two and at most so many nodes have, in order. */
    private static long[] shared(long[][] own, int crowd) {
        long[] all = Arrays.stream(own).flatMapToLong(Arrays::stream).toArray();
        Arrays.sort(all);
        int kept = 0;
        int end;
        for (int start = 0; start < all.length; start = end) {
            end = start + 1;
            while (end < all.length && all[end] == all[start]) {
                end++;
            }
            if (end - start > 1 && end - start <= crowd) {
                all[kept++] = all[start];
            }
        }
        return Arrays.copyOf(all, kept);
    }

    private static int[] among(long[] own, long[] shared) {
        return Arrays.stream(own)
                .mapToInt(key -> Arrays.binarySearch(shared, key))
                .filter(block -> block >= 0)
                .toArray();
    }

    private int[] starts(int count) {
        int[] ends = new int[count + 1];
        for (int[] own : blocks) {
            for (int block : own) {
                ends[block + 1]++;
            }
        }
        for (int block = 0; block < count; block++) {
            ends[block + 1] += ends[block];
        }
        return ends;
    }

    private int[] nodes() {
        int[] filled = new int[starts[starts.length - 1]];
        int[] next = starts.clone();
        for (int node = 0; node < blocks.length; node++) {
            for (int block : blocks[node]) {
                filled[next[block]++] = node;
            }
        }
        return filled;
    }

    /** How many keys the node has, crowded or not. */
    int keys(int node) {
        return keys[node];
    }

    /** Each pair that shares a key, once, in order of the later node. */
    void forEach(Pairs pairs) {
        int[] shared = new int[blocks.length];
        int[] touched = new int[blocks.length];
        for (int later = 0; later < blocks.length; later++) {
            int count = 0;
            for (int block : blocks[later]) {
                for (int i = starts[block]; nodes[i] < later; i++) {
                    int earlier = nodes[i];
                    if (shared[earlier]++ == 0) {
                        touched[count++] = earlier;
                    }
                }
            }
            for (int i = 0; i < count; i++) {
                pairs.pair(touched[i], later, shared[touched[i]]);
                shared[touched[i]] = 0;
            }
        }
    }
}
