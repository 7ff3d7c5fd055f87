package org.hearsay.lineage;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * An index of all bodies' fingerprints, which finds the pairs worth comparing.
 *
 * <p>Fingerprints are chosen by winnowing (Schleimer, Wilkerson, Aiken 2003): the smallest shingle
 * of each window. With windows of eight five-word shingles every run of at least twelve words that
 * two bodies share yields a common fingerprint. A body is looked up against at most {@link #LIMIT}
 * earlier ones a fingerprint, so that the cost stays near-linear where hundreds carry one text.
 */
final class Fingerprints {

    private static final int WINDOW = 8;
    private static final int LIMIT = 24;
    private static final int ORDINAL_BITS = 24;
    private static final long ORDINAL_MASK = (1L << ORDINAL_BITS) - 1;

    private final long[][] chosen;
    private final long[] postings;

    /** The bodies' order is that in which earlier ones are preferred. */
    Fingerprints(Body[] bodies) {
        if (bodies.length > ORDINAL_MASK) {
            throw new IllegalArgumentException("Too many articles at once: " + bodies.length);
        }
        this.chosen = new long[bodies.length][];
        int count = 0;
        for (int i = 0; i < bodies.length; i++) {
            chosen[i] = winnow(bodies[i].shingles());
            count += chosen[i].length;
        }
        this.postings = new long[count];
        int next = 0;
        for (int i = 0; i < bodies.length; i++) {
            for (long fingerprint : chosen[i]) {
                postings[next++] = (fingerprint & ~ORDINAL_MASK) | i;
            }
        }
        Arrays.sort(postings);
    }

    /** Earlier bodies and the number of fingerprints that each has in common with this one. */
    Map<Integer, Integer> sharedWith(int body) {
        Map<Integer, Integer> shared = new TreeMap<>();
        for (long fingerprint : chosen[body]) {
            long key = fingerprint & ~ORDINAL_MASK;
            int at = firstOf(key);
            for (int i = at; i < postings.length && i - at < LIMIT; i++) {
                int other = (int) (postings[i] & ORDINAL_MASK);
                if ((postings[i] & ~ORDINAL_MASK) != key || other >= body) {
                    break;
                }
                shared.merge(other, 1, Integer::sum);
            }
        }
        return shared;
    }

    private int firstOf(long key) {
        int found = Arrays.binarySearch(postings, key);
        return found >= 0 ? found : -found - 1;
    }

    private static long[] winnow(long[] shingles) {
        if (shingles.length == 0) {
            return new long[0];
        }
        long[] picked = new long[shingles.length];
        int count = 0;
        int last = -1;
        for (int start = 0; start <= Math.max(0, shingles.length - WINDOW); start++) {
            int smallest = smallest(shingles, start, Math.min(start + WINDOW, shingles.length));
            if (smallest != last) {
                picked[count++] = shingles[smallest] & ~ORDINAL_MASK;
                last = smallest;
            }
        }
        return Arrays.stream(picked, 0, count).sorted().distinct().toArray();
    }

    /** The rightmost of the smallest, so that neighbouring windows choose the same one. */
    private static int smallest(long[] shingles, int from, int to) {
        int best = from;
        for (int i = from + 1; i < to; i++) {
            best = shingles[i] <= shingles[best] ? i : best;
        }
        return best;
    }
}
