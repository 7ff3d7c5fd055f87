package org.hearsay.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.text.Span;

/**
 * Pairs the quotation marks of a paragraph in one pass: curly, straight, low and doubled single
 * ones, and single ones where they cannot be apostrophes.
 *
 * <p>A mark that opens and never closes makes a quotation to the end of the paragraph if it begins
 * the paragraph or follows a colon or comma; otherwise it is a stray mark. Inner quotations of
 * another kind of mark belong to the outer one.
 */
final class QuotationFinder {

    /** A longer stretch between single marks is two apostrophes, not a quotation. */
    private static final int LONGEST_SINGLE = 400;

    /** The quotations of one paragraph, outer ones only, in text order. */
    List<Quotation> find(String text, Span paragraph) {
        List<Quotation> found = new ArrayList<>();
        int position = paragraph.start();
        while (position < paragraph.end()) {
            Optional<Quotation> next = at(text, position, paragraph);
            next.ifPresent(found::add);
            position = next.map(quotation -> quotation.span().end()).orElse(position + 1);
        }
        return found;
    }

    private static Optional<Quotation> at(String text, int start, Span paragraph) {
        int width = openingWidth(text, start, paragraph);
        if (width == 0) {
            return Optional.empty();
        }
        char mark = text.charAt(start);
        int from = start + width;
        int limit =
                isSingle(mark, width)
                        ? Math.min(paragraph.end(), from + LONGEST_SINGLE)
                        : paragraph.end();
        for (int i = from; i < limit; i++) {
            int closing = closingWidth(text, i, limit, mark, width);
            if (closing > 0 && i > from) {
                return Optional.of(new Quotation(new Span(start, i + closing), false));
            }
        }
        if (isSingle(mark, width) || !beginsSomething(text, start, paragraph)) {
            return Optional.empty();
        }
        Span rest = new Span(start, paragraph.end()).trimmed(text);
        return rest.length() > 1 ? Optional.of(new Quotation(rest, true)) : Optional.empty();
    }

    private static boolean isSingle(char mark, int width) {
        return width == 1 && (mark == '\'' || mark == '\u2018');
    }

    /** How many characters an opening mark has here; 0 if there is none. */
    private static int openingWidth(String text, int i, Span paragraph) {
        return switch (text.charAt(i)) {
            case '\u201c', '\u201e', '\u00ab' -> 1;
            case '"' -> 1;
            case '`', '\'' ->
                    i + 1 < paragraph.end() && text.charAt(i + 1) == text.charAt(i)
                            ? 2
                            : opensSingle(text, i, paragraph) ? 1 : 0;
            case '\u2018' -> opensSingle(text, i, paragraph) ? 1 : 0;
            default -> 0;
        };
    }

    private static boolean opensSingle(String text, int i, Span paragraph) {
        boolean after = i == paragraph.start() || !isWord(text.charAt(i - 1));
        boolean before = i + 1 < paragraph.end() && Character.isLetterOrDigit(text.charAt(i + 1));
        return after && before && !isElision(text, i, paragraph);
    }

    /** 'em, 'tis, '90s: an apostrophe that begins a word. */
    private static boolean isElision(String text, int i, Span paragraph) {
        int end = i + 1;
        while (end < paragraph.end() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        String word = text.substring(i + 1, end);
        return Character.isDigit(text.charAt(i + 1))
                || word.equals("em")
                || word.equals("tis")
                || word.equals("til")
                || word.equals("cause");
    }

    /**
     * How many characters the closing mark has that answers this opening one; 0 if none is here.
     */
    private static int closingWidth(String text, int i, int limit, char mark, int width) {
        char c = text.charAt(i);
        if (width == 2) {
            return c == '\'' && i + 1 < limit && text.charAt(i + 1) == '\'' ? 2 : 0;
        }
        boolean closes =
                switch (mark) {
                    case '\u201c', '"' -> c == '\u201d' || c == '"';
                    case '\u201e' -> c == '\u201c' || c == '\u201d';
                    case '\u00ab' -> c == '\u00bb';
                    case '\u2018', '\'' ->
                            (c == '\u2019' || c == '\'')
                                    && text.charAt(i - 1) != ' '
                                    && (i + 1 >= text.length() || !isWord(text.charAt(i + 1)))
                                    && !isPossessive(text, i);
                    default -> false;
                };
        return closes ? 1 : 0;
    }

    /** "the ministers' plan": a plural possessive, if a word follows and no stop precedes. */
    private static boolean isPossessive(String text, int i) {
        return text.charAt(i - 1) == 's'
                && i + 2 < text.length()
                && text.charAt(i + 1) == ' '
                && Character.isLowerCase(text.charAt(i + 2));
    }

    private static boolean beginsSomething(String text, int i, Span paragraph) {
        int before = i - 1;
        while (before >= paragraph.start() && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        if (before < paragraph.start()) {
            return true;
        }
        char c = text.charAt(before);
        return c == ':' || c == ',' || c == '.';
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }
}
