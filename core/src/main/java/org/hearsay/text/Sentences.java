package org.hearsay.text;

/** The sentence around a place, by its stops alone: enough to show what somebody said there. */
public final class Sentences {

    /** A line of so many characters may be broken where a sentence goes on. */
    private static final int WRAPPED = 40;

    private Sentences() {}

    /**
     * From the last end of a sentence before {@code at} to the first after it, both within {@code
     * within}, without white space at its edges. A stop inside a number or a word ends nothing, nor
     * does the end of a long line without an empty one after it.
     */
    public static Span around(String text, Span at, Span within) {
        int start = Math.max(at.start(), within.start());
        while (start > within.start() && !isEnd(text, start - 1)) {
            start--;
        }
        int end = Math.min(Math.max(at.end(), start), within.end());
        while (end < within.end() && !isEnd(text, end)) {
            end++;
        }
        int last = Math.max(start, Math.min(within.end(), end + 1));
        return new Span(start, last).trimmed(text);
    }

    private static boolean isEnd(String text, int i) {
        char c = text.charAt(i);
        boolean inside = i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
        return c == '!' || c == '?' || (c == '\n' && !isWrapped(text, i)) || (c == '.' && !inside);
    }

    /** Whether the line that ends here is long and goes on: it was broken for its length only. */
    private static boolean isWrapped(String text, int end) {
        int start = end;
        while (start > 0 && end - start < WRAPPED && text.charAt(start - 1) != '\n') {
            start--;
        }
        boolean goesOn = end + 1 < text.length() && !Character.isWhitespace(text.charAt(end + 1));
        return goesOn && end - start >= WRAPPED;
    }
}
