package org.hearsay.model;

import org.hearsay.text.CodePoints;
import org.hearsay.text.Span;

/**
 * Evidence as a person's file keeps it, so that it can be found again in a text that has changed:
 * the exact words with a little before and after (TextQuoteSelector of the W3C Web Annotation
 * model) and where they stood, in code points (TextPositionSelector).
 */
public record Anchor(Pointer article, String exact, String before, String after, Span points) {

    /** The longest words that are found again, in UTF-16 units. */
    public static final int LONGEST = 20_000;

    /** The most that is kept before or after them. */
    public static final int WIDEST = 200;

    public Anchor {
        if (exact.isEmpty() || exact.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "An anchor has 1 to " + LONGEST + " characters, not " + exact.length());
        }
        if (before.length() > WIDEST || after.length() > WIDEST) {
            throw new IllegalArgumentException(
                    "At most " + WIDEST + " characters stand before and after an anchor");
        }
        if (points.length() != exact.codePointCount(0, exact.length())) {
            throw new IllegalArgumentException(
                    points + " has another length than the words, in code points: " + exact);
        }
    }

    /** The anchor of a span, in UTF-16, of an article's text. */
    public static Anchor of(Article article, Span span) {
        Evidence evidence = Evidence.of(article, span);
        CodePoints points = new CodePoints(article.text().characters());
        int start = points.at(span.start());
        String exact = evidence.exact();
        return new Anchor(
                Pointer.to(article),
                exact,
                evidence.before(),
                evidence.after(),
                new Span(start, start + exact.codePointCount(0, exact.length())));
    }
}
