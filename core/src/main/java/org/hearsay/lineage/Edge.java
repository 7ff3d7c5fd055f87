package org.hearsay.lineage;

import java.util.Comparator;
import org.hearsay.model.Lineage;

/** That one body, by its place in the order of all, depends on another; without the passages. */
record Edge(int article, int from, Lineage.Kind kind, double share) {

    /** The largest share first; among equal ones that from the first body. */
    static final Comparator<Edge> STRONGEST =
            Comparator.comparingDouble(Edge::share)
                    .reversed()
                    .thenComparingInt(Edge::from)
                    .thenComparingInt(Edge::article)
                    .thenComparing(Edge::kind);

    boolean isPartial() {
        return kind == Lineage.Kind.PARTIAL;
    }
}
