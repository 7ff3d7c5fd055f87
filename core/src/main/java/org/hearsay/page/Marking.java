package org.hearsay.page;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.hearsay.text.Span;

/**
 * Writes an article's text with its items marked.
 *
 * <p>Marks that lie inside one another are nested; where one crosses the edge of another it is cut
 * there, always in the same way. An item's first piece has the id to which its row links; after its
 * last stands the number that leads back to the row. Used for one article's blocks in text order.
 */
final class Marking {

    /**
     * Something to mark.
     *
     * @param item the item's id, or "" for a mark that is only seen
     * @param number what the item is called on this page
     */
    record Layer(Span span, int rank, String classes, String item, String number) {}

    /** The class of what somebody looked for; its first piece has this as its id too. */
    static final String FOUND = "found";

    private static final Comparator<Layer> OUTER_FIRST =
            Comparator.<Layer>comparingInt(layer -> layer.span().start())
                    .thenComparing(layer -> -layer.span().end())
                    .thenComparing(Layer::rank)
                    .thenComparing(Layer::item)
                    .thenComparing(Layer::number);

    private final String text;
    private final List<Layer> layers;
    private final Set<String> begun = new HashSet<>();

    /** Layers end where the last of their characters does that a block shows. */
    Marking(String text, List<Layer> layers) {
        this.text = text;
        this.layers = layers;
    }

    /** Writes the text of one block. */
    void write(Html h, Span block) {
        PriorityQueue<Layer> pieces = new PriorityQueue<>(OUTER_FIRST);
        layers.stream()
                .filter(layer -> layer.span().overlaps(block))
                .forEach(layer -> pieces.add(cut(layer, within(layer.span(), block))));
        Deque<Layer> open = new ArrayDeque<>();
        int at = block.start();
        while (!pieces.isEmpty()) {
            Layer piece = pieces.remove();
            at = closeBefore(h, open, at, piece.span().start());
            Layer top = open.peek();
            if (top != null && piece.span().end() > top.span().end()) {
                int edge = top.span().end();
                pieces.add(cut(piece, new Span(edge, piece.span().end())));
                piece = cut(piece, new Span(piece.span().start(), edge));
            }
            h.text(text.substring(at, piece.span().start()));
            at = piece.span().start();
            begin(h, piece);
            open.push(piece);
        }
        at = closeBefore(h, open, at, block.end());
        h.text(text.substring(at, block.end()));
    }

    private int closeBefore(Html h, Deque<Layer> open, int from, int limit) {
        int at = from;
        for (Layer top = open.peek(); top != null && top.span().end() <= limit; top = open.peek()) {
            h.text(text.substring(at, top.span().end()));
            at = top.span().end();
            h.close();
            number(h, open.pop());
        }
        return at;
    }

    private void begin(Html h, Layer piece) {
        h.open(piece.item().isEmpty() ? "span" : "mark", piece.classes());
        if (!piece.item().isEmpty()) {
            h.attribute("data-item", piece.item());
            if (begun.add(piece.item())) {
                h.id("at-" + piece.item());
            }
        } else if (piece.classes().equals(FOUND) && begun.add(FOUND)) {
            h.id(FOUND);
        }
    }

    private void number(Html h, Layer piece) {
        boolean last =
                layers.stream()
                        .anyMatch(
                                layer ->
                                        layer.item().equals(piece.item())
                                                && layer.span().end() == piece.span().end());
        if (!piece.item().isEmpty() && last) {
            h.open("sup", "ref").to(Place.page(h.path()).at(piece.item()));
            h.attribute("aria-label", "Item " + piece.number());
            h.text(piece.number()).close().close();
        }
    }

    private static Layer cut(Layer layer, Span span) {
        return new Layer(span, layer.rank(), layer.classes(), layer.item(), layer.number());
    }

    private static Span within(Span span, Span block) {
        return new Span(Math.max(span.start(), block.start()), Math.min(span.end(), block.end()));
    }
}
