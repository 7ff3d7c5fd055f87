package org.hearsay.model;

import org.hearsay.text.Span;

/**
 * Names an item by its article, kind and span (UTF-16), and an ordinal where two share one. The
 * span is that of the evidence; of a statement it is from the first character of its content to the
 * last, of an event that of its trigger, of a position that of its issue.
 *
 * <p>No value, actor or extractor version goes into it, so that links and decisions survive a
 * better extractor.
 */
public record ItemId(String value) implements Comparable<ItemId> {

    public ItemId {
        if (!value.matches("(time|statement|figure|event|position)-[0-9a-f]{20}")) {
            throw new IllegalArgumentException("Not an item id: " + value);
        }
    }

    public static ItemId of(ArticleId article, ItemKind kind, Span span, int ordinal) {
        Digest digest =
                Digest.of(
                        "item",
                        article.value(),
                        kind.word(),
                        Integer.toString(span.start()),
                        Integer.toString(span.end()),
                        Integer.toString(ordinal));
        return new ItemId(kind.word() + "-" + digest.head());
    }

    @Override
    public int compareTo(ItemId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
