package org.hearsay.decision;

import java.text.Normalizer;
import java.util.Arrays;
import org.hearsay.text.Span;

/**
 * A text as it reads, however it is set: white space of any length is one space; quotation marks,
 * dashes, ligatures and accents have one form each; soft hyphens, and hyphens that part a word at
 * the end of a line, are gone. Case, digits, stops and letters stay. Every character leads back to
 * where it stood; making one is linear work.
 */
final class NormalText {

    private static final String SINGLE = "\u2018\u2019\u201a\u201b\u2032\u00b4`";
    private static final String DOUBLE = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033";
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212";
    private static final String NOTHING = "\u00ad\u200b\u200c\u200d\u2060\ufeff";
    private static final String[] LIGATURES = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

    /** More marks on one letter than any script has. */
    private static final int MOST_MARKS = 32;

    private final String source;
    private final StringBuilder characters = new StringBuilder();
    private int[] starts;
    private int[] ends;

    NormalText(String source) {
        this.source = source;
        this.starts = new int[source.length() + 16];
        this.ends = new int[source.length() + 16];
        int i = 0;
        while (i < source.length()) {
            i = take(i);
        }
    }

    String characters() {
        return characters.toString();
    }

    /** Where a stretch of this text stands in the source. */
    Span toSource(int start, int end) {
        return new Span(starts[start], ends[end - 1]);
    }

    private int take(int i) {
        char c = source.charAt(i);
        if (isSpace(c)) {
            return space(i);
        }
        if (NOTHING.indexOf(c) >= 0) {
            return i + 1;
        }
        if (c == '-' || DASHES.indexOf(c) >= 0) {
            return dash(i);
        }
        if (DOUBLE.indexOf(c) >= 0) {
            return put("\"", i, i + 1);
        }
        if (SINGLE.indexOf(c) >= 0) {
            return put("'", i, i + 1);
        }
        if (c == '\u2026') {
            return put("...", i, i + 1);
        }
        if (c >= '\ufb00' && c <= '\ufb06') {
            return put(LIGATURES[c - '\ufb00'], i, i + 1);
        }
        return letter(i);
    }

    private int space(int i) {
        int end = i;
        while (end < source.length() && isSpace(source.charAt(end))) {
            end++;
        }
        return put(" ", i, end);
    }

    private int dash(int i) {
        int next = i + 1;
        while (next < source.length() && isSpace(source.charAt(next))) {
            next++;
        }
        boolean parts =
                source.charAt(i) == '-'
                        && i > 0
                        && Character.isLetter(source.charAt(i - 1))
                        && next < source.length()
                        && Character.isLowerCase(source.charAt(next))
                        && source.substring(i + 1, next).indexOf('\n') >= 0;
        if (parts) {
            return next;
        }
        int end = i + 1;
        while (end < source.length() && source.charAt(i) == '-' && source.charAt(end) == '-') {
            end++;
        }
        return put("-", i, end);
    }

    private int letter(int i) {
        int end = i + Character.charCount(source.codePointAt(i));
        int limit = Math.min(source.length(), end + MOST_MARKS);
        while (end < limit && Character.getType(source.charAt(end)) == Character.NON_SPACING_MARK) {
            end++;
        }
        if (end == i + 1 && source.charAt(i) < '\u0300') {
            return put(source.charAt(i), i);
        }
        return put(Normalizer.normalize(source.substring(i, end), Normalizer.Form.NFC), i, end);
    }

    private int put(char c, int at) {
        room(1);
        starts[characters.length()] = at;
        ends[characters.length()] = at + 1;
        characters.append(c);
        return at + 1;
    }

    private int put(String text, int start, int end) {
        room(text.length());
        for (int i = 0; i < text.length(); i++) {
            starts[characters.length()] = start;
            ends[characters.length()] = end;
            characters.append(text.charAt(i));
        }
        return end;
    }

    private void room(int more) {
        if (characters.length() + more > starts.length) {
            int size = Math.max(starts.length * 2, characters.length() + more);
            starts = Arrays.copyOf(starts, size);
            ends = Arrays.copyOf(ends, size);
        }
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
