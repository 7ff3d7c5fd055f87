package org.hearsay.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.annotation.Sentence;
import org.hearsay.annotation.Token;
import org.hearsay.text.SourceText;
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
    private final SourceText text;

    Pieces(Sentence sentence, SourceText text) {
        this.text = text;
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

    /** Whether every letter is a capital. */
    boolean isUpper(int i) {
        return isWord(i) && piece(i).text().equals(piece(i).text().toUpperCase(Locale.ROOT));
    }

    /** Whether nothing is left of the sentence, or a mark that ends one of its parts. */
    boolean isStop(int i) {
        return at(i).isEmpty() || ".,;:!?)(\u2014\u201d\"\u2019'".contains(at(i));
    }

    /** Whether a verb in a finite form stands here, by its tag. */
    boolean isFinite(int i) {
        String tag = tag(i);
        return tag.equals("VBD") || tag.equals("VBP") || tag.equals("MD") || tag.equals("VBZ");
    }

    boolean isVerb(int i) {
        return tag(i).startsWith("VB") || tag(i).equals("MD");
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

    /** The words from one piece to another as they stand in the text, on one line. */
    String words(int first, int last) {
        return String.join(" ", text.at(span(first, last)).split("\\s+", -1));
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
            if (!isSpace(text.charAt(start))) {
                put(text.substring(start, end), token.tag(), new Span(from + start, from + end));
            }
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
                    && (Character.isLetter(text.charAt(i))
                            || isOfName(text, start, i)
                            || isApostrophe(text.charAt(i))
                            || isInitial(text, start, i))) {
                i++;
            }
        } else if (isApostrophe(text.charAt(start))) {
            i = text.length();
        }
        return i;
    }

    /** The digits of "A350" belong to the word; those of "USD115" do not. */
    private static boolean isOfName(String text, int start, int i) {
        char c = text.charAt(i);
        return Character.isDigit(c) && !Currencies.isCode(text.substring(start, i));
    }

    /** A full stop in "U.S." belongs to the word. */
    private static boolean isInitial(String text, int start, int i) {
        boolean one = i == start + 1 || text.charAt(i - 2) == '.';
        return text.charAt(i) == '.' && one && (i + 1 < text.length() || i > start + 1);
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
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
