package org.hearsay.thread.origin;

import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many owners the roots of a thread have, and whose outlets more than one root is from. */
public record Owners(int count, Map<String, SortedSet<String>> outlets) {

    public Owners {
        outlets = Collections.unmodifiableMap(new TreeMap<>(outlets));
    }

    /** A verdict's sentence, and one more for each owner of several outlets. */
    public String after(String because) {
        return outlets.entrySet().stream()
                .filter(owner -> owner.getValue().size() > 1)
                .map(owner -> sentence(owner.getKey(), owner.getValue()))
                .collect(Collectors.joining("", because, ""));
    }

    private static String sentence(String owner, SortedSet<String> outlets) {
        String last = outlets.last();
        String others = String.join(", ", outlets.headSet(last));
        String all = outlets.size() == 2 ? "both" : "all";
        return " " + others + " and " + last + " " + all + " belong to " + owner + ".";
    }
}
