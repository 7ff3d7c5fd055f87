package org.hearsay.nlp.model;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.Span;

/**
 * Reads words out of segments, and notes what the model is told of each beside its spelling. For
 * one article; time and memory are linear in its length.
 */
final class WordReader {

    private static final String OPENING = "“„«‟";
    private static final String CLOSING = "”»";

    /**
     * Lines that somebody broke at a width are neither a column of a table nor a paragraph long.
     */
    private static final int NARROWEST = 40;

    private static final int WIDEST = 110;

    /** Widths are in characters for some and in bytes or points for others. */
    private static final int SLACK = 3;

    private static final char EITHER = '"';

    private final String text;
    private final Vocabulary vocabulary;
    private final List<ModelWord> words = new ArrayList<>();
    private int segment = -1;
    private int paragraph;
    private boolean lineStart = true;
    private boolean quoted;

    WordReader(String text, Vocabulary vocabulary) {
        this.text = text;
        this.vocabulary = vocabulary;
    }

    List<ModelWord> words() {
        return words;
    }

    /** Adds the words of the next segment, which begins a line and a paragraph. */
    void add(Span span) {
        segment++;
        boolean wrapped = isWrapped(span);
        int start = span.start();
        for (int i = span.start(); i < span.end(); ) {
            int c = codePointAt(i, span.end());
            int next = i + Character.charCount(c);
            boolean alone = Spelling.isPunctuation(c) || Spelling.isIdeograph(c);
            if (alone || Spelling.isBlank(c)) {
                addWord(start, i);
                start = next;
            }
            if (c == '\n') {
                if (!wrapped) {
                    endLine();
                }
            } else if (alone) {
                addAlone(c, i, next);
            }
            i = next;
        }
        addWord(start, span.end());
        endLine();
    }

    /**
     * Whether the segment is one paragraph whose lines were broken at some width, as wires and
     * mails do: no line is longer than that width, and each but the last could not have held the
     * first word of the next.
     */
    private boolean isWrapped(Span span) {
        int longest = 0;
        int lines = 0;
        for (int at = span.start(); at < span.end(); at = endOfLine(at, span.end()) + 1) {
            longest = Math.max(longest, endOfLine(at, span.end()) - at);
            lines++;
        }
        if (lines < 2 || longest < NARROWEST || longest > WIDEST) {
            return false;
        }
        for (int at = span.start(); ; ) {
            int end = endOfLine(at, span.end());
            int next = end + 1;
            if (next >= span.end()) {
                return true;
            }
            if (end - at + 1 + firstWord(next, span.end()) <= longest - SLACK) {
                return false;
            }
            at = next;
        }
    }

    private int endOfLine(int from, int end) {
        int at = text.indexOf('\n', from);
        return at < 0 || at > end ? end : at;
    }

    private int firstWord(int from, int end) {
        int at = from;
        while (at < end && !Spelling.isBlank(text.charAt(at))) {
            at++;
        }
        return at - from;
    }

    /** A surrogate whose partner lies outside the segment stands for itself. */
    private int codePointAt(int i, int end) {
        return i + 1 < end ? text.codePointAt(i) : text.charAt(i);
    }

    private void endLine() {
        paragraph += lineStart ? 0 : 1;
        lineStart = true;
        quoted = false;
    }

    private void addAlone(int c, int start, int end) {
        boolean opens = OPENING.indexOf(c) >= 0 || c == EITHER && !quoted;
        quoted |= opens;
        addWord(start, end);
        if (!opens && (CLOSING.indexOf(c) >= 0 || c == EITHER)) {
            quoted = false;
        }
    }

    private void addWord(int start, int end) {
        String raw = text.substring(start, end);
        String word = Spelling.normalised(raw);
        if (!word.isEmpty()) {
            int feature = Spelling.shape(raw) * 4 + (quoted ? 2 : 0) + (lineStart ? 1 : 0);
            List<Integer> pieces = vocabulary.pieces(word);
            words.add(new ModelWord(new Span(start, end), pieces, feature, paragraph, segment));
            lineStart = false;
        }
    }
}
