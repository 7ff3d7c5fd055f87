package org.hearsay.model;

import java.util.List;

/**
 * One thread's two forms of an utterance, word by word: what the second makes of the first.
 *
 * <p>Read in order, the words that are not put in are those of {@code one}, the words that are not
 * left out those of {@code other}. {@code insideMarks} says whether any difference stands inside
 * quotation marks in both; {@code inSubstance} whether each then has words of content that the
 * other lacks: other words, not only fewer.
 */
public record QuoteCheck(
        ItemId one, ItemId other, List<Word> words, boolean insideMarks, boolean inSubstance) {

    /** What became of a word of the first form in the second. */
    public enum Change {
        KEPT("kept"),
        LEFT_OUT("left-out"),
        PUT_IN("put-in"),
        /** A word that stands in the other's place. */
        CHANGED("changed");

        private final String word;

        Change(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * A word as it is printed.
     *
     * @param text of the first form; of the second where it was put in
     * @param instead the second form's word where it was changed, else the same as {@code text}
     * @param quoted whether it stands inside quotation marks
     */
    public record Word(Change change, String text, String instead, boolean quoted) {}

    public QuoteCheck {
        words = List.copyOf(words);
    }

    /** Whether every word was kept. */
    public boolean isExact() {
        return words.stream().allMatch(word -> word.change() == Change.KEPT);
    }
}
