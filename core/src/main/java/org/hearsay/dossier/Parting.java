package org.hearsay.dossier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearsay.lineage.LineageTracer;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Furnishings;
import org.hearsay.model.ItemId;
import org.hearsay.model.Joins;
import org.hearsay.model.Reading;
import org.hearsay.model.Story;

/**
 * Parts readings so that what has to do with each other stays together.
 *
 * <p>A story is never parted, nor are items of which a person says that they are one thing. Beyond
 * that, stories and articles of none stay together as long as so few come together that one worker
 * is soon done with them: all of a small ledger, and of a larger one those in which a paragraph or
 * a quotation of two outlets is the same word for word, the rarest passage first. So a passage that
 * everybody carries makes no part that holds half of the ledger.
 *
 * <p>The parts do not depend on the order in which readings came. Near-linear; stateless and safe
 * for use by several threads.
 */
public final class Parting {

    /** So many articles are reconciled in some seconds. */
    private static final int FEW = 1_000;

    private final int few;

    /** Keeps a thousand articles together. */
    public Parting() {
        this(FEW);
    }

    /**
     * Keeps so many articles together: all of a ledger that has no more, and in a larger one so
     * many beside the largest story of a part. With 0 a part is one story, or one article of none.
     */
    public Parting(int few) {
        if (few < 0) {
            throw new IllegalArgumentException("So many articles cannot stay together: " + few);
        }
        this.few = few;
    }

    /** These readings, in their order, in parts in the order of their first ones. */
    List<Part> of(List<Reading> readings, List<Story> stories, Joins joins) {
        Joined joined = joined(readings, stories, joins);
        Map<Integer, List<Reading>> byPart = new TreeMap<>();
        for (int i = 0; i < readings.size(); i++) {
            byPart.computeIfAbsent(joined.first(i), part -> new ArrayList<>()).add(readings.get(i));
        }
        Furnishings furniture =
                LineageTracer.furniture(readings.stream().map(Reading::article).toList());
        Map<ArticleId, Story> storyOf = new HashMap<>();
        stories.forEach(story -> story.articles().forEach(id -> storyOf.put(id, story)));
        return byPart.values().stream().map(own -> part(own, storyOf, joins, furniture)).toList();
    }

    private static Part part(
            List<Reading> readings,
            Map<ArticleId, Story> storyOf,
            Joins joins,
            Furnishings furniture) {
        List<ArticleId> articles =
                readings.stream().map(Reading::article).map(Article::id).toList();
        List<Story> stories =
                articles.stream()
                        .filter(storyOf::containsKey)
                        .map(storyOf::get)
                        .distinct()
                        .sorted(Comparator.comparing(Story::id))
                        .toList();
        return new Part(readings, stories, among(readings, joins), furniture.among(articles));
    }

    private static Joins among(List<Reading> readings, Joins joins) {
        if (joins.equals(Joins.none())) {
            return joins;
        }
        Set<ItemId> items =
                readings.stream()
                        .flatMap(Reading::items)
                        .map(item -> item.id())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Joins(among(items, joins.together()), among(items, joins.apart()));
    }

    private static Set<Joins.Pair> among(Set<ItemId> items, Set<Joins.Pair> pairs) {
        return pairs.stream()
                .filter(pair -> items.contains(pair.one()) && items.contains(pair.other()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Joined joined(List<Reading> readings, List<Story> stories, Joins joins) {
        Joined joined = new Joined(readings.size());
        Map<ArticleId, Integer> places = new HashMap<>();
        for (int i = 0; i < readings.size(); i++) {
            Integer before = places.putIfAbsent(readings.get(i).article().id(), i);
            if (before != null) {
                joined.join(before, i);
            }
        }
        for (Story story : stories) {
            List<Integer> members = story.articles().stream().map(places::get).toList();
            members.forEach(member -> joined.join(members.get(0), member));
        }
        decided(readings, joins, joined);
        if (readings.size() <= few) {
            for (int i = 1; i < readings.size(); i++) {
                joined.joinFew(0, i, few);
            }
        } else if (few > 0) {
            shared(readings, joined);
        }
        return joined;
    }

    private static void decided(List<Reading> readings, Joins joins, Joined joined) {
        Map<ItemId, Integer> places = new HashMap<>();
        for (int i = 0; i < readings.size() && !joins.together().isEmpty(); i++) {
            int place = i;
            readings.get(i).items().forEach(item -> places.put(item.id(), place));
        }
        for (Joins.Pair pair : joins.together()) {
            Integer one = places.get(pair.one());
            Integer other = places.get(pair.other());
            if (one != null && other != null) {
                joined.join(one, other);
            }
        }
    }

    private void shared(List<Reading> readings, Joined joined) {
        for (int[] carriers : Passages.carriers(readings)) {
            boolean byOne =
                    Arrays.stream(carriers)
                                    .mapToObj(i -> readings.get(i).article().outlet())
                                    .distinct()
                                    .limit(2)
                                    .count()
                            < 2;
            for (int i = 1; i < carriers.length && !byOne; i++) {
                joined.joinFew(carriers[0], carriers[i], few);
            }
        }
    }
}
