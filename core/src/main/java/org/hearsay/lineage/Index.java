package org.hearsay.lineage;

import java.util.Arrays;

/** Where each shingle of one body begins. */
final class Index {

    private static final int NONE = -1;

    private final Body body;
    private final long[] keys;
    private final int[] heads;
    private final int[] next;
    private final int mask;

    Index(Body body) {
        this.body = body;
        long[] shingles = body.shingles();
        int slots = Integer.highestOneBit(Math.max(8, shingles.length)) * 4;
        this.keys = new long[slots];
        this.heads = new int[slots];
        this.next = new int[shingles.length];
        this.mask = slots - 1;
        Arrays.fill(heads, NONE);
        for (int place = shingles.length - 1; place >= 0; place--) {
            int slot = slot(shingles[place]);
            keys[slot] = shingles[place];
            next[place] = heads[slot];
            heads[slot] = place;
        }
    }

    Body body() {
        return body;
    }

    /** The first place at which the shingle begins; negative if it does at none. */
    int first(long shingle) {
        return heads[slot(shingle)];
    }

    /** The next place of the shingle that begins at this one; negative if there is none. */
    int after(int place) {
        return next[place];
    }

    private int slot(long shingle) {
        int slot = (int) shingle & mask;
        while (heads[slot] != NONE && keys[slot] != shingle) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
