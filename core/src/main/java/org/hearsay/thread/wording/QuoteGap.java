package org.hearsay.thread.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;

/**
 * A stretch of each of two quotations that stands between words that both have; either may be
 * empty.
 */
public record QuoteGap(List<String> a, List<String> b, int fromA, int endA, int fromB, int endB) {

    /** Beyond so many words one of them has left something out. */
    private static final int LONGEST = 6;

    /** Beyond so many at an edge, or of unequal length there, they are two excerpts. */
    private static final int EDGE = 3;

    /** So many words beside the gap are the same, on both sides of it. */
    private static final int BESIDE = 4;

    /** The gaps of two quotations laid along each other, in their order. */
    public static List<QuoteGap> of(List<String> a, List<String> b) {
        int[][] common = QuoteMatch.lengths(a, b);
        List<QuoteGap> gaps = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            int fromA = i;
            int fromB = j;
            while ((i < a.size() || j < b.size()) && !isKept(a, b, i, j)) {
                boolean skipsA =
                        j == b.size() || i < a.size() && common[i + 1][j] >= common[i][j + 1];
                i += skipsA ? 1 : 0;
                j += skipsA ? 0 : 1;
            }
            if (i > fromA || j > fromB) {
                gaps.add(new QuoteGap(a, b, fromA, i, fromB, j));
            }
            while (isKept(a, b, i, j)) {
                i++;
                j++;
            }
        }
        return gaps;
    }

    private static boolean isKept(List<String> a, List<String> b, int i, int j) {
        return i >= 0 && j >= 0 && i < a.size() && j < b.size() && a.get(i).equals(b.get(j));
    }

    /** Whether a few words of content stand here in the place of others. */
    public boolean isReplaced() {
        int one = endA - fromA;
        int other = endB - fromB;
        boolean few = isAtEdge() ? one == other && one <= EDGE : one <= LONGEST && other <= LONGEST;
        return few && isHeld() && haveOthers();
    }

    private boolean isAtEdge() {
        return fromA == 0 || fromB == 0 || endA == a.size() || endB == b.size();
    }

    /** Whether what stands beside it is the same words, and not one that both have by chance. */
    private boolean isHeld() {
        int before = before();
        int after = after();
        boolean begins = fromA == before || fromB == before;
        boolean ends = endA + after == a.size() || endB + after == b.size();
        return (begins || before >= BESIDE / 2)
                && (ends || after >= BESIDE / 2)
                && before + after >= Math.min(BESIDE, Math.min(a.size(), b.size()) / 2);
    }

    private boolean haveOthers() {
        NavigableSet<String> one = QuoteMatch.stems(a.subList(fromA, endA));
        NavigableSet<String> other = QuoteMatch.stems(b.subList(fromB, endB));
        return !QuoteMatch.isWithin(other, one, a) && !QuoteMatch.isWithin(one, other, b);
    }

    private int before() {
        int same = 0;
        while (isKept(a, b, fromA - same - 1, fromB - same - 1)) {
            same++;
        }
        return same;
    }

    private int after() {
        int same = 0;
        while (isKept(a, b, endA + same, endB + same)) {
            same++;
        }
        return same;
    }
}
