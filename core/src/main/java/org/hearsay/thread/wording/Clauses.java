package org.hearsay.thread.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.text.Span;
import org.hearsay.text.Word;

/** The clauses of a sentence that each say something of their own. */
public final class Clauses {

    private static final Set<String> JOINING = Set.of("and", "but");

    /** What a new clause begins with, after "and". */
    private static final Set<String> SUBJECTS =
            Set.of(
                    "that",
                    "i",
                    "we",
                    "you",
                    "he",
                    "she",
                    "they",
                    "it",
                    "nobody",
                    "everybody",
                    "nothing",
                    "there",
                    "had",
                    "has",
                    "have",
                    "was",
                    "were",
                    "would",
                    "will");

    /** Fewer words are no clause. */
    private static final int FEWEST = 3;

    private Clauses() {}

    /**
     * The sentence, cut at semicolons, at a comma before "and" or "but", and before "and" where a
     * new subject follows.
     */
    public static List<Span> in(String text, Span sentence) {
        List<Word> words = Word.in(text, sentence);
        List<Span> clauses = new ArrayList<>();
        int first = 0;
        for (int i = FEWEST; i + FEWEST <= words.size(); i++) {
            if (i - first >= FEWEST && isCut(text, words, i)) {
                clauses.add(span(words, first, i));
                first = i;
            }
        }
        clauses.add(clauses.isEmpty() ? sentence : span(words, first, words.size()));
        return clauses;
    }

    private static boolean isCut(String text, List<Word> words, int i) {
        int before = words.get(i - 1).span().end();
        String between = text.substring(before, words.get(i).span().start());
        boolean joined = JOINING.contains(words.get(i).form());
        return between.indexOf(';') >= 0
                || joined
                        && (between.indexOf(',') >= 0
                                || SUBJECTS.contains(words.get(i + 1).form()));
    }

    private static Span span(List<Word> words, int first, int end) {
        return new Span(words.get(first).span().start(), words.get(end - 1).span().end());
    }
}
