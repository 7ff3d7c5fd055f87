package org.hearsay.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.hearsay.annotation.Sentence;
import org.hearsay.text.Span;

/**
 * Reads a segment as sentences of tokens.
 *
 * <p>A blank line ends a sentence, whatever stands before it. A sentence that is too long is cut
 * where it hurts least, in the last three quarters of what still fits: after the last semicolon,
 * else after the last comma, else before the last new line or bullet, else where it is full.
 */
final class SentenceReader {

    private static final int SHORTEST = Sentence.LONGEST / 4;

    private SentenceReader() {}

    /** A sentence, or a piece of one that was cut. */
    record Piece(List<Span> words, boolean cut) {}

    /** In text order; every letter and digit of the segment lies in a token of one of them. */
    static List<Piece> pieces(String text, Span segment) {
        List<Piece> pieces = new ArrayList<>();
        for (Span paragraph : paragraphs(text, segment)) {
            List<Span> words = WordCutter.words(text, paragraph);
            for (List<Span> sentence : SentenceSplitter.sentences(text, words)) {
                pieces.addAll(cut(sentence, text));
            }
        }
        return pieces;
    }

    /** A blank line ends a sentence, whatever stands before it. */
    static List<Span> paragraphs(String text, Span segment) {
        List<Span> paragraphs = new ArrayList<>();
        int start = segment.start();
        boolean blank = false;
        for (int i = segment.start(); i < segment.end(); i++) {
            char c = text.charAt(i);
            if (c == '\n' && blank) {
                paragraphs.add(new Span(start, i));
                start = i;
            }
            blank = c == '\n' || (blank && Character.isWhitespace(c));
        }
        paragraphs.add(new Span(start, segment.end()));
        return paragraphs;
    }

    private static List<Piece> cut(List<Span> sentence, String text) {
        List<Piece> pieces = new ArrayList<>();
        boolean cut = sentence.size() > Sentence.LONGEST;
        int start = 0;
        while (sentence.size() - start > Sentence.LONGEST) {
            int end = start + length(sentence.subList(start, start + Sentence.LONGEST), text);
            pieces.add(new Piece(sentence.subList(start, end), cut));
            start = end;
        }
        pieces.add(new Piece(sentence.subList(start, sentence.size()), cut));
        return pieces;
    }

    private static int length(List<Span> window, String text) {
        int length = last(i -> is(window.get(i - 1), ";", text));
        if (length < 0) {
            length = last(i -> is(window.get(i - 1), ",", text));
        }
        if (length < 0) {
            length = last(i -> startsLine(window, i, text) || is(window.get(i), "•‣⁃▪●◦·*|", text));
        }
        return length < 0 ? Sentence.LONGEST : length;
    }

    private static int last(IntPredicate mayCutBefore) {
        for (int i = Sentence.LONGEST - 1; i >= SHORTEST; i--) {
            if (mayCutBefore.test(i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean is(Span word, String marks, String text) {
        return word.length() == 1 && marks.indexOf(text.charAt(word.start())) >= 0;
    }

    private static boolean startsLine(List<Span> window, int i, String text) {
        for (int at = window.get(i - 1).end(); at < window.get(i).start(); at++) {
            if (text.charAt(at) == '\n') {
                return true;
            }
        }
        return false;
    }
}
