package org.hearsay.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.text.Span;

/**
 * Finds gold's words in an article's text, in which white space may be broken otherwise: every run
 * of it, no-break spaces included, counts as one space.
 */
public final class GoldText {

    private static final String BREAK = " \\|\\|\\| ";

    private final StringBuilder plain = new StringBuilder();
    private final List<Integer> origins = new ArrayList<>();

    public GoldText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (!blank || plain.isEmpty() || plain.charAt(plain.length() - 1) != ' ') {
                plain.append(blank ? ' ' : c);
                origins.add(i);
            }
        }
        origins.add(text.length());
    }

    /** The spans of words whose parts are joined by bars, each in UTF-16 of the article's text. */
    public List<Span> parts(String words, int occurrence) {
        List<Span> found = new ArrayList<>();
        int from = 0;
        for (String part : words.split(BREAK)) {
            Optional<Span> span = found.isEmpty() ? find(part, occurrence) : findFrom(part, from);
            if (span.isEmpty()) {
                return List.of();
            }
            found.add(span.get());
            from = plainEnd(span.get());
        }
        return found;
    }

    /** The span of the words' n-th occurrence, from 1, where they are no piece of a longer word. */
    public Optional<Span> find(String words, int occurrence) {
        int from = 0;
        for (int n = 1; ; n++) {
            Optional<Span> span = findFrom(words, from);
            if (span.isEmpty() || n == occurrence) {
                return span;
            }
            from = plain.indexOf(words, from) < 0 ? plain.length() : plainStart(span.get()) + 1;
        }
    }

    private Optional<Span> findFrom(String words, int from) {
        int at = plain.indexOf(words, from);
        while (at >= 0) {
            int end = at + words.length();
            if (!isPiece(at - 1, at) && !isPiece(end - 1, end)) {
                return Optional.of(new Span(origins.get(at), origins.get(end - 1) + 1));
            }
            at = plain.indexOf(words, at + 1);
        }
        return Optional.empty();
    }

    private boolean isPiece(int left, int right) {
        return left >= 0
                && right < plain.length()
                && Character.isLetterOrDigit(plain.charAt(left))
                && Character.isLetterOrDigit(plain.charAt(right));
    }

    private int plainStart(Span span) {
        return origins.indexOf(span.start());
    }

    private int plainEnd(Span span) {
        return origins.indexOf(span.end() - 1) + 1;
    }
}
