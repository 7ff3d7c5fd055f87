package org.hearsay.thread.item;

import java.util.Arrays;
import org.hearsay.text.Hash;

/**
 * The keys by which one member is found, as hashes of 64 bits: a ledger has hundreds of millions of
 * them, and the words themselves are never asked for again. That two keys have one hash is next to
 * impossible, and would only have two members compared that need not be.
 */
public final class Keys {

    private long[] hashes = new long[64];
    private int size;

    public void add(String key) {
        add(Hash.of(key));
    }

    /** The key that these make one after the other. */
    public void add(String first, String second, String third) {
        add(Hash.of(first, second, third));
    }

    private void add(long hash) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        hashes[size++] = hash;
    }

    /** Each key once, in order of the hashes. */
    public long[] distinct() {
        Arrays.sort(hashes, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept == 0 || hashes[i] != hashes[kept - 1]) {
                hashes[kept++] = hashes[i];
            }
        }
        return Arrays.copyOf(hashes, kept);
    }
}
