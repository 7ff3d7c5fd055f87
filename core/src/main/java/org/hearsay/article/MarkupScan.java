package org.hearsay.article;

/**
 * Looks over markup before it is parsed: the parser builds a tree of whatever there is, and takes
 * time that grows with the square of a tag's name. One pass, no memory.
 */
final class MarkupScan {

    /** Honest pages have tags in scripts too, and close what they open. */
    private static final int MOST_TAGS = 4 * Page.MOST_ELEMENTS;

    private static final int LONGEST_NAME = 10_000;

    private MarkupScan() {}

    /** Whether it can be parsed within the bounds of a page. */
    static boolean isBounded(String markup) {
        int tags = 0;
        int at = markup.indexOf('<');
        while (at >= 0) {
            int name = at + 1 < markup.length() && markup.charAt(at + 1) == '/' ? at + 2 : at + 1;
            int end = endOfName(markup, name);
            tags += end > name ? 1 : 0;
            if (tags > MOST_TAGS || end - name > LONGEST_NAME) {
                return false;
            }
            at = markup.indexOf('<', end);
        }
        return true;
    }

    private static int endOfName(String markup, int start) {
        if (start >= markup.length() || !isLetter(markup.charAt(start))) {
            return start;
        }
        int end = start;
        while (end < markup.length() && !endsName(markup.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean endsName(char c) {
        return c == '>' || c == '/' || c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
}
