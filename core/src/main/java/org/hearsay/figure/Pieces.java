package org.hearsay.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.annotation.Sentence;
import org.hearsay.annotation.Token;
import org.hearsay.text.Span;

/**
 * A sentence as figures are read: every run of digits, run of letters and mark stands alone, so
 * that "$2.3bn", "10-20" and "F-16" read the same however a tokenizer cuts them.
 *
 * <p>Every position may be asked for; outside the sentence there are empty pieces.
 */
final class Pieces {

    private record Piece(String text, String lower, String tag, Span span, boolean glued) {}

    private static final Piece NOTHING = new Piece("", "", "", new Span(0, 0), false);

    private final List<Piece> pieces = new ArrayList<>();

    Pieces(Sentence sentence) {
        for (Token token : sentence.tokens()) {
            add(token);
        }
    }

    int size() {
        return pieces.size();
    }

    /** The piece in lower case. */
    String at(int i) {
        return piece(i).lower();
    }

    String tag(int i) {
        return piece(i).tag();
    }

    boolean is(int i, String word) {
        return at(i).equals(word);
    }

    boolean isNumber(int i) {
        return !at(i).isEmpty() && Character.isDigit(at(i).charAt(0));
    }

    boolean isWord(int i) {
        return !at(i).isEmpty() && Character.isLetter(at(i).charAt(0));
    }

    boolean isCapital(int i) {
        return isWord(i) && Character.isUpperCase(piece(i).text().codePointAt(0));
    }

    boolean isDash(int i) {
        return at(i).equals("-") || at(i).equals("\u2013") || at(i).equals("\u2014");
    }

    boolean isNoun(int i) {
        return tag(i).startsWith("NN") && isWord(i);
    }

    /** Whether no white space stands before this piece. */
    boolean glued(int i) {
        return piece(i).glued();
    }

    Span span(int first, int last) {
        return Span.hull(piece(first).span(), piece(last).span());
    }

    private Piece piece(int i) {
        return i >= 0 && i < pieces.size() ? pieces.get(i) : NOTHING;
    }

    private void add(Token token) {
        String text = token.text();
        if (text.length() != token.span().length()) {
            put(text, token.tag(), token.span());
            return;
        }
        int start = 0;
        while (start < text.length()) {
            int end = end(text, start);
            int from = token.span().start();
            put(text.substring(start, end), token.tag(), new Span(from + start, from + end));
            start = end;
        }
    }

    private static int end(String text, int start) {
        int i = start + 1;
        if (Character.isDigit(text.charAt(start))) {
            while (i < text.length() && (Character.isDigit(text.charAt(i)) || inNumber(text, i))) {
                i++;
            }
        } else if (Character.isLetter(text.charAt(start))) {
            while (i < text.length()
                    && (Character.isLetter(text.charAt(i)) || text.charAt(i) == '\'')) {
                i++;
            }
        } else if (text.charAt(start) == '\'') {
            i = text.length();
        }
        return i;
    }

    private static boolean inNumber(String text, int i) {
        char c = text.charAt(i);
        return (c == ',' || c == '.')
                && i + 1 < text.length()
                && Character.isDigit(text.charAt(i + 1));
    }

    private void put(String text, String tag, Span span) {
        boolean glued =
                !pieces.isEmpty() && pieces.get(pieces.size() - 1).span().end() == span.start();
        pieces.add(new Piece(text, text.toLowerCase(Locale.ROOT), tag, span, glued));
    }
}
