package org.hearsay.lineage;

import java.util.LinkedHashMap;
import java.util.Map;

/** The indexes of the bodies that were last compared, since many are compared with the same. */
final class Indexes {

    private static final int KEPT = 2_000;

    private final Map<Body, Index> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Body, Index> eldest) {
                    return size() > KEPT;
                }
            };

    Index of(Body body) {
        return kept.computeIfAbsent(body, Index::new);
    }
}
