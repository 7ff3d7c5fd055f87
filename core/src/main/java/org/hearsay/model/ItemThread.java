package org.hearsay.model;

import java.util.List;
import java.util.Optional;

/**
 * Items that report the same thing (a thread, in the ledger's words): mostly of several articles,
 * of one where it contradicts or denies itself.
 *
 * <p>Members are at least two, in order of id. {@code origins} counts independent roots, {@code
 * outlets} who carries it, {@code owners} to how many owners the roots belong, as far as that is
 * known; {@code explanation} is what the verdict rests on. {@code days} is when an event happened
 * or is to happen, narrowed by all its members; absent where none dates it, and for all but events.
 * {@code quotes} compares other forms of an utterance with its longest one.
 */
public record ItemThread(
        ThreadId id,
        ItemKind of,
        List<ItemId> members,
        Verdict verdict,
        int origins,
        int outlets,
        int owners,
        Explanation explanation,
        Optional<Forms> forms,
        Optional<DayRange> days,
        List<QuoteCheck> quotes) {

    /** The member of the earliest article, and the one with most words. */
    public record Forms(ItemId earliest, ItemId longest) {}

    public ItemThread {
        members = members.stream().sorted().distinct().toList();
        quotes = List.copyOf(quotes);
        if (members.size() < 2) {
            throw new IllegalArgumentException("A thread joins at least two items: " + id);
        }
        if (!id.equals(ThreadId.of(members.get(0)))) {
            throw new IllegalArgumentException("Thread " + id + " is not named by its smallest");
        }
    }

    /** In a sentence, what the verdict rests on. */
    public String because() {
        return explanation.says();
    }
}
