package org.hearsay.thread.wording;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The words of one quotation laid along another's, by their longest common subsequence.
 *
 * <p>Only the window of each from the first to the last common word counts: what lies outside was
 * trimmed, unless a few words stand there in the other's place. {@code likeness} is the common part
 * of the shorter one.
 */
public record QuoteMatch(double likeness, List<String> windowA, List<String> windowB) {

    /** Up to so many words replaced at an edge are other words; more are another excerpt. */
    private static final int EDGE = 3;

    public static QuoteMatch of(List<String> a, List<String> b) {
        int[][] lengths = lengths(a, b);
        int common = lengths[0][0];
        int i = 0;
        int j = 0;
        while (common > 0 && lengths[i + 1][j] == common) {
            i++;
        }
        while (common > 0 && lengths[i][j + 1] == common) {
            j++;
        }
        int firstA = i;
        int firstB = j;
        int endA = i;
        int endB = j;
        while (i < a.size() && j < b.size()) {
            if (a.get(i).equals(b.get(j))) {
                endA = ++i;
                endB = ++j;
            } else if (lengths[i + 1][j] >= lengths[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        int before = isReplaced(firstA, firstB) ? EDGE : 0;
        int after = isReplaced(a.size() - endA, b.size() - endB) ? EDGE : 0;
        return new QuoteMatch(
                (double) common / Math.max(1, Math.min(a.size(), b.size())),
                a.subList(Math.max(0, firstA - before), Math.min(a.size(), endA + after)),
                b.subList(Math.max(0, firstB - before), Math.min(b.size(), endB + after)));
    }

    private static boolean isReplaced(int leftA, int leftB) {
        return leftA > 0 && leftB > 0 && leftA <= EDGE && leftB <= EDGE;
    }

    /** Whether one window negates what the other does not. */
    public boolean contradicts() {
        return negations(windowA) % 2 != negations(windowB) % 2;
    }

    /** Whether each window has content words that the other lacks. */
    boolean differsInContent() {
        NavigableSet<String> a = stems(windowA);
        NavigableSet<String> b = stems(windowB);
        return !isWithin(b, a, windowA) && !isWithin(a, b, windowB);
    }

    /** Whether words of content stand in the place of others somewhere: other words, not fewer. */
    public static boolean differInSubstance(List<String> a, List<String> b) {
        return QuoteGap.of(a, b).stream().anyMatch(QuoteGap::isReplaced);
    }

    /** Whether the others stand there too, in one word or in two: "strong-room", "strongroom". */
    public static boolean isWithin(
            NavigableSet<String> stems, NavigableSet<String> there, List<String> words) {
        NavigableSet<String> all = new TreeSet<>(there);
        for (int i = 0; i + 1 < words.size(); i++) {
            String joined = Terms.stem(words.get(i) + words.get(i + 1));
            if (stems.contains(joined)) {
                all.add(joined);
            }
        }
        return all.containsAll(stems)
                || all.containsAll(
                        stems.stream()
                                .filter(stem -> words.stream().noneMatch(w -> isPiece(stem, w)))
                                .toList());
    }

    private static boolean isPiece(String stem, String word) {
        return stem.length() > 3 && word.length() > stem.length() + 2 && word.contains(stem);
    }

    /** The lengths of the longest common subsequences of what follows each pair of places. */
    public static int[][] lengths(List<String> a, List<String> b) {
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

    public static NavigableSet<String> stems(List<String> words) {
        NavigableSet<String> stems = new TreeSet<>();
        words.stream().filter(Terms::isContent).map(Terms::stem).forEach(stems::add);
        return stems;
    }
}
