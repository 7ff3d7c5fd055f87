package org.hearsay.testing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.hearsay.text.Span;

/**
 * Pairs gold spans with found ones, the best overlap first: a pair shares at least half of the
 * letters that either has (Jaccard).
 */
public final class GoldMatch {

    private static final double ENOUGH = .5;

    private GoldMatch() {}

    /** The place of a gold row and of the found item that matches it. */
    public record Pair(int gold, int found, double overlap) {}

    /** At most one found item a gold row and the other way round. */
    public static List<Pair> pairs(String text, List<List<Span>> gold, List<List<Span>> found) {
        List<BitSet> wanted = gold.stream().map(spans -> letters(text, spans)).toList();
        List<BitSet> got = found.stream().map(spans -> letters(text, spans)).toList();
        List<Pair> candidates = new ArrayList<>();
        for (int g = 0; g < wanted.size(); g++) {
            for (int f = 0; f < got.size(); f++) {
                double overlap = overlap(wanted.get(g), got.get(f));
                if (overlap >= ENOUGH) {
                    candidates.add(new Pair(g, f, overlap));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Pair::overlap).reversed());
        BitSet takenGold = new BitSet();
        BitSet takenFound = new BitSet();
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : candidates) {
            if (!takenGold.get(pair.gold()) && !takenFound.get(pair.found())) {
                takenGold.set(pair.gold());
                takenFound.set(pair.found());
                pairs.add(pair);
            }
        }
        return pairs;
    }

    /** Shared letters over all letters of both. */
    public static double overlap(String text, Span a, Span b) {
        return overlap(letters(text, List.of(a)), letters(text, List.of(b)));
    }

    private static double overlap(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.and(b);
        BitSet either = (BitSet) a.clone();
        either.or(b);
        return either.isEmpty() ? 0 : (double) both.cardinality() / either.cardinality();
    }

    private static BitSet letters(String text, List<Span> spans) {
        BitSet letters = new BitSet();
        for (Span span : spans) {
            for (int i = span.start(); i < span.end(); i++) {
                letters.set(i, Character.isLetterOrDigit(text.charAt(i)));
            }
        }
        return letters;
    }
}
