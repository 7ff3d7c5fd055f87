package org.hearsay.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.text.Span;

/**
 * An article's outermost quotations: in text order, none overlapping another, so that every
 * question is answered by a binary search.
 */
final class Quotations {

    private final List<Quotation> all;

    Quotations(List<Quotation> inTextOrder) {
        this.all = List.copyOf(inTextOrder);
    }

    List<Quotation> all() {
        return all;
    }

    /** The quotation that holds all of a span. */
    Optional<Span> around(Span span) {
        return overlapping(span).stream().filter(quotation -> quotation.contains(span)).findFirst();
    }

    /** The quotations that share a character with a span, in text order. */
    List<Span> overlapping(Span span) {
        List<Span> found = new ArrayList<>();
        for (int i = firstEndingAfter(span.start()); i < all.size(); i++) {
            Span quotation = all.get(i).span();
            if (quotation.start() >= span.end()) {
                break;
            }
            if (quotation.overlaps(span)) {
                found.add(quotation);
            }
        }
        return found;
    }

    /** Whether a character stands between quotation marks. */
    boolean hold(int position) {
        int i = firstEndingAfter(position);
        return i < all.size() && all.get(i).span().contains(position);
    }

    private int firstEndingAfter(int position) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).span().end() > position) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
