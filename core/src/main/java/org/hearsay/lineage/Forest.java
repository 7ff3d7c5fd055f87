package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The edges worth keeping: for each article that depends on others of one text its strongest edge,
 * what more it takes to join their group, and for partial reuse one edge from an article to each
 * such group. Which articles are joined, and which depend on none, is the same as with all edges.
 */
final class Forest {

    private final List<Edge> edges = new ArrayList<>();
    private final int[] parents;

    Forest(int size) {
        this.parents = new int[size];
        for (int i = 0; i < size; i++) {
            parents[i] = i;
        }
    }

    void add(Edge found) {
        edges.add(found);
    }

    /** Whether these two were in two groups, which are now one. */
    boolean join(int a, int b) {
        int first = rootOf(a);
        int second = rootOf(b);
        parents[Math.max(first, second)] = Math.min(first, second);
        return first != second;
    }

    List<Edge> kept() {
        List<Edge> kept = new ArrayList<>();
        edges.sort(Edge.STRONGEST);
        BitSet dependent = new BitSet();
        for (Edge edge : edges) {
            if (!edge.isPartial() && !dependent.get(edge.article())) {
                dependent.set(edge.article());
                join(edge.article(), edge.from());
                kept.add(edge);
            }
        }
        for (Edge edge : edges) {
            if (!edge.isPartial() && join(edge.article(), edge.from())) {
                kept.add(edge);
            }
        }
        Set<Long> told = new HashSet<>();
        for (Edge edge : edges) {
            int group = rootOf(edge.from());
            if (edge.isPartial()
                    && group != rootOf(edge.article())
                    && told.add((long) edge.article() << 32 | group)) {
                kept.add(edge);
            }
        }
        return kept;
    }

    private int rootOf(int body) {
        int at = body;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }
}
