package org.hearsay.thread;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemKind;
import org.hearsay.model.ItemThread;
import org.hearsay.model.Joins;
import org.hearsay.thread.item.Utterance;

/**
 * Which statements are together already, and which threads people decided on. A statement that
 * stands alone is a thread of its own here.
 */
final class Woven {

    private final Map<ItemId, ItemId> threadOf = new HashMap<>();
    private final Set<Joins.Pair> apart = new HashSet<>();

    private record Form(ItemId thread, Set<String> stems) {}

    Woven(Collection<ItemThread> threads, Joins joins) {
        for (ItemThread thread : threads) {
            if (thread.of() == ItemKind.STATEMENT) {
                ItemId first = thread.members().get(0);
                thread.members().forEach(member -> threadOf.put(member, first));
            }
        }
        joins.apart().stream()
                .filter(pair -> !thread(pair.one()).equals(thread(pair.other())))
                .forEach(pair -> apart.add(threads(pair)));
    }

    private ItemId thread(ItemId item) {
        return threadOf.getOrDefault(item, item);
    }

    /** The threads that the two are of, by their first members; they are two. */
    Joins.Pair threads(Joins.Pair items) {
        return new Joins.Pair(thread(items.one()), thread(items.other()));
    }

    /** Of those with the same words in one thread only the first. */
    List<Utterance> distinct(List<Utterance> said) {
        Map<Form, Utterance> first = new LinkedHashMap<>();
        for (Utterance utterance : said) {
            first.putIfAbsent(
                    new Form(thread(utterance.item().id()), utterance.terms().stems()), utterance);
        }
        return List.copyOf(first.values());
    }

    /** Whether they are of two articles and two threads, and nobody decided to keep these apart. */
    boolean isOpen(Utterance one, Utterance other) {
        ItemId a = one.item().id();
        ItemId b = other.item().id();
        return !one.article().id().equals(other.article().id())
                && !thread(a).equals(thread(b))
                && !apart.contains(threads(new Joins.Pair(a, b)));
    }
}
