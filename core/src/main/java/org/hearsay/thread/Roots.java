package org.hearsay.thread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Lineage;
import org.hearsay.model.Origins;
import org.hearsay.model.Outlet;
import org.hearsay.model.Reading;
import org.hearsay.model.Statement;
import org.hearsay.text.Span;

/**
 * How many independent roots a thread's members have.
 *
 * <p>Articles of one text are one root, and so are an outlet's own articles. Members that stand in
 * a passage which one article took from the other are one root, unless the passage is hardly more
 * than the item itself: then both may quote the same speaker. A statement relayed from an outlet is
 * that outlet's.
 */
final class Roots {

    private static final int BEYOND = 40;

    private final Map<ArticleId, String> keys = new HashMap<>();
    private final Map<ArticleId, List<Lineage>> reuse = new HashMap<>();

    Roots(List<Reading> readings, List<Lineage> lineage) {
        Origins origins = Origins.of(lineage);
        Map<ArticleId, Set<String>> outlets = new HashMap<>();
        for (Reading reading : readings) {
            Article article = reading.article();
            outlets.computeIfAbsent(origins.rootOf(article.id()), key -> new TreeSet<>())
                    .add(outlet(article));
        }
        for (Reading reading : readings) {
            ArticleId root = origins.rootOf(reading.article().id());
            boolean shared = outlets.getOrDefault(root, Set.of()).size() > 1;
            keys.put(reading.article().id(), shared ? root.value() : outlet(reading.article()));
        }
        for (Lineage edge : lineage) {
            reuse.computeIfAbsent(edge.article(), key -> new ArrayList<>(1)).add(edge);
        }
    }

    /** The members by root, in order of the members. */
    List<List<Member>> of(List<? extends Member> members) {
        Map<String, String> parents = new TreeMap<>();
        for (Member a : members) {
            for (Lineage edge : reuse.getOrDefault(a.article().id(), List.of())) {
                members.stream()
                        .filter(b -> b.article().id().equals(edge.from()) && isTaken(a, b, edge))
                        .forEach(b -> parents.put(find(parents, key(a)), find(parents, key(b))));
            }
        }
        Map<String, List<Member>> roots = new LinkedHashMap<>();
        for (Member member : members) {
            roots.computeIfAbsent(find(parents, key(member)), key -> new ArrayList<>()).add(member);
        }
        return List.copyOf(roots.values());
    }

    /** How many outlets carry the members; where an outlet is unknown each article is its own. */
    static int outlets(List<? extends Member> members) {
        return (int) members.stream().map(member -> outlet(member.article())).distinct().count();
    }

    private String key(Member member) {
        if (member.item() instanceof Statement statement && !statement.relays().isEmpty()) {
            return outlet(statement.relays().get(0).name());
        }
        return keys.getOrDefault(member.article().id(), member.article().id().value());
    }

    private static boolean isTaken(Member a, Member b, Lineage edge) {
        Span here = a.item().evidence().span();
        Span there = b.item().evidence().span();
        return edge.passages().stream()
                .anyMatch(
                        passage ->
                                passage.here().contains(here)
                                        && passage.there().contains(there)
                                        && passage.here().length() >= here.length() + BEYOND);
    }

    private static String find(Map<String, String> parents, String key) {
        String at = key;
        String parent = parents.getOrDefault(at, at);
        while (!parent.equals(at)) {
            at = parent;
            parent = parents.getOrDefault(at, at);
        }
        return at;
    }

    private static String outlet(Article article) {
        return article.outlet().map(Outlet::name).map(Roots::outlet).orElse(article.id().value());
    }

    private static String outlet(String name) {
        String lower = name.toLowerCase(Locale.ROOT).strip();
        return "outlet " + (lower.startsWith("the ") ? lower.substring(4) : lower);
    }
}
