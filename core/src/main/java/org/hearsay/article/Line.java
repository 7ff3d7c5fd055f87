package org.hearsay.article;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One line or block of a text, without white space at its edges, and what can be seen of it. */
record Line(String text) {

    /** A line longer than this is a paragraph and never furniture. */
    private static final int FURNITURE_LIMIT = 300;

    private static final Set<String> SMALL_WORDS =
            Set.of(
                    "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "is",
                    "its", "nor", "of", "off", "on", "or", "over", "the", "to", "via", "vs",
                    "with");

    private static final Set<Character.UnicodeScript> UNSPACED =
            Set.of(
                    Character.UnicodeScript.HAN,
                    Character.UnicodeScript.HIRAGANA,
                    Character.UnicodeScript.KATAKANA,
                    Character.UnicodeScript.THAI,
                    Character.UnicodeScript.LAO,
                    Character.UnicodeScript.KHMER,
                    Character.UnicodeScript.MYANMAR);

    /** Full stops, question and exclamation marks of the scripts that news is written in. */
    private static final String STOPS = ".?!\u3002\uff01\uff1f\uff0e\u061f\u06d4\u0964";

    /** What may follow the stop of a sentence. */
    private static final String CLOSING = "\"'\u201d\u2019)\u00bb]\u201c\u300d\u300f\uff09";

    Line {
        text = text.strip();
    }

    String lower() {
        return text.toLowerCase(Locale.ROOT).replace('\u00a0', ' ').replace('\u2019', '\'');
    }

    /** The lower-case text without punctuation at its end: how a fixed notice is looked up. */
    String bare() {
        String lower = lower();
        int end = lower.length();
        while (end > 0 && ":!.…»>→ ".indexOf(lower.charAt(end - 1)) >= 0) {
            end--;
        }
        return lower.substring(0, end);
    }

    boolean isShort() {
        return text.length() <= FURNITURE_LIMIT;
    }

    List<String> words() {
        return Arrays.stream(text.split("[\\s\u00a0]+")).filter(word -> !word.isEmpty()).toList();
    }

    /** Words between spaces; in scripts that set none, one for each two characters. */
    int wordCount() {
        int count = 0;
        int unspaced = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetterOrDigit(c);
            if (letter && isUnspaced(c)) {
                unspaced++;
                inside = false;
                continue;
            }
            count += letter && !inside ? 1 : 0;
            inside = letter || (inside && !Character.isWhitespace(c));
        }
        return count + (unspaced + 1) / 2;
    }

    /** Whether this letter belongs to a script that sets no spaces between words. */
    static boolean isUnspaced(char c) {
        if (c < '\u0e00') {
            return false;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return UNSPACED.contains(script);
    }

    boolean hasLetterOrDigit() {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /**
     * Whether it ends as a sentence does: a full stop, question or exclamation mark, or a quote.
     */
    boolean endsSentence() {
        int end = text.length();
        while (end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end == 0 || text.endsWith("...") || text.endsWith("…")) {
            return false;
        }
        char last = text.charAt(end - 1);
        return STOPS.indexOf(last) >= 0 || (last == ',' && end < text.length());
    }

    /** Whether it reads as prose: a paragraph of an article rather than a title or a notice. */
    boolean isProse() {
        int words = wordCount();
        return words >= 25 || (words >= 5 && endsSentence());
    }

    /** Whether every word that titles capitalise is capitalised, and there are at least three. */
    boolean isTitleCase() {
        int capitals = 0;
        for (String word : words()) {
            int first = firstLetter(word);
            if (first < 0 || SMALL_WORDS.contains(word.toLowerCase(Locale.ROOT))) {
                continue;
            }
            if (Character.isLowerCase(word.charAt(first))) {
                return false;
            }
            capitals++;
        }
        return capitals >= 3;
    }

    /** Whether it has letters, and none of them is lower-case. */
    boolean isUpperCase() {
        return text.codePoints().anyMatch(Character::isUpperCase)
                && text.codePoints().noneMatch(Character::isLowerCase);
    }

    private static int firstLetter(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLetter(word.charAt(i))) {
                return i;
            }
        }
        return -1;
    }
}
