package org.hearsay.testing;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How well a grouping agrees with gold's, item by item, after Bagga and Baldwin (1998): of what
 * stands with an item, the share that gold puts there too, and the reverse, an item always standing
 * with itself; then the mean over items.
 *
 * <p>Pairs weigh a group by the square of its size: one item that is missing from a group of forty
 * costs as many pairs as twenty lost groups of two. Here it costs what it is, one item's share.
 *
 * @param items over how many items the means were taken
 * @param precision from 0 to 1; 1 if there is no item
 * @param recall from 0 to 1; 1 if there is no item
 */
public record BCubed(int items, double precision, double recall) {

    /** Two items, in no order of their own. */
    record Pair(String a, String b) {

        boolean has(String item) {
            return a.equals(item) || b.equals(item);
        }
    }

    static BCubed of(Collection<String> items, Set<Pair> wanted, Set<Pair> joined) {
        double precision = 0;
        double recall = 0;
        for (String item : items) {
            double both = 1 + with(item, joined, wanted::contains);
            precision += both / (1 + with(item, joined, pair -> true));
            recall += both / (1 + with(item, wanted, pair -> true));
        }
        return items.isEmpty()
                ? new BCubed(0, 1, 1)
                : new BCubed(items.size(), precision / items.size(), recall / items.size());
    }

    private static long with(String item, Set<Pair> pairs, Predicate<Pair> which) {
        return pairs.stream().filter(pair -> pair.has(item)).filter(which).count();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d items: precision %.1f %%, recall %.1f %%",
                items,
                100 * precision,
                100 * recall);
    }
}
