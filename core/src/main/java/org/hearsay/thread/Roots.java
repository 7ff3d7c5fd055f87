package org.hearsay.thread;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Lineage;
import org.hearsay.model.Origins;
import org.hearsay.model.OutletRegister;
import org.hearsay.model.Reading;
import org.hearsay.model.Statement;
import org.hearsay.text.Span;

/**
 * How many independent roots a thread's members have.
 *
 * <p>Articles of one text are one root, and so are an outlet's own articles, and an agency's, which
 * may be there only in those that credit it. Members that stand in a passage which one article took
 * from the other are one root, unless the passage is hardly more than the item itself: then both
 * may quote the same speaker. A statement relayed from an outlet is that outlet's.
 */
final class Roots {

    private static final int BEYOND = 40;

    private static final SortedSet<String> NONE = Collections.emptySortedSet();

    private final OutletRegister register;
    private final Map<ArticleId, String> keys = new HashMap<>();
    private final Map<ArticleId, List<Lineage>> reuse = new HashMap<>();

    Roots(List<Reading> readings, List<Lineage> lineage, OutletRegister register) {
        this.register = register;
        Origins origins = Origins.of(lineage);
        Map<ArticleId, SortedSet<String>> outlets = new HashMap<>();
        Map<ArticleId, SortedSet<String>> agencies = new HashMap<>();
        for (Reading reading : readings) {
            Article article = reading.article();
            ArticleId root = origins.rootOf(article.id());
            outlets.computeIfAbsent(root, key -> new TreeSet<>()).add(outlet(article));
            agencies.computeIfAbsent(root, key -> new TreeSet<>());
            article.agency().map(this::outlet).ifPresent(agencies.get(root)::add);
        }
        for (Reading reading : readings) {
            ArticleId root = origins.rootOf(reading.article().id());
            boolean shared = outlets.getOrDefault(root, NONE).size() > 1;
            String own = shared ? root.value() : outlet(reading.article());
            SortedSet<String> credited = agencies.getOrDefault(root, NONE);
            keys.put(reading.article().id(), credited.isEmpty() ? own : credited.first());
        }
        for (Lineage edge : lineage) {
            reuse.computeIfAbsent(edge.article(), key -> new ArrayList<>(1)).add(edge);
        }
    }

    /** The members by root, in order of the members. */
    List<List<Member>> of(List<? extends Member> members) {
        Map<String, String> parents = new TreeMap<>();
        Map<ArticleId, List<Member>> byArticle = new HashMap<>();
        for (Member member : members) {
            byArticle.computeIfAbsent(member.article().id(), key -> new ArrayList<>(1)).add(member);
        }
        for (Member a : members) {
            for (Lineage edge : reuse.getOrDefault(a.article().id(), List.of())) {
                byArticle.getOrDefault(edge.from(), List.of()).stream()
                        .filter(b -> isTaken(a, b, edge))
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
        return (int)
                members.stream()
                        .map(Member::article)
                        .map(
                                article ->
                                        article.outlet()
                                                .map(outlet -> name(outlet.name()))
                                                .orElse(article.id().value()))
                        .distinct()
                        .count();
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

    /** Who owns each root's outlets, as far as that is known, else the outlet itself. */
    Owners owners(List<List<Member>> byRoot) {
        Map<String, SortedSet<String>> sisters = new TreeMap<>();
        Set<String> owners = new TreeSet<>();
        for (List<Member> root : byRoot) {
            Member first = root.get(0);
            Optional<String> owner = owner(first);
            owners.add(owner.orElse(key(first)));
            owner.ifPresent(
                    name ->
                            sisters.computeIfAbsent(name, key -> new TreeSet<>())
                                    .add(first.article().outletName()));
        }
        return new Owners(owners.size(), sisters);
    }

    private Optional<String> owner(Member member) {
        return register.of(member.article()).flatMap(OutletRegister.Entry::owner);
    }

    private String outlet(Article article) {
        return register.of(article)
                .map(entry -> name(entry.name()))
                .or(() -> article.outlet().map(outlet -> name(outlet.name())))
                .orElse(article.id().value());
    }

    private String outlet(String name) {
        return name(register.named(name).map(OutletRegister.Entry::name).orElse(name));
    }

    private static String name(String name) {
        String lower = name.toLowerCase(Locale.ROOT).strip();
        return "outlet " + (lower.startsWith("the ") ? lower.substring(4) : lower);
    }
}
