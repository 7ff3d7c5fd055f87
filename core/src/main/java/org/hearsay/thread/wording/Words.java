package org.hearsay.thread.wording;

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
public final class Words {

    /** What follows the apostrophe, and the word that it stands for. */
    private static final Map<String, String> CLITICS =
            Map.of("re", "are", "ll", "will", "ve", "have", "m", "am");

    /** After these the apostrophe stands for "is", or for "has" before what has been done. */
    private static final Set<String> SUBJECTS =
            Set.of("it", "he", "she", "that", "there", "what", "who", "here", "where", "how");

    private static final Set<String> DONE = Set.of("been", "got", "had", "become", "gone", "done");

    private Words() {}

    /** The words that lie wholly inside the span, in text order. */
    public static List<Word> in(String text, Span span) {
        List<Word> words = new ArrayList<>();
        List<Word> printed = Word.in(text, span);
        for (int i = 0; i < printed.size(); i++) {
            String next = i + 1 < printed.size() ? printed.get(i + 1).form() : "";
            words.addAll(parted(text, printed.get(i), next));
        }
        return words;
    }

    private static List<Word> parted(String text, Word word, String next) {
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
        if (clitic.equals("s") && SUBJECTS.contains(form)) {
            return parts(span, at, form, DONE.contains(next) ? "has" : "is");
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
