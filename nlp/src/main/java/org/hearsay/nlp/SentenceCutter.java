package org.hearsay.nlp;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.hearsay.annotation.Sentence;

/**
 * Cuts a sentence that is too long where it hurts least, before anything costly looks at it.
 *
 * <p>In the last three quarters of what still fits: after the last semicolon, else after the last
 * comma, else before the last new line or bullet, else where it is full.
 */
final class SentenceCutter {

    private static final int SHORTEST = Sentence.LONGEST / 4;

    private SentenceCutter() {}

    /** A sentence, or a piece of one. */
    record Piece(List<CoreLabel> tokens, boolean cut) {}

    static List<Piece> pieces(List<CoreLabel> sentence, String text) {
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

    private static int length(List<CoreLabel> window, String text) {
        int length = last(i -> is(window.get(i - 1), ';'));
        if (length < 0) {
            length = last(i -> is(window.get(i - 1), ','));
        }
        if (length < 0) {
            length = last(i -> startsLine(window, i, text) || isBullet(window.get(i)));
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

    private static boolean is(CoreLabel token, char mark) {
        return token.word().length() == 1 && token.word().charAt(0) == mark;
    }

    private static boolean isBullet(CoreLabel token) {
        return token.word().length() == 1 && "•‣⁃▪●◦·*|".indexOf(token.word().charAt(0)) >= 0;
    }

    private static boolean startsLine(List<CoreLabel> window, int i, String text) {
        for (int at = window.get(i - 1).endPosition(); at < window.get(i).beginPosition(); at++) {
            if (text.charAt(at) == '\n') {
                return true;
            }
        }
        return false;
    }
}
