package org.hearsay.nlp;

/** What kinds of characters the cutting of words tells apart. */
final class Glyph {

    private static final int SOFT_HYPHEN = 0xad;
    private static final int NON_JOINER = 0x200c;
    private static final int JOINER = 0x200d;

    private Glyph() {}

    /** Whether it belongs to no token: white space, control and invisible characters. */
    static boolean isBlank(char c) {
        if (c < 0x80) {
            return c <= ' ' || c == 0x7f;
        }
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT ->
                    true;
            default -> false;
        };
    }

    /** Whether a word may begin with it: a letter, a digit, a mark or a low line. */
    static boolean isWord(int codePoint) {
        if (codePoint < 0x80) {
            return isAsciiWord(codePoint);
        }
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER ->
                    true;
            default -> Character.isLetterOrDigit(codePoint);
        };
    }

    private static boolean isAsciiWord(int c) {
        return isLatin(c) || isDigit(c) || c == '_';
    }

    /** Whether it may stand inside a word: soft hyphens and joiners are no ends. */
    static boolean continuesWord(int codePoint) {
        return isWord(codePoint)
                || codePoint == SOFT_HYPHEN
                || codePoint == JOINER
                || codePoint == NON_JOINER;
    }

    static boolean isLatin(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** Whether writers put it for an apostrophe, by intent or by mistake. */
    static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u2018' || c == '`' || c == '\u02bc';
    }

    /** Whether it can only be the end of a quotation or bracket, or is a straight quote. */
    static boolean isCloser(char c) {
        return switch (c) {
            case ')', ']', '}', '"', '\'', '\u2019', '\u201d', '\u00bb', '\u203a', '>' -> true;
            default -> false;
        };
    }

    /** Whether the same quote opens and closes, so that only the spaces beside it tell which. */
    static boolean isStraightQuote(char c) {
        return c == '"' || c == '\'';
    }

    /** The end of the run of word characters from here; {@code at} if none stands here. */
    static int runEnd(String text, int at, int end) {
        int i = at;
        while (i < end) {
            char c = text.charAt(i);
            if (c < 0x80 ? isAsciiWord(c) : continuesWord(text.codePointAt(i))) {
                i += Character.isHighSurrogate(c) ? 2 : 1;
            } else {
                return i;
            }
        }
        return Math.min(i, end);
    }

    /** The end of the run of one and the same character that begins here. */
    static int sameEnd(String text, int at, int end) {
        int i = at + 1;
        while (i < end && text.charAt(i) == text.charAt(at)) {
            i++;
        }
        return i;
    }

    /** Whether a letter, digit or mark stands at this place, inside the bounds. */
    static boolean wordAt(String text, int at, int end) {
        return at < end && isWord(text.codePointAt(at));
    }

    static boolean digitAt(String text, int at, int end) {
        return at < end && isDigit(text.charAt(at));
    }
}
