package org.hearsay.text;

/** The sentence around a place, by its stops alone: enough to show what somebody said there. */
public final class Sentences {

    private Sentences() {}

    /**
     * From the last end of a sentence before {@code at} to the first after it, both within {@code
     * within}, without white space at its edges. A stop inside a number or a word ends nothing.
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
        return c == '!' || c == '?' || c == '\n' || (c == '.' && !inside);
    }
}
