package org.hearsay.thread;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Which nodes have keys in common.
 *
 * <p>A key that more than a crowd of nodes have tells nothing and is passed over. The pairs are
 * never held all at once: there are far more of them than nodes.
 */
final class Blocks {

    /** What is done with a pair: the earlier node, the later one, and how many keys both have. */
    interface Pairs {

        void pair(int earlier, int later, int shared);
    }

    private static final class Block {

        private int[] nodes = new int[1];
        private int size;

        private void add(int node) {
            if (size == nodes.length) {
                nodes = Arrays.copyOf(nodes, size * 2);
            }
            nodes[size++] = node;
        }
    }

    private final Block[][] blocks;
    private final int[] keys;

    /** So many nodes; the keys of each by its number. */
    Blocks(int nodes, IntFunction<Set<String>> keysOf, int crowd) {
        Map<String, Block> byKey = new HashMap<>();
        this.blocks = new Block[nodes][];
        this.keys = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            int at = node;
            Set<String> own = keysOf.apply(node);
            keys[node] = own.size();
            blocks[node] =
                    own.stream()
                            .map(key -> byKey.computeIfAbsent(key, k -> new Block()))
                            .toArray(Block[]::new);
            Arrays.stream(blocks[node]).forEach(block -> block.add(at));
        }
        for (int node = 0; node < blocks.length; node++) {
            blocks[node] =
                    Arrays.stream(blocks[node])
                            .filter(block -> block.size > 1 && block.size <= crowd)
                            .toArray(Block[]::new);
        }
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
            for (Block block : blocks[later]) {
                for (int i = 0; block.nodes[i] < later; i++) {
                    int earlier = block.nodes[i];
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
