package org.hearsay.thread;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The words of one quotation laid along another's, by their longest common subsequence.
 *
 * <p>Only the window of each from the first to the last common word counts: what lies outside was
 * trimmed. {@code likeness} is the common part of the shorter one.
 */
record QuoteMatch(double likeness, List<String> windowA, List<String> windowB) {

    static QuoteMatch of(List<String> a, List<String> b) {
        int[][] lengths = lengths(a, b);
        int i = 0;
        int j = 0;
        int firstA = a.size();
        int firstB = b.size();
        int endA = 0;
        int endB = 0;
        while (i < a.size() && j < b.size()) {
            if (a.get(i).equals(b.get(j))) {
                firstA = Math.min(firstA, i);
                firstB = Math.min(firstB, j);
                endA = ++i;
                endB = ++j;
            } else if (lengths[i + 1][j] >= lengths[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        int shorter = Math.max(1, Math.min(a.size(), b.size()));
        return new QuoteMatch(
                (double) lengths[0][0] / shorter,
                a.subList(Math.min(firstA, endA), endA),
                b.subList(Math.min(firstB, endB), endB));
    }

    /** Whether one window negates what the other does not. */
    boolean contradicts() {
        return negations(windowA) % 2 != negations(windowB) % 2;
    }

    /** Whether each window has content words that the other lacks: other words, not fewer. */
    boolean differsInSubstance() {
        SortedSet<String> a = stems(windowA);
        SortedSet<String> b = stems(windowB);
        return !a.containsAll(b) && !b.containsAll(a);
    }

    private static int[][] lengths(List<String> a, List<String> b) {
        int[][] lengths = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                lengths[i][j] =
                        a.get(i).equals(b.get(j))
                                ? lengths[i + 1][j + 1] + 1
                                : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        return lengths;
    }

    private static long negations(List<String> words) {
        return words.stream().filter(Terms::isNegation).count();
    }

    private static SortedSet<String> stems(List<String> words) {
        SortedSet<String> stems = new TreeSet<>();
        words.stream().filter(Terms::isContent).map(Terms::stem).forEach(stems::add);
        return stems;
    }
}
