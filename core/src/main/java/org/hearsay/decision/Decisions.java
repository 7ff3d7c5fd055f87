package org.hearsay.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.model.ActorId;
import org.hearsay.model.ActorRuling;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Decision;
import org.hearsay.model.DecisionLine;
import org.hearsay.model.Evidence;
import org.hearsay.model.ItemId;
import org.hearsay.model.Outcome;
import org.hearsay.model.Reading;

/**
 * Applies what people decided to readings, and says of each decision what became of it.
 *
 * <p>A decision is aimed at words. It is applied where they stand today, letter for letter or set
 * otherwise, among the same words of their sentence; where they changed it is not applied, and a
 * person has to look. Two decisions of one thing that say different things are both refused: no
 * order of lines decides between people. Where a split only contradicts what several merges make
 * together, the merges hold.
 *
 * <p>No evidence is changed; texts stay as they are. Pure: the result does not depend on the order
 * of readings or lines. Stateless and safe for use by several threads.
 */
public final class Decisions {

    /** The readings as these decisions have them, in the same order. */
    public Corrected apply(List<Reading> readings, List<DecisionLine> lines) {
        List<DecisionLine> ordered = lines.stream().sorted(BY_TEXT).toList();
        Shelf shelf = new Shelf(readings);
        List<Reading> parted = new InOneArticle(shelf, ordered).parted(readings, ordered);
        Rulings rulings = new Rulings(shelf, parted);
        Gathered gathered = new Gathered();
        List<Ruling> held = gather(agreeing(ordered.stream().map(rulings::of).toList()), gathered);
        Map<ArticleId, Corrections> corrections = new HashMap<>();
        List<Reading> corrected = new ArrayList<>();
        for (Reading reading : parted) {
            ArticleId article = reading.article().id();
            Corrections all = new Corrections(reading, gathered.of(article), gathered.labels());
            corrections.put(article, all);
            corrected.add(all.reading());
        }
        return new Corrected(
                corrected,
                gathered.actors(),
                gathered.joins(corrections),
                gathered.placements(),
                held.stream().map(ruling -> outcome(ruling, corrections)).toList(),
                renames(held));
    }

    private static Outcome outcome(Ruling ruling, Map<ArticleId, Corrections> corrections) {
        List<ItemId> now = new ArrayList<>();
        for (int i = 0; i < ruling.items().size(); i++) {
            List<Evidence> places = ruling.evidence();
            ArticleId article = places.get(Math.min(i, places.size() - 1)).article();
            Corrections all = corrections.get(article);
            if (all != null) {
                all.now(ruling.items().get(i)).ifPresent(now::add);
            }
        }
        return ruling.outcome(now);
    }

    /** The rulings, of which those that contradict each other are refused. */
    private static List<Ruling> agreeing(List<Ruling> rulings) {
        Map<String, Set<String>> values = new HashMap<>();
        for (Ruling ruling : rulings) {
            if (ruling.fate().applied()) {
                values.computeIfAbsent(ruling.subject(), s -> new TreeSet<>()).add(ruling.value());
            }
        }
        return rulings.stream()
                .map(
                        ruling ->
                                ruling.fate().applied()
                                                && values.getOrDefault(ruling.subject(), Set.of())
                                                                .size()
                                                        > 1
                                        ? ruling.conflicting("another decision says otherwise")
                                        : ruling)
                .toList();
    }

    /** Has each different one do its part once, the splits last. */
    private static List<Ruling> gather(List<Ruling> rulings, Gathered gathered) {
        Set<String> done = new HashSet<>();
        for (Ruling ruling : rulings) {
            if (ruling.fate().applied() && !isSplit(ruling) && done.add(key(ruling))) {
                ruling.effect().accept(gathered);
            }
        }
        List<Ruling> held = new ArrayList<>();
        for (Ruling ruling : rulings) {
            Ruling holds = ruling;
            if (ruling.fate().applied() && isSplit(ruling)) {
                if (gathered.areMerged(ruling.actors().get(0), ruling.actors().get(1))) {
                    holds = ruling.conflicting("other decisions together say that the two are one");
                } else {
                    ruling.effect().accept(gathered);
                }
            }
            held.add(holds);
        }
        return held;
    }

    private static String key(Ruling ruling) {
        return ruling.subject() + "\n" + ruling.value();
    }

    private static boolean isSplit(Ruling ruling) {
        return ruling.line().decision() instanceof Decision.OfActor of
                && of.ruling() instanceof ActorRuling.Split;
    }

    private static Map<DecisionLine, ActorId> renames(List<Ruling> rulings) {
        Map<DecisionLine, ActorId> renames = new HashMap<>();
        for (Ruling ruling : rulings) {
            if (ruling.fate().applied()
                    && ruling.line().decision() instanceof Decision.OfActor of
                    && of.ruling() instanceof ActorRuling.Rename) {
                renames.put(ruling.line(), ruling.actors().get(0));
            }
        }
        return renames;
    }

    private static final Comparator<DecisionLine> BY_TEXT =
            Comparator.comparing((DecisionLine line) -> BlockWriter.of(line.decision()))
                    .thenComparing(Comparator.naturalOrder());
}
