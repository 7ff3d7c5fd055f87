package org.hearsay.model;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What people decided of actors across articles, in the ids of single articles' actors.
 *
 * @param together pairs of one and the same
 * @param alone those to be taken out of whatever they were joined to
 * @param names what people call them; where one actor gets two names it keeps its own
 * @param banned those that are no actors
 */
public record ActorChanges(
        Set<Pair> together,
        Set<ActorId> alone,
        Map<ActorId, SortedSet<String>> names,
        Set<ActorId> banned) {

    /** Two different actors, the smaller first. */
    public record Pair(ActorId one, ActorId other) implements Comparable<Pair> {

        public static Pair of(ActorId a, ActorId b) {
            return a.compareTo(b) < 0 ? new Pair(a, b) : new Pair(b, a);
        }

        @Override
        public int compareTo(Pair pair) {
            int byOne = one.compareTo(pair.one);
            return byOne != 0 ? byOne : other.compareTo(pair.other);
        }
    }

    public ActorChanges {
        together = Collections.unmodifiableSet(new TreeSet<>(together));
        alone = Collections.unmodifiableSet(new TreeSet<>(alone));
        names = Collections.unmodifiableMap(new TreeMap<>(names));
        banned = Collections.unmodifiableSet(new TreeSet<>(banned));
    }

    public static ActorChanges none() {
        return new ActorChanges(Set.of(), Set.of(), Map.of(), Set.of());
    }

    public boolean isEmpty() {
        return together.isEmpty() && alone.isEmpty() && names.isEmpty() && banned.isEmpty();
    }
}
