package org.hearsay.text;

/** A place with a little of the text on either side, as search results show it. */
public final class Excerpt {

    private Excerpt() {}

    /**
     * The place with at most so many characters before and after it. No word is cut in two, unless
     * there is no space at all where it would be cut, as in scripts that set none.
     */
    public static Span around(String text, Span place, int most) {
        return new Span(start(text, place.start(), most), end(text, place.end(), most));
    }

    private static int start(String text, int from, int most) {
        if (from <= most) {
            return 0;
        }
        int least = whole(text, from - most);
        int at = least;
        while (at > 0 && at < from && !Character.isWhitespace(text.charAt(at - 1))) {
            at++;
        }
        return at < from || Character.isWhitespace(text.charAt(from - 1)) ? at : least;
    }

    private static int end(String text, int to, int most) {
        if (text.length() - to <= most) {
            return text.length();
        }
        int last = whole(text, to + most);
        int at = last;
        while (at > to && !Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at > to || Character.isWhitespace(text.charAt(to)) ? at : last;
    }

    /** Not between the halves of a pair. */
    private static int whole(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
