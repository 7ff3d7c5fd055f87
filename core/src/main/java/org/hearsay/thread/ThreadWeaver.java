package org.hearsay.thread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import org.hearsay.model.ItemKind;
import org.hearsay.model.ItemThread;
import org.hearsay.model.Lineage;
import org.hearsay.model.OutletRegister;
import org.hearsay.model.Reading;
import org.hearsay.model.ThreadId;

/**
 * Joins what several articles report of one thing: one utterance, one number.
 *
 * <p>A thread's members come from at least two articles and are all related to each other; see
 * {@link SameUtterance} and {@link SameCount} for when they are. Verdicts, the first that holds:
 *
 * <ul>
 *   <li>denied: some say it, some deny it;
 *   <li>revised: one claimant's numbers for two days that cannot both be true;
 *   <li>differs: such numbers for one day or by different claimants; quotations whose words are
 *       others, not only fewer (where only time parts numbers nobody claims, they are revised);
 *   <li>single origin: all come down to one;
 *   <li>agreed: at least two independent origins.
 * </ul>
 *
 * <p>Expects parties that carry actors resolved across articles; unresolved ones are compared by
 * name. The result is in order of id, does not depend on the order of the readings or the lineage,
 * and compares only items that share a rare run of words. Stateless and thread-safe.
 */
public final class ThreadWeaver {

    /** The threads of these readings, each of another article. */
    public List<ItemThread> weave(List<Reading> readings, List<Lineage> lineage) {
        return weave(readings, lineage, OutletRegister.builtIn());
    }

    /** The same, by what this register says of the outlets. */
    public List<ItemThread> weave(
            List<Reading> readings, List<Lineage> lineage, OutletRegister register) {
        List<Reading> ordered =
                readings.stream()
                        .sorted(Comparator.comparing(reading -> reading.article().id()))
                        .toList();
        Roots roots = new Roots(ordered, lineage, register);
        List<ItemThread> threads = new ArrayList<>();
        for (List<Utterance> group : Denials.joined(utterances(ordered))) {
            add(threads, roots, ItemKind.STATEMENT, group, StatementRuling::new);
        }
        for (List<Count> group : counts(ordered)) {
            add(threads, roots, ItemKind.FIGURE, group, FigureRuling::new);
        }
        threads.sort(Comparator.comparing(ItemThread::id));
        return List.copyOf(threads);
    }

    private static List<List<Utterance>> utterances(List<Reading> readings) {
        List<Utterance> utterances =
                readings.stream()
                        .flatMap(r -> r.statements().stream().map(s -> Utterance.of(s, r)))
                        .sorted(Comparator.comparing(member -> member.item().id()))
                        .toList();
        return new Grouping<>(utterances, new SameUtterance(), Utterance::essence).groups();
    }

    private static List<List<Count>> counts(List<Reading> readings) {
        List<Count> counts =
                readings.stream()
                        .flatMap(r -> r.figures().stream().map(f -> Count.of(f, r)))
                        .sorted(Comparator.comparing(member -> member.item().id()))
                        .toList();
        return new Grouping<>(counts, new SameCount(), Count::essence).groups();
    }

    private static <M extends Member> void add(
            List<ItemThread> threads,
            Roots roots,
            ItemKind kind,
            List<M> members,
            BiFunction<List<M>, List<List<Member>>, ? extends Ruler> ruler) {
        if (members.stream().map(member -> member.article().id()).distinct().count() < 2) {
            return;
        }
        List<List<Member>> byRoot = roots.of(members);
        Ruling ruling = ruler.apply(members, byRoot).rule();
        Owners owners = roots.owners(byRoot);
        threads.add(
                new ItemThread(
                        ThreadId.of(members.get(0).item().id()),
                        kind,
                        members.stream().map(member -> member.item().id()).toList(),
                        ruling.verdict(),
                        byRoot.size(),
                        Roots.outlets(members),
                        owners.count(),
                        owners.after(ruling.because())));
    }
}
