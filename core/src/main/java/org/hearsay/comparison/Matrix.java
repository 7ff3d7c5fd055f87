package org.hearsay.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Coverage;
import org.hearsay.model.Item;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemThread;
import org.hearsay.model.Outlet;
import org.hearsay.model.Reading;
import org.hearsay.model.Story;
import org.hearsay.model.StoryId;

/** Threads against the outlets of their stories. */
final class Matrix {

    private final Map<ItemId, Item> items = new HashMap<>();
    private final Map<ArticleId, Article> articles = new HashMap<>();
    private final Map<ArticleId, StoryId> stories = new HashMap<>();

    /** The last day on which each outlet published an article of a story. */
    private final Map<StoryId, Map<String, LocalDate>> lastDays = new HashMap<>();

    Matrix(List<Reading> readings, List<Story> stories) {
        for (Reading reading : readings) {
            articles.put(reading.article().id(), reading.article());
            reading.items().forEach(item -> items.put(item.id(), item));
        }
        for (Story story : stories) {
            story.articles().forEach(id -> this.stories.put(id, story.id()));
            lastDays.put(story.id(), lastDays(story));
        }
    }

    private Map<String, LocalDate> lastDays(Story story) {
        Map<String, LocalDate> days = new TreeMap<>();
        for (ArticleId id : story.articles()) {
            Article article = articles.get(id);
            if (article != null && article.outlet().isPresent() && day(article).isPresent()) {
                days.merge(article.outletName(), day(article).get(), Matrix::later);
            }
        }
        return days;
    }

    Coverage of(ItemThread thread) {
        List<Item> members =
                thread.members().stream()
                        .filter(items::containsKey)
                        .map(items::get)
                        .filter(item -> articles.containsKey(item.evidence().article()))
                        .sorted(
                                Comparator.comparing(this::article, EARLIEST)
                                        .thenComparing(Item::id))
                        .toList();
        Map<String, List<Item>> byOutlet = new TreeMap<>();
        for (Item member : members) {
            outlet(article(member))
                    .ifPresent(
                            o -> byOutlet.computeIfAbsent(o, k -> new ArrayList<>()).add(member));
        }
        List<Coverage.Carried> carried = new ArrayList<>();
        byOutlet.forEach((outlet, own) -> carried.add(carried(outlet, own, members.get(0))));
        return new Coverage(
                thread.id(), thread.origins(), carried, absent(members, byOutlet.keySet()));
    }

    private static Coverage.Carried carried(String outlet, List<Item> own, Item earliest) {
        return new Coverage.Carried(
                outlet,
                own.stream().map(Item::id).toList(),
                own.stream().noneMatch(item -> Sayings.isSame(item, earliest)));
    }

    private List<String> absent(List<Item> members, Set<String> carrying) {
        Optional<LocalDate> first =
                members.stream()
                        .flatMap(member -> article(member).publication().day().stream())
                        .min(Comparator.naturalOrder());
        Set<StoryId> own = new HashSet<>();
        members.forEach(
                member ->
                        Optional.ofNullable(stories.get(member.evidence().article()))
                                .ifPresent(own::add));
        TreeSet<String> absent = new TreeSet<>();
        if (first.isPresent() && own.size() == 1) {
            lastDays.getOrDefault(own.iterator().next(), Map.of())
                    .forEach(
                            (outlet, last) -> {
                                if (!carrying.contains(outlet) && !last.isBefore(first.get())) {
                                    absent.add(outlet);
                                }
                            });
        }
        return List.copyOf(absent);
    }

    private Article article(Item item) {
        return Optional.ofNullable(articles.get(item.evidence().article())).orElseThrow();
    }

    private static Optional<String> outlet(Article article) {
        return article.outlet().map(Outlet::name);
    }

    /** The day of publication, or the first that it can be. */
    private static Optional<LocalDate> day(Article article) {
        return article.publication().day().or(() -> article.publication().notBefore());
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? b : a;
    }

    private static final Comparator<Article> EARLIEST =
            Comparator.<Article, LocalDate>comparing(
                            a -> a.publication().day().orElse(LocalDate.MAX))
                    .thenComparing(Article::id);
}
