package org.hearsay.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Runs of words to look for, each whole and in its order; a run of one is a word. Words are
 * compared by the {@link Word#form form}.
 *
 * @param forms the forms of each run; at least one run, and none of them empty
 */
public record Phrases(List<List<String>> forms) {

    public Phrases {
        forms = forms.stream().map(List::copyOf).toList();
        if (forms.isEmpty() || forms.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("Nothing is looked for");
        }
    }

    /** Each of these texts as one run. */
    public static Phrases of(String... texts) {
        List<List<String>> forms = new ArrayList<>();
        for (String text : texts) {
            forms.add(words(text).stream().map(Word::form).toList());
        }
        return new Phrases(forms);
    }

    /** Whether all of them stand in the text. */
    public boolean areIn(String text) {
        List<Word> words = words(text);
        return forms.stream().allMatch(phrase -> next(words, phrase, 0) >= 0);
    }

    /** Where they stand in the text, in text order. */
    public List<Span> in(String text) {
        List<Word> words = words(text);
        List<Span> places = new ArrayList<>();
        for (List<String> phrase : forms) {
            int at = next(words, phrase, 0);
            while (at >= 0) {
                Word last = words.get(at + phrase.size() - 1);
                places.add(new Span(words.get(at).span().start(), last.span().end()));
                at = next(words, phrase, at + 1);
            }
        }
        places.sort(null);
        return places;
    }

    private static List<Word> words(String text) {
        return Word.in(text, new Span(0, text.length()));
    }

    private static int next(List<Word> words, List<String> phrase, int from) {
        for (int i = from; i + phrase.size() <= words.size(); i++) {
            int k = 0;
            while (k < phrase.size() && words.get(i + k).form().equals(phrase.get(k))) {
                k++;
            }
            if (k == phrase.size()) {
                return i;
            }
        }
        return -1;
    }
}
