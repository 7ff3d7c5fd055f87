package org.hearsay.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word as comparisons see it, and where it stands.
 *
 * <p>The form is in lower case and in compatibility form (NFKC), without apostrophes and possessive
 * s, a number without its thousands commas. Hyphens part words; in scripts that write no spaces
 * every character is a word.
 */
public record Word(String form, Span span) {

    /** The words that lie wholly inside a span of the text, in text order; a linear scan. */
    public static List<Word> in(String text, Span span) {
        List<Word> words = new ArrayList<>();
        int i = span.start();
        while (i < span.end()) {
            int point = text.codePointAt(i);
            if (!Character.isLetterOrDigit(point)) {
                i += Character.charCount(point);
                continue;
            }
            int end = Math.min(endOfWord(text, i, span.end()), span.end());
            words.add(new Word(form(text.substring(i, end)), new Span(i, end)));
            i = end;
        }
        return words;
    }

    /** Whether the form is a number in digits. */
    public boolean isNumber() {
        return Character.isDigit(form.codePointAt(0));
    }

    private static int endOfWord(String text, int start, int limit) {
        int first = text.codePointAt(start);
        int i = start + Character.charCount(first);
        if (standsAlone(first)) {
            return i;
        }
        while (i < limit) {
            int point = text.codePointAt(i);
            if (joins(text, i, limit)) {
                i++;
            } else if (!isPart(point) || standsAlone(point)) {
                return i;
            } else {
                i += Character.charCount(point);
            }
        }
        return i;
    }

    private static boolean isPart(int point) {
        return Character.isLetterOrDigit(point)
                || Character.getType(point) == Character.NON_SPACING_MARK;
    }

    /** An apostrophe between letters, or a comma or stop between digits. */
    private static boolean joins(String text, int i, int limit) {
        char c = text.charAt(i);
        if (i + 1 >= limit) {
            return false;
        }
        char before = text.charAt(i - 1);
        char after = text.charAt(i + 1);
        if (c == '\'' || c == '\u2019') {
            return Character.isLetter(before) && Character.isLetter(after);
        }
        return (c == ',' || c == '.') && Character.isDigit(before) && Character.isDigit(after);
    }

    private static boolean standsAlone(int point) {
        if (point < 0x0E00) {
            return false;
        }
        return switch (Character.UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private static String form(String word) {
        return isPlain(word) ? word.toLowerCase(Locale.ROOT) : composed(word);
    }

    /** Whether these are letters and digits of ASCII, as nearly all words of English are. */
    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 0x80 || c == '\'' || c == ',') {
                return false;
            }
        }
        return true;
    }

    private static String composed(String word) {
        String plain =
                Normalizer.isNormalized(word, Normalizer.Form.NFKC)
                        ? word
                        : Normalizer.normalize(word, Normalizer.Form.NFKC);
        StringBuilder form = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c != '\'' && c != '\u2019' && c != ',') {
                form.append(c);
            } else if (c != ','
                    && i == plain.length() - 2
                    && "sS".indexOf(plain.charAt(i + 1)) >= 0) {
                break;
            }
        }
        return form.toString().toLowerCase(Locale.ROOT);
    }
}
