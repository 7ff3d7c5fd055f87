package org.hearsay.thread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Comparison;
import org.hearsay.model.ItemId;
import org.hearsay.model.Joins;
import org.hearsay.model.Lineage;
import org.hearsay.model.Reading;
import org.hearsay.thread.answer.Link;
import org.hearsay.thread.item.Bundle;
import org.hearsay.thread.item.Count;
import org.hearsay.thread.item.Grouping;
import org.hearsay.thread.item.Story;
import org.hearsay.thread.item.Tie;
import org.hearsay.thread.item.Unions;

/**
 * Puts figures together that count one thing, and those by which two statements contradict each
 * other: "eight metres", said one; the other: "six".
 */
final class FigureThreads {

    private static final String AGAINST = "the article sets the one against the other";
    private static final String CHANGED = "the article says that the one became the other";
    private static final String REPLACED = "the article says that the one took the other's place";
    private static final String ANSWERED = "the statements that give them are of one matter";

    private FigureThreads() {}

    /** All figures in groups, also those of one; the links are those inside articles. */
    static List<Bundle<Count>> of(
            List<Reading> readings,
            List<Link> links,
            List<Lineage> lineage,
            Story story,
            Joins joins) {
        List<Count> counts =
                readings.stream()
                        .flatMap(r -> r.figures().stream().map(f -> Count.of(f, r)))
                        .sorted(Comparator.comparing(member -> member.item().id()))
                        .toList();
        SameCount relation = new SameCount(story, counts);
        List<Bundle<Count>> groups =
                new Grouping<>(counts, relation, Count::essence, joins).groups();
        Unions<Count> unions = new Unions<>(groups, joins);
        unions.joined(new Copied<>(counts).pairs(lineage));
        unions.joined(compared(counts));
        unions.joined(contested(counts, relation));
        unions.joined(Series.pairs(unions.groups(), relation));
        return unions.joined(pairs(counts, links));
    }

    private static List<Tie<Count>> contested(List<Count> counts, SameCount relation) {
        Map<ArticleId, List<Count>> byArticle = new TreeMap<>();
        counts.forEach(
                count ->
                        byArticle
                                .computeIfAbsent(count.article().id(), key -> new ArrayList<>())
                                .add(count));
        List<Tie<Count>> pairs = new ArrayList<>();
        for (List<Count> own : byArticle.values()) {
            own.sort(Comparator.comparing(count -> count.item().evidence().span()));
            // Of "200 of the 900 letters" another's number is set against the first.
            own.removeIf(Count::base);
            for (int i = 1; i < own.size(); i++) {
                boolean one =
                        relation.isContested(own.get(i - 1), own.get(i))
                                || relation.isOfOneMeasured(own.get(i - 1), own.get(i));
                boolean changed =
                        SameCount.isChanged(own.get(i - 1), own.get(i))
                                || SameCount.isChanged(own.get(i), own.get(i - 1));
                if (one || changed) {
                    pairs.add(Tie.by(one ? AGAINST : CHANGED, own.get(i - 1), own.get(i)));
                } else if (i > 1 && relation.isContested(own.get(i - 2), own.get(i))) {
                    pairs.add(Tie.by(AGAINST, own.get(i - 2), own.get(i)));
                }
            }
        }
        return pairs;
    }

    /** Two numbers of which the article says that the one took the other's place. */
    private static List<Tie<Count>> compared(List<Count> counts) {
        Map<ItemId, Count> byId = new HashMap<>();
        counts.forEach(count -> byId.put(count.item().id(), count));
        List<Tie<Count>> pairs = new ArrayList<>();
        for (Count count : counts) {
            count.figure()
                    .comparison()
                    .filter(with -> with.kind() != Comparison.Kind.COMPARED)
                    .map(with -> byId.get(with.other()))
                    .filter(other -> SameCount.isOneMeasure(count, other))
                    .ifPresent(other -> pairs.add(Tie.by(REPLACED, count, other)));
        }
        return pairs;
    }

    private static List<Tie<Count>> pairs(List<Count> counts, List<Link> links) {
        Map<ItemId, List<Count>> inStatement = new HashMap<>();
        for (Count count : counts) {
            count.figure()
                    .statement()
                    .ifPresent(
                            id ->
                                    inStatement
                                            .computeIfAbsent(id, key -> new ArrayList<>(1))
                                            .add(count));
        }
        List<Tie<Count>> pairs = new ArrayList<>();
        for (List<ItemId> together : together(links)) {
            List<Count> inside =
                    together.stream()
                            .flatMap(id -> inStatement.getOrDefault(id, List.of()).stream())
                            .toList();
            for (int i = 0; i < inside.size(); i++) {
                for (int j = 0; j < i; j++) {
                    Count a = inside.get(j);
                    Count b = inside.get(i);
                    boolean two = !a.figure().statement().equals(b.figure().statement());
                    if (two && SameCount.isOneMeasure(a, b)) {
                        pairs.add(Tie.by(ANSWERED, a, b));
                    }
                }
            }
        }
        return pairs;
    }

    /** The statements that hang together by links, a few each. */
    private static List<List<ItemId>> together(List<Link> links) {
        Map<ItemId, List<ItemId>> groups = new TreeMap<>();
        for (Link link : links) {
            ItemId earlier = link.earlier().item().id();
            ItemId later = link.later().item().id();
            List<ItemId> group =
                    groups.computeIfAbsent(earlier, key -> new ArrayList<>(List.of(earlier)));
            if (!group.contains(later)) {
                group.add(later);
            }
            groups.putIfAbsent(later, group);
        }
        return groups.values().stream().distinct().toList();
    }
}
