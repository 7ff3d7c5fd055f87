package org.hearsay.statement;

import org.hearsay.text.Span;

/**
 * A stretch between quotation marks, marks included; never across paragraphs.
 *
 * @param span the quotation with its marks
 * @param open whether its closing mark is missing, as where the quotation goes on in the next
 *     paragraph
 */
record Quotation(Span span, boolean open) implements Comparable<Quotation> {

    @Override
    public int compareTo(Quotation other) {
        return span.compareTo(other.span);
    }
}
