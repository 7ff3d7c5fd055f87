package org.hearsay.export;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.hearsay.model.Digest;

/**
 * How much of the articles' words leaves with an export: all of them, or, for sharing what others
 * wrote, no article text and no quotation of more than fifteen words or two hundred characters.
 *
 * <p>What is cut can be put back by whoever has the article: the digest beside it is that of the
 * whole words.
 */
public enum Wording {
    FULL,
    TEXT_FREE;

    /** So many words of a quotation may leave with an export free of text. */
    static final int WORDS = 15;

    /** And so many UTF-16 units, for words that no white space parts. */
    static final int LENGTH = 200;

    private static final String CUT = " \u2026";

    /** A quotation at the length that may leave; a cut one ends in an ellipsis. */
    String quote(String words) {
        int end = this == FULL ? words.length() : Math.min(endOfWords(words), endOfLength(words));
        return end == words.length() ? words : words.substring(0, end) + CUT;
    }

    /** Where the last word ends that may leave; what any kind of space parts are words. */
    private static int endOfWords(String words) {
        int count = 0;
        int end = 0;
        boolean inside = false;
        for (int i = 0; i < words.length(); i++) {
            boolean blank = isBlank(words.charAt(i));
            if (!blank && !inside && count++ == WORDS) {
                return end;
            }
            end = blank ? end : i + 1;
            inside = !blank;
        }
        return words.length();
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static int endOfLength(String words) {
        if (words.length() <= LENGTH) {
            return words.length();
        }
        return Character.isHighSurrogate(words.charAt(LENGTH - 1)) ? LENGTH - 1 : LENGTH;
    }

    /** Whether these words may not leave whole. */
    boolean cuts(String words) {
        return !quote(words).equals(words);
    }

    /** The SHA-256 of words that may not leave whole, in UTF-8. */
    Optional<String> digest(String words) {
        return cuts(words) ? Optional.of(sha256(words)) : Optional.empty();
    }

    /** The program's own sentence, with what it quotes at the length that may leave. */
    String explained(String sentence) {
        int open = sentence.indexOf('\u201c');
        int close = sentence.lastIndexOf('\u201d');
        return this == FULL || open < 0 || close < open
                ? sentence
                : sentence.substring(0, open + 1)
                        + quote(sentence.substring(open + 1, close))
                        + sentence.substring(close);
    }

    /** What only a full export carries. */
    Optional<String> whole(String text) {
        return this == FULL ? Optional.of(text) : Optional.empty();
    }

    static String sha256(String text) {
        return Digest.of(text.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
