package org.hearsay.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the word that somebody most likely meant. */
public final class Nearest {

    private Nearest() {}

    /** The word with the fewest letters to change; of several, the first of the list. */
    public static String to(String typed, List<String> words) {
        return words.stream()
                .min(Comparator.comparingInt(word -> distance(typed, word)))
                .orElseThrow(
                        () -> new IllegalArgumentException("There are no words to choose from"));
    }

    /** The same, if no more than about every third letter has to be changed. */
    public static Optional<String> near(String typed, List<String> words) {
        int most = (typed.length() + 2) / 3;
        return Optional.of(to(typed, words)).filter(word -> distance(typed, word) <= most);
    }

    /** Levenshtein's distance. What is typed is cut to a length that bounds the work. */
    private static int distance(String typed, String word) {
        String from = typed.substring(0, Math.min(60, typed.length()));
        int[] row = new int[word.length() + 1];
        for (int j = 0; j <= word.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= word.length(); j++) {
                int kept = diagonal + (from.charAt(i - 1) == word.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(kept, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[word.length()];
    }
}
