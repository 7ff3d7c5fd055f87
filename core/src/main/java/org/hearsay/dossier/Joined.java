package org.hearsay.dossier;

/**
 * Sets of what is numbered from 0, each at first by itself. A set knows its size and that of the
 * largest core in it: what was joined in any case. For one thread.
 */
final class Joined {

    private final int[] parent;
    private final int[] size;
    private final int[] core;

    Joined(int count) {
        this.parent = new int[count];
        this.size = new int[count];
        this.core = new int[count];
        for (int i = 0; i < count; i++) {
            parent[i] = i;
            size[i] = 1;
            core[i] = 1;
        }
    }

    /** The smallest of those in one set with this one. */
    int first(int one) {
        int root = one;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    /** Joins the two in any case; they are of one core. */
    void join(int one, int other) {
        int root = merged(one, other);
        core[root] = size[root];
    }

    /** Joins the two if at most so many are then together beside the largest core. */
    void joinFew(int one, int other, int few) {
        int a = first(one);
        int b = first(other);
        int largest = Math.max(core[a], core[b]);
        if (a != b && size[a] + size[b] - largest <= few) {
            core[merged(a, b)] = largest;
        }
    }

    private int merged(int one, int other) {
        int a = first(one);
        int b = first(other);
        int root = Math.min(a, b);
        if (a != b) {
            parent[Math.max(a, b)] = root;
            size[root] = size[a] + size[b];
        }
        return root;
    }
}
