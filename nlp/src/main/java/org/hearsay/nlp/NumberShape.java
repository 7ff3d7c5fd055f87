package org.hearsay.nlp;

/**
 * Where a token that begins with a digit ends: 1,200, 34.5, 12:30, 9/11, 1990s, 1½, 2016-02-15.
 *
 * <p>Letters stay with plain digits (2nd, 20th, 73million); behind a composed number they are a
 * token of their own (3.2 | bn, 12:30 | pm).
 */
final class NumberShape {

    private static final int[][] HYPHENATED = {{4, 2, 2}, {3, 3, 4}, {3, 4}};

    private NumberShape() {}

    static int end(String text, int at, int end) {
        int hyphenated = hyphenatedEnd(text, at, end);
        if (hyphenated > 0) {
            return hyphenated;
        }
        int digits = digitsEnd(text, at, end);
        int composed = composedEnd(text, digits, end);
        if (composed == digits) {
            composed = slashedEnd(text, at, digits, end);
        }
        if (composed > digits) {
            return fractionEnd(text, composed, end);
        }
        return Glyph.runEnd(text, at, end);
    }

    private static int digitsEnd(String text, int at, int end) {
        int i = at;
        while (Glyph.digitAt(text, i, end)) {
            i++;
        }
        return i;
    }

    /** Groups of digits behind single commas, periods and colons. */
    private static int composedEnd(String text, int at, int end) {
        int i = at;
        while (i + 1 < end
                && ",.:".indexOf(text.charAt(i)) >= 0
                && Glyph.digitAt(text, i + 1, end)) {
            i = digitsEnd(text, i + 1, end);
        }
        return i;
    }

    /** Fractions and dates; long numbers with a slash between them are two. */
    private static int slashedEnd(String text, int at, int digits, int end) {
        int i = digits;
        int start = at;
        for (int groups = 1; groups < 3 && i - start <= 4; groups++) {
            if (i >= end || text.charAt(i) != '/' || !Glyph.digitAt(text, i + 1, end)) {
                break;
            }
            start = i + 1;
            i = digitsEnd(text, start, end);
        }
        return Glyph.wordAt(text, i, end) || i - start > 4 ? digits : i;
    }

    /** Dates that begin with the year, and telephone numbers. */
    private static int hyphenatedEnd(String text, int at, int end) {
        for (int[] lengths : HYPHENATED) {
            int last = groupsEnd(text, at, end, lengths);
            if (last > 0) {
                return last;
            }
        }
        return -1;
    }

    private static int groupsEnd(String text, int at, int end, int[] lengths) {
        int i = at;
        for (int group = 0; group < lengths.length; group++) {
            if (group > 0 && (i >= end || text.charAt(i++) != '-')) {
                return -1;
            }
            for (int digit = 0; digit < lengths[group]; digit++) {
                if (!Glyph.digitAt(text, i++, end)) {
                    return -1;
                }
            }
        }
        boolean goesOn = Glyph.wordAt(text, i, end) || (i < end && text.charAt(i) == '-');
        return goesOn ? -1 : i;
    }

    private static int fractionEnd(String text, int at, int end) {
        boolean fraction = at < end && Character.getType(text.charAt(at)) == Character.OTHER_NUMBER;
        return fraction ? at + 1 : at;
    }
}
