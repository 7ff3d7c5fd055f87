package org.hearsay.text;

/**
 * A stretch of a text: UTF-16 positions, from {@code start} up to but not including {@code end}.
 *
 * <p>Ordered by start, then by end. Where positions leave the program they become code points: see
 * {@link CodePoints}.
 */
public record Span(int start, int end) implements Comparable<Span> {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(
                    "A span needs 0 <= start <= end, but got [" + start + ", " + end + ")");
        }
    }

    /** The smallest span that holds both. */
    public static Span hull(Span a, Span b) {
        return new Span(Math.min(a.start, b.start), Math.max(a.end, b.end));
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /** Whether {@code other} lies inside this span, edges included. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the character at this position belongs to the span. */
    public boolean contains(int position) {
        return start <= position && position < end;
    }

    /** Whether the two share at least one character. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    public Span shift(int by) {
        return new Span(start + by, end + by);
    }

    /** The characters of this span in the text; the span must lie inside it. */
    public String in(CharSequence text) {
        if (end > text.length()) {
            throw new IllegalArgumentException(
                    "Span " + this + " ends outside a text of " + text.length() + " characters");
        }
        return text.subSequence(start, end).toString();
    }

    /** This span without white space (and no-break space) at its edges; may become empty. */
    public Span trimmed(CharSequence text) {
        int from = start;
        int to = end;
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    @Override
    public int compareTo(Span other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }

    @Override
    public String toString() {
        return "[" + start + ", " + end + ")";
    }
}
