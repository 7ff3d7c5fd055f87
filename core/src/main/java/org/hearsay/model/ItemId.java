package org.hearsay.model;

import java.util.List;
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

    private static final List<ItemKind> KINDS = List.of(ItemKind.values());

    public ItemId {
        int dash = value.indexOf('-');
        if (dash < 0 || !isKind(value, dash) || !Digest.isHead(value, dash + 1)) {
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

    private static boolean isKind(String value, int end) {
        for (ItemKind kind : KINDS) {
            if (kind.word().length() == end && value.startsWith(kind.word())) {
                return true;
            }
        }
        return false;
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
