package org.hearsay.position;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.text.NumberWords;
import org.hearsay.text.Span;
import org.hearsay.text.Word;

/**
 * What a bare number is about: "has given up its demand for a rise of 14 per cent and would settle
 * for 11" is about the rise, and "could live with seven" about what twelve were asked of.
 */
final class Amounts {

    private static final Set<String> SMALL = Set.of("and", "a", "half");

    private Amounts() {}

    /**
     * The same drafts in the same order; a bare number bears the label of the last amount before
     * it, wherever the words begin that tell of either.
     */
    static List<Draft> named(List<Draft> drafts, String text) {
        List<Draft> inOrder = new ArrayList<>(drafts);
        inOrder.sort(Comparator.comparing(Draft::issue));
        Map<Span, String> labels = new HashMap<>();
        Optional<String> last = Optional.empty();
        for (Draft draft : inOrder) {
            boolean bare = isBare(draft.label());
            if (!bare && hasNumber(draft.issue().in(text))) {
                last = Optional.of(draft.label());
            }
            if (bare) {
                last.ifPresent(label -> labels.put(draft.issue(), label));
            }
        }
        return drafts.stream()
                .map(d -> labels.containsKey(d.issue()) ? d.labelled(labels.get(d.issue())) : d)
                .toList();
    }

    private static boolean isBare(String label) {
        boolean number = false;
        for (Word word : words(label)) {
            if (!isNumber(word) && !SMALL.contains(word.form())) {
                return false;
            }
            number |= isNumber(word);
        }
        return number;
    }

    static boolean hasNumber(String words) {
        return words(words).stream().anyMatch(Amounts::isNumber);
    }

    private static boolean isNumber(Word word) {
        return word.isNumber() || NumberWords.cardinal(word.form()).orElse(1) != 1;
    }

    private static List<Word> words(String text) {
        return Word.in(text, new Span(0, text.length()));
    }
}
