package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Lineage.Passage;

/**
 * What of one body stands in another: exact, from all shingles and not from a sketch.
 *
 * <p>{@code share} is the part of the first body's words that lie in a shingle of both; {@code
 * passages} are the longest common runs of at least so many words as asked for; {@code longestOwn}
 * is the most words that one passage has outside quotation marks and furniture, {@code own} how
 * many all of them have.
 */
record Overlap(double share, List<Run> runs, int longestOwn, int own) {

    /** Fewer words in one run may be chance. */
    static final int PASSAGE = 12;

    /** Positions of one shingle that are tried: more would make a repetitive text expensive. */
    private static final int TRIED = 8;

    /** Words that follow one another in both bodies. */
    record Run(int here, int there, int length) {}

    static Overlap of(Body here, Index there) {
        return of(here, there, PASSAGE);
    }

    /** {@code least} is at least {@link Body#SHINGLE}. */
    static Overlap of(Body here, Index there, int least) {
        int[] firsts = firsts(here.shingles(), there);
        List<Run> runs = new ArrayList<>();
        int longestOwn = 0;
        int own = 0;
        int i = 0;
        while (i < firsts.length) {
            Run run = longest(here, i, firsts[i], there);
            if (run.length() < least) {
                i++;
                continue;
            }
            runs.add(run);
            int words = own(here, there.body(), run);
            longestOwn = Math.max(longestOwn, words);
            own += words;
            i += run.length();
        }
        return new Overlap(share(here, firsts), List.copyOf(runs), longestOwn, own);
    }

    List<Passage> passages(Body here, Body there) {
        return runs.stream()
                .map(
                        run ->
                                new Passage(
                                        here.span(run.here(), run.here() + run.length() - 1),
                                        there.span(run.there(), run.there() + run.length() - 1)))
                .toList();
    }

    /** Where each shingle of the one stands first in the other; negative for nowhere. */
    private static int[] firsts(long[] shingles, Index there) {
        int[] firsts = new int[shingles.length];
        for (int i = 0; i < firsts.length; i++) {
            firsts[i] = there.first(shingles[i]);
        }
        return firsts;
    }

    private static double share(Body here, int[] firsts) {
        int covered = 0;
        int end = 0;
        for (int i = 0; i < firsts.length; i++) {
            if (firsts[i] >= 0) {
                for (int word = Math.max(i, end); word < i + Body.SHINGLE; word++) {
                    covered += here.isFurniture(word) ? 0 : 1;
                }
                end = i + Body.SHINGLE;
            }
        }
        return covered == 0 ? 0 : (double) covered / here.ownSize();
    }

    private static Run longest(Body here, int from, int first, Index there) {
        Run best = new Run(from, 0, 0);
        int at = first;
        for (int tried = 0; at >= 0 && tried < TRIED; tried++) {
            int length = run(here, from, there.body(), at);
            if (length > best.length()) {
                best = new Run(from, at, length);
            }
            at = there.after(at);
        }
        return best;
    }

    private static int run(Body here, int i, Body there, int j) {
        int most = Math.min(here.size() - i, there.size() - j);
        int length = 0;
        while (length < most
                && here.hash(i + length) == there.hash(j + length)
                && (length == 0 || !(here.isParted(i + length) || there.isParted(j + length)))) {
            length++;
        }
        return length;
    }

    /** How many words of the run are neither quoted nor furniture in either body. */
    private static int own(Body here, Body there, Run run) {
        int own = 0;
        for (int i = 0; i < run.length(); i++) {
            own += counts(here, run.here() + i) && counts(there, run.there() + i) ? 1 : 0;
        }
        return own;
    }

    private static boolean counts(Body body, int word) {
        return !body.isQuoted(word) && !body.isFurniture(word);
    }
}
