package org.hearsay.article;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How much of a title the text below takes up. An article tells in full what its headline tells in
 * short; "Enter your place or code" is told by none.
 */
final class Echoes {

    private static final int LEAST_LENGTH = 4;

    /** "meets" and "meeting", "Kenmar's" and "Kenmar" are one word here. */
    private static final int STEM = 5;

    /** What is long enough for a word of weight, and says nothing of what a text is about. */
    private static final Set<String> LIGHT =
            Set.of(
                    "about", "after", "also", "from", "have", "here", "into", "more", "over",
                    "than", "that", "their", "them", "then", "there", "they", "this", "what",
                    "when", "where", "which", "will", "with", "would", "your");

    private final Set<String> told = new HashSet<>();

    /** What these lines tell. */
    Echoes(List<Line> below) {
        below.forEach(line -> told.addAll(stems(line)));
    }

    /** Of the title's words of weight, how many stand below: from 0 to 1, 0 if it has none. */
    double share(Line title) {
        Set<String> stems = stems(title);
        return stems.isEmpty() ? 0 : (double) count(stems) / stems.size();
    }

    /** How many different words of weight of the title stand below. */
    int count(Line title) {
        return count(stems(title));
    }

    private int count(Set<String> stems) {
        return (int) stems.stream().filter(told::contains).count();
    }

    private static Set<String> stems(Line line) {
        Set<String> stems = new HashSet<>();
        for (String word : line.lower().split("[^\\p{L}\\p{N}]+")) {
            if (word.length() >= LEAST_LENGTH && !LIGHT.contains(word)) {
                stems.add(word.substring(0, Math.min(STEM, word.length())));
            }
        }
        return stems;
    }
}
