package org.hearsay.text;

/**
 * Turns UTF-16 positions of one text into code-point positions and back, in constant time.
 *
 * <p>Immutable and safe for use by several threads. A position in the middle of a surrogate pair
 * counts as the position of the pair.
 */
public final class CodePoints {

    /** One checkpoint every so many UTF-16 units keeps the index at a few per cent of the text. */
    private static final int STEP = 64;

    private final String text;
    private final int[] checkpoints;
    private final int count;

    public CodePoints(String text) {
        this.text = text;
        this.checkpoints = new int[text.length() / STEP + 1];
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            if (i % STEP == 0) {
                checkpoints[i / STEP] = points;
            }
            points += startsCodePoint(i) ? 1 : 0;
        }
        if (text.length() % STEP == 0) {
            checkpoints[text.length() / STEP] = points;
        }
        this.count = points;
    }

    /** How many code points the text has. */
    public int count() {
        return count;
    }

    /** The code-point position of a UTF-16 position between 0 and the text's length. */
    public int at(int utf16) {
        if (utf16 < 0 || utf16 > text.length()) {
            throw new IllegalArgumentException(
                    "Position " + utf16 + " lies outside a text of " + text.length());
        }
        int points = checkpoints[utf16 / STEP];
        for (int i = utf16 / STEP * STEP; i < utf16; i++) {
            points += startsCodePoint(i) ? 1 : 0;
        }
        return insidePair(utf16) ? points - 1 : points;
    }

    /** The UTF-16 position of a code-point position between 0 and {@link #count()}. */
    public int utf16(int codePoint) {
        if (codePoint < 0 || codePoint > count) {
            throw new IllegalArgumentException(
                    "Code point " + codePoint + " lies outside a text of " + count);
        }
        int low = 0;
        int high = checkpoints.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (checkpoints[middle] <= codePoint) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        int position = low * STEP;
        int points = checkpoints[low];
        while (points < codePoint || insidePair(position)) {
            points += startsCodePoint(position) ? 1 : 0;
            position++;
        }
        return position;
    }

    private boolean startsCodePoint(int i) {
        return !insidePair(i);
    }

    private boolean insidePair(int i) {
        return i > 0
                && i < text.length()
                && Character.isLowSurrogate(text.charAt(i))
                && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
