package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Lineage.Passage;

/**
 * What of one body stands in another: exact, from all shingles and not from a sketch.
 *
 * <p>{@code share} is the part of the first body's words that lie in a shingle of both; {@code
 * passages} are the longest common runs of at least {@link #PASSAGE} words; {@code longestOwn} is
 * the most words outside quotation marks that one passage has.
 */
record Overlap(double share, List<Passage> passages, int longestOwn) {

    static final int PASSAGE = 12;

    /** Positions of one shingle that are tried: more would make a repetitive text expensive. */
    private static final int TRIED = 8;

    static Overlap of(Body here, Body there) {
        List<Passage> passages = new ArrayList<>();
        int longestOwn = 0;
        int i = 0;
        while (i + Body.SHINGLE <= here.size()) {
            Run run = longest(here, i, there);
            if (run.length() < PASSAGE) {
                i++;
                continue;
            }
            int at = run.there();
            int end = run.length() - 1;
            passages.add(new Passage(here.span(i, i + end), there.span(at, at + end)));
            longestOwn = Math.max(longestOwn, own(here, i, run.length()));
            i += run.length();
        }
        return new Overlap(share(here, there), List.copyOf(passages), longestOwn);
    }

    /** The part of one body's words that lie in a shingle which the other has too. */
    static double share(Body here, Body there) {
        long[] shingles = here.shingles();
        int covered = 0;
        int end = 0;
        for (int i = 0; i < shingles.length; i++) {
            if (there.hasShingle(shingles[i])) {
                covered += i + Body.SHINGLE - Math.max(i, end);
                end = i + Body.SHINGLE;
            }
        }
        return here.size() == 0 ? 0 : (double) covered / here.size();
    }

    private record Run(int there, int length) {}

    private static Run longest(Body here, int from, Body there) {
        Run best = new Run(0, 0);
        for (int at : there.places(here.shingles()[from], TRIED)) {
            int length = run(here, from, there, at);
            if (length > best.length()) {
                best = new Run(at, length);
            }
        }
        return best;
    }

    private static int run(Body here, int i, Body there, int j) {
        int length = 0;
        while (i + length < here.size()
                && j + length < there.size()
                && here.hash(i + length) == there.hash(j + length)
                && here.stretch(i + length) == here.stretch(i)
                && there.stretch(j + length) == there.stretch(j)) {
            length++;
        }
        return length;
    }

    private static int own(Body body, int from, int length) {
        int own = 0;
        for (int i = from; i < from + length; i++) {
            own += body.isQuoted(i) ? 0 : 1;
        }
        return own;
    }
}
