package org.hearsay.thread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.ItemKind;
import org.hearsay.model.ItemThread;
import org.hearsay.model.Joins;
import org.hearsay.model.Lineage;
import org.hearsay.model.OutletRegister;
import org.hearsay.model.Reading;
import org.hearsay.thread.answer.Link;
import org.hearsay.thread.item.Bundle;
import org.hearsay.thread.item.Count;
import org.hearsay.thread.item.Deed;
import org.hearsay.thread.item.Grouping;
import org.hearsay.thread.item.Story;
import org.hearsay.thread.item.Utterance;
import org.hearsay.thread.origin.Roots;

/**
 * Joins what several articles report of one thing: one utterance, one number, one event.
 *
 * <p>A thread's members come from at least two articles, or from one that contradicts or denies
 * itself; see {@link SameUtterance}, {@link SameCount} and {@link SameDeed} for when they are one,
 * and {@link References} and {@link Matters} for statements that answer each other. Verdicts, the
 * first that holds:
 *
 * <ul>
 *   <li>denied: some say it, some deny it; a number where what gives it is denied;
 *   <li>revised: one claimant's numbers for two days that cannot both be true; an event first
 *       planned and then done;
 *   <li>differs: such numbers for one day or by different claimants; quotations of two origins
 *       whose words are others, not only fewer (where only time parts numbers nobody claims, they
 *       are revised); two sources' accounts of one matter; an event that one has ahead and another
 *       behind;
 *   <li>single origin: all come down to one;
 *   <li>agreed: at least two independent origins.
 * </ul>
 *
 * <p>Expects parties that carry actors resolved across articles; unresolved ones are compared by
 * name. The result is in order of id, does not depend on the order of the readings or the lineage,
 * and compares only items that share a rare run of words. Stateless and thread-safe.
 */
public final class ThreadWeaver {

    /** The threads of these readings, each of another article, as nobody has decided otherwise. */
    public List<ItemThread> weave(List<Reading> readings, List<Lineage> lineage) {
        return weave(readings, lineage, Joins.none(), OutletRegister.builtIn());
    }

    /**
     * The threads of these readings, each of another article, with what people have decided, and by
     * what this register says of the outlets.
     */
    public List<ItemThread> weave(
            List<Reading> readings, List<Lineage> lineage, Joins joins, OutletRegister register) {
        List<Reading> ordered =
                readings.stream()
                        .sorted(Comparator.comparing(reading -> reading.article().id()))
                        .toList();
        Roots roots = new Roots(ordered, lineage, register);
        Story story = new Story(ordered);
        ThreadMaker maker = new ThreadMaker(roots);
        List<Utterance> said = StatementThreads.utterances(ordered, story);
        List<Link> links = StatementThreads.references(said, story);
        List<Bundle<Count>> counts = FigureThreads.of(ordered, links, lineage, story, joins);
        List<ItemThread> threads = new ArrayList<>();
        StatementThreads.of(said, links, counts, lineage, story, joins)
                .forEach(group -> statements(group, story, maker).ifPresent(threads::add));
        Refuted refuted = new Refuted(said, links);
        counts.forEach(group -> figures(group, story, maker, refuted).ifPresent(threads::add));
        deeds(ordered, story, joins)
                .forEach(group -> events(group, story, maker).ifPresent(threads::add));
        threads.sort(Comparator.comparing(ItemThread::id));
        return List.copyOf(threads);
    }

    private static List<Bundle<Deed>> deeds(List<Reading> readings, Story story, Joins joins) {
        List<Deed> deeds =
                readings.stream()
                        .flatMap(r -> r.events().stream().map(e -> Deed.of(e, r)))
                        .sorted(Comparator.comparing(member -> member.item().id()))
                        .toList();
        return new Grouping<>(deeds, new SameDeed(story), Deed::essence, joins).groups();
    }

    private static Optional<ItemThread> statements(
            Linked.Group group, Story story, ThreadMaker maker) {
        return maker.of(
                ItemKind.STATEMENT,
                group.bundle(),
                byRoot -> new StatementRuling(group, byRoot),
                new SameUtterance(story)::why,
                QuoteChecks.of(group.members()));
    }

    private static Optional<ItemThread> figures(
            Bundle<Count> group, Story story, ThreadMaker maker, Refuted refuted) {
        SameCount relation = new SameCount(story, List.of());
        return maker.of(
                ItemKind.FIGURE,
                group,
                byRoot -> new FigureRuling(group.members(), byRoot, relation, refuted),
                relation::why,
                ThreadMaker.Extras.none());
    }

    private static Optional<ItemThread> events(Bundle<Deed> group, Story story, ThreadMaker maker) {
        return maker.of(
                ItemKind.EVENT,
                group,
                byRoot -> new DeedRuling(group.members(), byRoot),
                new SameDeed(story)::why,
                new ThreadMaker.Extras(
                        Optional.empty(), DeedRuling.days(group.members()), List.of()));
    }
}
