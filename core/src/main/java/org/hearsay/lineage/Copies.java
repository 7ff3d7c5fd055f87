package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bodies that are equal, so that hundreds of them are compared with others only once. */
final class Copies {

    private final List<List<Integer>> groups;

    Copies(Body[] bodies) {
        Map<Long, List<Integer>> bySameness = new LinkedHashMap<>();
        for (int i = 0; i < bodies.length; i++) {
            bySameness.computeIfAbsent(bodies[i].sameness(), key -> new ArrayList<>(1)).add(i);
        }
        this.groups = List.copyOf(bySameness.values());
    }

    /** The first of each group of equal bodies, in the given order. */
    int[] heads() {
        return groups.stream().mapToInt(group -> group.get(0)).toArray();
    }

    /** The groups of at least two, in the given order, each in that order too. */
    List<List<Integer>> groups() {
        return groups.stream().filter(group -> group.size() > 1).toList();
    }
}
