package org.hearsay.model;

import java.util.Objects;
import org.hearsay.text.SourceText;
import org.hearsay.text.Span;

/**
 * The exact characters that an item was read from.
 *
 * <p>It can only be made from the article's text, so its words are always the words that stand at
 * its span. In the terms of the W3C Web Annotation model it is a TextPositionSelector (the span,
 * here in UTF-16) and a TextQuoteSelector (the exact words with a little before and after).
 */
public final class Evidence implements Comparable<Evidence> {

    /** How much stands before and after the exact words, in UTF-16 units. */
    public static final int CONTEXT = 32;

    private final ArticleId article;
    private final String text;
    private final Span span;

    private Evidence(ArticleId article, SourceText text, Span span) {
        this.article = article;
        this.text = text.characters();
        this.span = span;
    }

    /** The evidence of a span of this article's text, which must hold at least one character. */
    public static Evidence of(Article article, Span span) {
        if (span.isEmpty()) {
            throw new IllegalArgumentException("Evidence holds at least one character: " + span);
        }
        return new Evidence(article.id(), article.text(), span);
    }

    public ArticleId article() {
        return article;
    }

    /** UTF-16 positions in the article's text. */
    public Span span() {
        return span;
    }

    /** Cut from the text at each asking: a ledger holds millions of these, and few are read. */
    public String exact() {
        return span.in(text);
    }

    public String before() {
        return text.substring(contextStart(text, span.start()), span.start());
    }

    public String after() {
        return text.substring(span.end(), contextEnd(text, span.end()));
    }

    private static int contextStart(String text, int end) {
        int start = Math.max(0, end - CONTEXT);
        return start > 0 && Character.isLowSurrogate(text.charAt(start)) ? start - 1 : start;
    }

    private static int contextEnd(String text, int start) {
        int end = Math.min(text.length(), start + CONTEXT);
        return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
    }

    /** By article, then by span. */
    @Override
    public int compareTo(Evidence other) {
        int byArticle = article.compareTo(other.article);
        return byArticle != 0 ? byArticle : span.compareTo(other.span);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Evidence that
                && article.equals(that.article)
                && span.equals(that.span)
                && (text.equals(that.text) || exact().equals(that.exact()));
    }

    @Override
    public int hashCode() {
        return Objects.hash(article, span);
    }

    @Override
    public String toString() {
        return article + span.toString() + " \"" + exact() + "\"";
    }
}
