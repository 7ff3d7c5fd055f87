package org.hearsay.article;

import org.hearsay.text.Span;

/**
 * A stretch of a page's text without a line break in it: a paragraph, a heading, a list item.
 * {@code linked} counts its characters inside links, {@code place} is the innermost that holds it.
 */
record Block(Span span, Line line, int linked, Place place) {

    private static final int SHORTEST_PROSE = 60;

    /** Scripts that need fewer characters have as many words. */
    private static final int FEWEST_WORDS = 12;

    /** Whether it reads as a paragraph of running text and not as a link. */
    boolean isProse() {
        return linkShare() < 0.5
                && (span.length() >= SHORTEST_PROSE || line.wordCount() >= FEWEST_WORDS)
                && line.isProse();
    }

    double linkShare() {
        return (double) linked / span.length();
    }

    boolean isHeading() {
        String tag = place.tag();
        return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
    }
}
