package org.hearsay.nlp;

/**
 * Where a mark ends that is no word: dashes, repeated signs, emoji with all that belongs to them.
 */
final class Marks {

    private static final int JOINER = 0x200d;

    private Marks() {}

    static int end(String text, int at, int end) {
        char c = text.charAt(at);
        if (c == '?' || c == '!') {
            return exclaimEnd(text, at, end);
        }
        if ("-\u2013\u2014\u2015*=~#^".indexOf(c) >= 0) {
            return Glyph.sameEnd(text, at, end);
        }
        return c < 0x2000 ? at + 1 : symbolEnd(text, at, end);
    }

    private static int exclaimEnd(String text, int at, int end) {
        int i = at + 1;
        while (i < end && (text.charAt(i) == '?' || text.charAt(i) == '!')) {
            i++;
        }
        return i;
    }

    /** One symbol with its variants and skins, and those that joiners or flags tie to it. */
    private static int symbolEnd(String text, int at, int end) {
        int first = text.codePointAt(at);
        int i = next(text, at, end);
        if (isFlag(first) && i < end && isFlag(text.codePointAt(i))) {
            i = next(text, i, end);
        }
        while (i < end) {
            int c = text.codePointAt(i);
            int behind = next(text, i, end);
            if (c == JOINER && behind < end && isSymbol(text.codePointAt(behind))) {
                i = next(text, behind, end);
            } else if (isModifier(c)) {
                i = behind;
            } else {
                break;
            }
        }
        return i;
    }

    private static int next(String text, int at, int end) {
        return Math.min(end, at + Character.charCount(text.codePointAt(at)));
    }

    private static boolean isFlag(int c) {
        return c >= 0x1f1e6 && c <= 0x1f1ff;
    }

    private static boolean isSymbol(int c) {
        return Character.getType(c) == Character.OTHER_SYMBOL;
    }

    /** Variation selectors, the frame of a key, skin tones and the tags of regional flags. */
    private static boolean isModifier(int c) {
        return (c >= 0xfe00 && c <= 0xfe0f)
                || c == 0x20e3
                || (c >= 0x1f3fb && c <= 0x1f3ff)
                || (c >= 0xe0020 && c <= 0xe007f);
    }
}
