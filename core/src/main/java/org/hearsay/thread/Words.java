package org.hearsay.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.Span;
import org.hearsay.text.Word;

/**
 * The words of a text as comparisons of what was said see them: contractions are two words, for one
 * paper prints "they're" where another prints "they are".
 */
final class Words {

    /** What follows the apostrophe, and the word that it stands for. */
    private static final Map<String, String> CLITICS =
            Map.of("re", "are", "ll", "will", "ve", "have", "m", "am");

    /** After these "'s", which is in no word's form, is "is" or "has" and no genitive. */
    private static final Set<String> BEING = Set.of("it", "that", "he", "she", "there", "here");

    private Words() {}

    /** The words that lie wholly inside the span, in text order. */
    static List<Word> in(String text, Span span) {
        List<Word> words = new ArrayList<>();
        for (Word word : Word.in(text, span)) {
            words.addAll(parted(text, word));
        }
        return words;
    }

    private static List<Word> parted(String text, Word word) {
        Span span = word.span();
        int at = apostrophe(text, span);
        if (word.form().equals("cannot")) {
            return parts(span, span.end() - 3, "can", "not");
        }
        if (at < 0) {
            return List.of(word);
        }
        String clitic = text.substring(at + 1, span.end()).toLowerCase(Locale.ROOT);
        String form = word.form();
        if (clitic.equals("t") && form.endsWith("nt") && form.length() > 3) {
            return switch (form) {
                case "cant" -> parts(span, at, "can", "not");
                case "wont" -> parts(span, at - 1, "will", "not");
                case "shant" -> parts(span, at - 1, "shall", "not");
                default -> parts(span, at - 1, form.substring(0, form.length() - 2), "not");
            };
        }
        if (clitic.equals("s") && BEING.contains(form)) {
            return parts(span, at, form, "is");
        }
        String full = CLITICS.get(clitic);
        return full == null || form.length() <= clitic.length()
                ? List.of(word)
                : parts(span, at, form.substring(0, form.length() - clitic.length()), full);
    }

    private static List<Word> parts(Span span, int cut, String first, String second) {
        return cut <= span.start() || cut >= span.end()
                ? List.of(new Word(first, span))
                : List.of(
                        new Word(first, new Span(span.start(), cut)),
                        new Word(second, new Span(cut, span.end())));
    }

    private static int apostrophe(String text, Span span) {
        for (int i = span.end() - 2; i > span.start(); i--) {
            char c = text.charAt(i);
            if (c == '\'' || c == '\u2019') {
                return i;
            }
        }
        return -1;
    }
}
