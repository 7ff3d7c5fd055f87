package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.hearsay.model.Lineage;

/** Bodies that are equal, so that hundreds of them are compared with others only once. */
final class Copies {

    private Copies() {}

    /** The first of each group of equal bodies, in the given order. */
    static Body[] distinct(Body[] bodies) {
        return groups(bodies).values().stream().map(group -> group.get(0)).toArray(Body[]::new);
    }

    /** The relation of each later body of a group to the group's first. */
    static List<Lineage> of(Body[] bodies, BiFunction<Body, Body, Optional<Lineage>> relation) {
        List<Lineage> found = new ArrayList<>();
        for (List<Body> group : groups(bodies).values()) {
            Body head = group.get(0);
            for (Body body : group.subList(1, group.size())) {
                relation.apply(head, body).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Map<String, List<Body>> groups(Body[] bodies) {
        Map<String, List<Body>> groups = new LinkedHashMap<>();
        for (Body body : bodies) {
            groups.computeIfAbsent(body.collapsed(), key -> new ArrayList<>(1)).add(body);
        }
        return groups;
    }
}
