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
 * earlier ones a fingerprint, so that the cost stays near-linear where thousands carry one text.
 */
final class Fingerprints {

    /** The low bits of a posting say whose it is, the others are the fingerprint's. */
    static final long ORDINAL_MASK = (1L << 24) - 1;

    private static final int WINDOW = 8;
    private static final int LIMIT = 24;

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
            chosen[i] = distinct(bodies[i]);
            count += chosen[i].length;
        }
        this.postings = new long[count];
        int next = 0;
        for (int i = 0; i < bodies.length; i++) {
            for (long fingerprint : chosen[i]) {
                postings[next++] = fingerprint | i;
            }
        }
        Arrays.sort(postings);
    }

    /**
     * The earlier bodies that have most fingerprints in common with this one, at least so many: at
     * most so many bodies, in their order.
     */
    int[] closest(int body, int least, int most) {
        Map<Integer, Integer> shared = sharedWith(body);
        return shared.entrySet().stream()
                .filter(entry -> entry.getValue() >= least)
                .sorted(
                        Map.Entry.<Integer, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .mapToInt(Map.Entry::getKey)
                .sorted()
                .toArray();
    }

    private Map<Integer, Integer> sharedWith(int body) {
        Map<Integer, Integer> shared = new TreeMap<>();
        for (long fingerprint : chosen[body]) {
            int at = firstOf(postings, fingerprint);
            for (int i = at; i < postings.length && i - at < LIMIT; i++) {
                int other = (int) (postings[i] & ORDINAL_MASK);
                if ((postings[i] & ~ORDINAL_MASK) != fingerprint || other >= body) {
                    break;
                }
                shared.merge(other, 1, Integer::sum);
            }
        }
        return shared;
    }

    /** The place of the first posting of a fingerprint among sorted ones, or where it would be. */
    static int firstOf(long[] postings, long fingerprint) {
        int found = Arrays.binarySearch(postings, fingerprint);
        return found >= 0 ? found : -found - 1;
    }

    /** The body's fingerprints, sorted, their low bits zero. */
    static long[] distinct(Body body) {
        long[] shingles = body.shingles();
        return Arrays.stream(places(shingles))
                .mapToLong(place -> shingles[place] & ~ORDINAL_MASK)
                .sorted()
                .distinct()
                .toArray();
    }

    /** At which of the shingles the fingerprints stand, in order. */
    static int[] places(long[] shingles) {
        if (shingles.length == 0) {
            return new int[0];
        }
        int[] picked = new int[shingles.length];
        int count = 0;
        int last = -1;
        for (int start = 0; start <= Math.max(0, shingles.length - WINDOW); start++) {
            int end = Math.min(start + WINDOW, shingles.length);
            int smallest =
                    last >= start ? better(shingles, last, end) : smallest(shingles, start, end);
            if (smallest != last) {
                picked[count++] = smallest;
                last = smallest;
            }
        }
        return Arrays.copyOf(picked, count);
    }

    /** The last window's choice, unless what has come in since is smaller. */
    private static int better(long[] shingles, int last, int end) {
        return shingles[end - 1] <= shingles[last] ? end - 1 : last;
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
