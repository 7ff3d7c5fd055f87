package org.hearsay.model;

import org.hearsay.text.Span;

/** A span of an article's text with its role; a paragraph of the body is one segment. */
public record Segment(Span span, Role role) {

    public Segment {
        if (span.isEmpty()) {
            throw new IllegalArgumentException("A segment holds at least one character: " + span);
        }
    }
}
