package org.hearsay.query;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearsay.text.Span;
import org.hearsay.text.Word;

/** Whether all words that were asked for occur in a text, in any order and case. */
final class Matching {

    private Matching() {}

    static boolean allOccur(Optional<String> wanted, String text) {
        if (wanted.isEmpty()) {
            return true;
        }
        Set<String> words = words(text);
        return words.containsAll(words(wanted.get()));
    }

    private static Set<String> words(String text) {
        return Word.in(text, new Span(0, text.length())).stream()
                .map(Word::form)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
