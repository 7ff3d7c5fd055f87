package org.hearsay.model;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What people have decided of threads: pairs of items that are one thing, and pairs that are not.
 *
 * <p>A pair has no direction. Items that are not in the ledger do no harm. Where the same pair is
 * in both, it is kept apart: a wrong join hides a difference.
 */
public record Joins(Set<Pair> together, Set<Pair> apart) {

    /** Two different items, the smaller first. */
    public record Pair(ItemId one, ItemId other) implements Comparable<Pair> {

        public Pair {
            if (one.equals(other)) {
                throw new IllegalArgumentException("A pair has two items: " + one);
            }
            if (one.compareTo(other) > 0) {
                ItemId swapped = one;
                one = other;
                other = swapped;
            }
        }

        @Override
        public int compareTo(Pair that) {
            int byOne = one.compareTo(that.one);
            return byOne != 0 ? byOne : other.compareTo(that.other);
        }
    }

    public Joins {
        SortedSet<Pair> joined = new TreeSet<>(together);
        joined.removeAll((Collection<?>) apart);
        together = Collections.unmodifiableSortedSet(joined);
        apart = Collections.unmodifiableSortedSet(new TreeSet<>(apart));
    }

    /** Nobody has decided anything. */
    public static Joins none() {
        return new Joins(Set.of(), Set.of());
    }
}
