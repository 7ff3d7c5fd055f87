package org.hearsay.model;

import java.util.List;

/**
 * Items of several articles that report the same thing (a thread, in the ledger's words).
 *
 * <p>Members are at least two, in order of id. {@code origins} counts independent roots, {@code
 * outlets} who carries it, {@code owners} to how many owners the roots belong, as far as that is
 * known; {@code because} says in a sentence what the verdict rests on.
 */
public record ItemThread(
        ThreadId id,
        ItemKind of,
        List<ItemId> members,
        Verdict verdict,
        int origins,
        int outlets,
        int owners,
        String because) {

    public ItemThread {
        members = members.stream().sorted().distinct().toList();
        if (members.size() < 2) {
            throw new IllegalArgumentException("A thread joins at least two items: " + id);
        }
        if (!id.equals(ThreadId.of(members.get(0)))) {
            throw new IllegalArgumentException("Thread " + id + " is not named by its smallest");
        }
    }
}
