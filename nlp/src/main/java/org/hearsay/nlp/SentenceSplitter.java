package org.hearsay.nlp;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.Span;

/**
 * Joins tokens to sentences. A period, question or exclamation mark ends one, together with the
 * closing quotes and brackets behind it; so does a blank line, whatever stands before it.
 *
 * <p>A straight quote closes if no blank stands before it. Stateless and linear, so safe for use by
 * several threads.
 */
final class SentenceSplitter {

    private final String text;
    private final List<Span> words;
    private final List<List<Span>> sentences = new ArrayList<>();
    private int start;

    private SentenceSplitter(String text, List<Span> words) {
        this.text = text;
        this.words = words;
    }

    /** The sentences of these tokens, in order; none is empty, and every token lies in one. */
    static List<List<Span>> sentences(String text, List<Span> words) {
        return new SentenceSplitter(text, words).split();
    }

    private List<List<Span>> split() {
        int i = 0;
        while (i < words.size()) {
            int next = i + 1;
            if (isStop(i) || isFinalAbbreviation(i)) {
                next = closedEnd(next);
                end(next);
            } else if (next < words.size() && isBlankLineBefore(next)) {
                end(next);
            }
            i = next;
        }
        end(words.size());
        return sentences;
    }

    private void end(int next) {
        if (next > start) {
            sentences.add(List.copyOf(words.subList(start, next)));
            start = next;
        }
    }

    private boolean isStop(int i) {
        Span word = words.get(i);
        return switch (text.charAt(word.start())) {
            case '.' -> word.length() == 1;
            // Between letters it is a slip, or the name of a company.
            case '!', '?' ->
                    word.end() == text.length() || !Character.isLowerCase(text.charAt(word.end()));
            case '\u3002', '\uff01', '\uff1f' -> true;
            default -> false;
        };
    }

    /** As in {@code the U.S." The}: there is no period but the abbreviation's own. */
    private boolean isFinalAbbreviation(int i) {
        Span word = words.get(i);
        return word.length() > 2
                && text.charAt(word.end() - 1) == '.'
                && Character.isLetter(text.charAt(word.end() - 2))
                && i + 2 < words.size()
                && isCloser(i + 1)
                && Abbreviations.isStarter(words.get(i + 2).in(text));
    }

    /** Behind the closing quotes and brackets that begin at this token. */
    private int closedEnd(int from) {
        int i = from;
        while (i < words.size() && (isCloser(i) || isAttachedPeriod(i)) && !isBlankLineBefore(i)) {
            i++;
        }
        return i;
    }

    private boolean isCloser(int i) {
        Span word = words.get(i);
        char c = text.charAt(word.start());
        boolean doubled = word.length() == 2 && c == '\'' && text.charAt(word.start() + 1) == c;
        if (!Glyph.isCloser(c) || (word.length() > 1 && !doubled)) {
            return false;
        }
        return !Glyph.isStraightQuote(c) || words.get(i - 1).end() == word.start();
    }

    /** As in {@code Who?'."}: one stop more, behind an inner quotation. */
    private boolean isAttachedPeriod(int i) {
        Span word = words.get(i);
        return word.length() == 1
                && text.charAt(word.start()) == '.'
                && words.get(i - 1).end() == word.start();
    }

    private boolean isBlankLineBefore(int i) {
        return Abbreviations.isBlankLine(text, words.get(i - 1).end(), words.get(i).start());
    }
}
