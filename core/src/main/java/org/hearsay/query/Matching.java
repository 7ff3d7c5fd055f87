package org.hearsay.query;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearsay.text.Span;
import org.hearsay.text.Word;

/** Whether all words that were asked for occur in a text, in any order and case. */
final class Matching {

    private final Set<String> wanted;
    private final boolean nothing;

    /** What was asked for; nothing lets everything pass. */
    Matching(Optional<String> wanted) {
        this.wanted = wanted.map(Matching::words).orElseGet(TreeSet::new);
        this.nothing = wanted.isEmpty();
    }

    boolean isNothing() {
        return nothing;
    }

    boolean allOccur(String text) {
        return nothing || (mayOccur(text) && words(text).containsAll(wanted));
    }

    static boolean allOccur(Optional<String> wanted, String text) {
        return wanted.isEmpty() || new Matching(wanted).allOccur(text);
    }

    /**
     * False only where a word cannot occur; cheaper than to cut the text into words. Where a text
     * has signs that words lose (apostrophes, commas) or that are not ASCII, nothing is said.
     */
    private boolean mayOccur(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == ',' || c > 0x7E) {
                return true;
            }
        }
        return wanted.stream().allMatch(word -> holds(text, word));
    }

    private static boolean holds(String text, String word) {
        for (int i = 0; i + word.length() <= text.length(); i++) {
            if (text.regionMatches(true, i, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> words(String text) {
        return Word.in(text, new Span(0, text.length())).stream()
                .map(Word::form)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
