package org.hearsay.store;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hearsay.model.Digest;
import org.hearsay.text.Phrases;
import org.hearsay.text.Span;
import org.hearsay.text.Word;

/**
 * Words as the index of a ledger keeps them, whatever database it is kept in.
 *
 * <p>The index only says in which texts words may stand, and the texts then whether they do. So
 * both databases find the same, neither cuts a text into words by rules of its own, and what stands
 * here may be coarser than a word, as long as a text and a question are made coarser alike.
 */
public final class WordForms {

    /** No index of a database takes a word of any length. */
    private static final int LONGEST = 64;

    /** Stands for all of ASCII that is neither letter nor digit: databases part words there. */
    private static final char OTHER = '\u00B7';

    /** Hexadecimal digits of one number. */
    private static final int HALF = 16;

    private WordForms() {}

    /** The different words of a text, in order. */
    public static SortedSet<String> of(String text) {
        SortedSet<String> forms = new TreeSet<>();
        for (Word word : Word.in(text, new Span(0, text.length()))) {
            forms.add(kept(word.form()));
        }
        return Collections.unmodifiableSortedSet(forms);
    }

    /** The different words that a text must have in which all of these stand. */
    public static SortedSet<String> of(Phrases phrases) {
        SortedSet<String> forms = new TreeSet<>();
        for (List<String> phrase : phrases.forms()) {
            phrase.forEach(form -> forms.add(kept(form)));
        }
        return Collections.unmodifiableSortedSet(forms);
    }

    private static String kept(String form) {
        int end = Math.min(form.length(), LONGEST);
        if (end < form.length() && Character.isHighSurrogate(form.charAt(end - 1))) {
            end--;
        }
        StringBuilder kept = new StringBuilder(end);
        for (int i = 0; i < end; i++) {
            char c = form.charAt(i);
            kept.append(c < 0x80 && !Character.isLetterOrDigit(c) ? OTHER : c);
        }
        return kept.toString();
    }

    /** One number for many words, whatever their order: what is added or lost changes it. */
    static long sum(Collection<String> forms) {
        return forms.stream().mapToLong(WordForms::share).sum();
    }

    /** What one word adds to the sum. */
    public static long share(String form) {
        return Long.parseUnsignedLong(Digest.of("word", form).hex().substring(0, HALF), 16);
    }
}
