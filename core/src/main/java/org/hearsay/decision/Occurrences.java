package org.hearsay.decision;

import java.util.ArrayList;
import java.util.List;

/** Every place of some words in a text, by Knuth, Morris and Pratt: linear on any text. */
final class Occurrences {

    private Occurrences() {}

    /** The starts, in order; overlapping ones too. */
    static List<Integer> of(String words, String text) {
        List<Integer> found = new ArrayList<>();
        if (words.isEmpty()) {
            return found;
        }
        int[] back = back(words);
        int matched = 0;
        for (int i = 0; i < text.length(); i++) {
            while (matched > 0 && words.charAt(matched) != text.charAt(i)) {
                matched = back[matched - 1];
            }
            if (words.charAt(matched) == text.charAt(i)) {
                matched++;
            }
            if (matched == words.length()) {
                found.add(i - matched + 1);
                matched = back[matched - 1];
            }
        }
        return found;
    }

    private static int[] back(String words) {
        int[] back = new int[words.length()];
        int matched = 0;
        for (int i = 1; i < words.length(); i++) {
            while (matched > 0 && words.charAt(matched) != words.charAt(i)) {
                matched = back[matched - 1];
            }
            if (words.charAt(matched) == words.charAt(i)) {
                matched++;
            }
            back[i] = matched;
        }
        return back;
    }
}
