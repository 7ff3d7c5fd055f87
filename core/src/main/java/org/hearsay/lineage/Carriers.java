package org.hearsay.lineage;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whose text a passage is: that of the agency which an article credits that carries it, even if
 * neither of the two articles at hand says so.
 */
final class Carriers {

    /** Agencies that are told apart where more are credited with one passage. */
    private static final int MOST = 16;

    private final long[] postings;

    /** {@code houses} has for each body the agency that it credits or is from. */
    Carriers(Body[] bodies, int[] houses) {
        long[] all = new long[1024];
        int size = 0;
        for (int i = 0; i < bodies.length; i++) {
            if (houses[i] == Houses.NONE) {
                continue;
            }
            for (long fingerprint : Fingerprints.distinct(bodies[i])) {
                if (size == all.length) {
                    size = distinct(all, size);
                    all = size > all.length / 2 ? Arrays.copyOf(all, all.length * 2) : all;
                }
                all[size++] = fingerprint | houses[i];
            }
        }
        this.postings = Arrays.copyOf(all, distinct(all, size));
    }

    private static int distinct(long[] values, int size) {
        Arrays.sort(values, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept == 0 || values[i] != values[kept - 1]) {
                values[kept++] = values[i];
            }
        }
        return kept;
    }

    /** The agency that has at least half of what these runs of the body have. */
    int owner(Body body, Iterable<Overlap.Run> runs) {
        if (postings.length == 0) {
            return Houses.NONE;
        }
        long[] shingles = body.shingles();
        int[] places = Fingerprints.places(shingles);
        Map<Integer, Integer> counts = new TreeMap<>();
        int asked = 0;
        for (Overlap.Run run : runs) {
            int end = run.here() + run.length() - Body.SHINGLE;
            int at = Arrays.binarySearch(places, run.here());
            for (int i = at < 0 ? -at - 1 : at; i < places.length && places[i] <= end; i++) {
                count(shingles[places[i]] & ~Fingerprints.ORDINAL_MASK, counts);
                asked++;
            }
        }
        int best = Houses.NONE;
        for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
            boolean more = best == Houses.NONE || entry.getValue() > counts.getOrDefault(best, 0);
            best = 2 * entry.getValue() >= asked && more ? entry.getKey() : best;
        }
        return best;
    }

    private void count(long fingerprint, Map<Integer, Integer> counts) {
        int at = Fingerprints.firstOf(postings, fingerprint);
        int end = Math.min(postings.length, at + MOST);
        while (at < end && (postings[at] & ~Fingerprints.ORDINAL_MASK) == fingerprint) {
            counts.merge((int) (postings[at] & Fingerprints.ORDINAL_MASK), 1, Integer::sum);
            at++;
        }
    }
}
