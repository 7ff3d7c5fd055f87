package org.hearsay.model;

import java.util.List;

/**
 * Why something is held to be so: one sentence, the items it rests on, and what it follows from.
 *
 * <p>The nested ones come in the order in which a reader wants them; a tree is at most {@value
 * #DEPTH} deep and has at most {@value #PARTS} branches at one place.
 */
public record Explanation(String says, List<ItemId> items, List<Explanation> because) {

    public static final int DEPTH = 4;
    public static final int PARTS = 60;

    public Explanation {
        items = List.copyOf(items);
        because = List.copyOf(because);
        if (says.isBlank()) {
            throw new IllegalArgumentException("An explanation says something");
        }
        if (because.size() > PARTS) {
            throw new IllegalArgumentException("More than " + PARTS + " reasons for: " + says);
        }
        if (depth(because) >= DEPTH) {
            throw new IllegalArgumentException("Reasons deeper than " + DEPTH + " for: " + says);
        }
    }

    /** A sentence that rests on nothing further. */
    public static Explanation of(String says, ItemId... items) {
        return new Explanation(says, List.of(items), List.of());
    }

    private static int depth(List<Explanation> parts) {
        return parts.stream().mapToInt(part -> 1 + depth(part.because())).max().orElse(0);
    }
}
