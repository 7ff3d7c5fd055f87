package org.hearsay.thread;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Figure;
import org.hearsay.model.Lineage;
import org.hearsay.model.Origins;
import org.hearsay.model.Outlet;
import org.hearsay.model.OutletRegister;
import org.hearsay.model.Party;
import org.hearsay.model.Reading;
import org.hearsay.model.Statement;
import org.hearsay.text.Span;
import org.hearsay.text.Word;

/**
 * How many independent roots a thread's members have.
 *
 * <p>Articles of one text are one root, and so are those that credit one agency, which may be there
 * only in them; otherwise each article is its own, also of one outlet: what an outlet writes a week
 * later it has found out anew, or lineage knows better. Members that stand in a passage which one
 * article took from the other are one root, unless the passage is hardly more than the item itself:
 * then both may quote the same speaker. A member that is credited to another outlet is that
 * outlet's, and so is what an article that cites another has in its own words from there.
 */
final class Roots {

    private static final int BEYOND = 40;

    /** Words of outlets' names that say only what kind of outlet it is. */
    private static final Set<String> KINDS =
            Set.of("the", "news", "agency", "newspaper", "paper", "wire", "tv", "website", "blog");

    private static final SortedSet<String> NONE = Collections.emptySortedSet();

    private final OutletRegister register;
    private final Map<ArticleId, String> keys = new HashMap<>();
    private final Map<ArticleId, List<Lineage>> reuse = new HashMap<>();
    private final Map<String, String> outlets = new TreeMap<>();
    private final Map<ArticleId, String> outletOf = new HashMap<>();

    Roots(List<Reading> readings, List<Lineage> lineage, OutletRegister register) {
        this.register = register;
        Origins origins = Origins.of(lineage);
        for (Reading reading : readings) {
            outletOf.put(reading.article().id(), outlet(reading.article()));
            reading.article()
                    .outlet()
                    .map(Outlet::name)
                    .ifPresent(name -> outlets.putIfAbsent(plain(name), outlet(name)));
        }
        Map<ArticleId, SortedSet<String>> absent = absentAgencies(readings, origins);
        for (Reading reading : readings) {
            ArticleId id = reading.article().id();
            ArticleId root = origins.rootOf(id);
            SortedSet<String> credited = absent.getOrDefault(root, NONE);
            keys.put(id, credited.isEmpty() ? root.value() : credited.first());
        }
        for (Lineage edge : lineage) {
            reuse.computeIfAbsent(edge.article(), key -> new ArrayList<>(1)).add(edge);
        }
    }

    /**
     * The agencies that the articles of each root credit and that have no article of their own
     * here; of those that have one lineage knows better.
     */
    private Map<ArticleId, SortedSet<String>> absentAgencies(
            List<Reading> readings, Origins origins) {
        Map<ArticleId, SortedSet<String>> agencies = new HashMap<>();
        Set<String> names = Set.copyOf(outlets.values());
        for (Reading reading : readings) {
            Article article = reading.article();
            article.agency()
                    .filter(agency -> !outlets.containsKey(plain(agency)))
                    .filter(agency -> !names.contains(outlet(agency)))
                    .ifPresent(
                            agency ->
                                    agencies.computeIfAbsent(
                                                    origins.rootOf(article.id()),
                                                    key -> new TreeSet<>())
                                            .add(outlet(agency)));
        }
        return agencies;
    }

    /** The members by root, in order of the members. */
    List<List<Member>> of(List<? extends Member> members) {
        Map<String, String> parents = new TreeMap<>();
        Map<ArticleId, List<Member>> byArticle = new TreeMap<>();
        members.forEach(
                member ->
                        byArticle
                                .computeIfAbsent(member.article().id(), key -> new ArrayList<>(1))
                                .add(member));
        Map<String, List<Member>> byOutlet = byOutlet(byArticle);
        Set<String> renamed = new HashSet<>();
        for (Member a : members) {
            List<Lineage> edges = reuse.getOrDefault(a.article().id(), List.of());
            boolean taken = false;
            for (Lineage edge : edges) {
                for (Member b : byArticle.getOrDefault(edge.from(), List.of())) {
                    if (isTaken(a, b, edge)) {
                        join(parents, key(a), key(b));
                        taken = true;
                    }
                }
            }
            for (Lineage edge : edges) {
                // What stands in a passage taken from one is not from another that is cited too.
                if (edge.kind() == Lineage.Kind.CITES && !taken) {
                    members.stream()
                            .filter(b -> isVersion(b.article(), edge.from()))
                            .filter(b -> isRetold(a, b, byArticle))
                            .forEach(b -> join(parents, key(a), key(b)));
                }
            }
            credited(a).ifPresent(outlet -> join(parents, key(a), source(outlet, byOutlet)));
            renamed(a)
                    .filter(renamed::add)
                    .ifPresent(
                            outlet ->
                                    byOutlet.getOrDefault(outlet, List.of())
                                            .forEach(b -> join(parents, key(a), key(b))));
        }
        Map<String, List<Member>> roots = new LinkedHashMap<>();
        for (Member member : members) {
            roots.computeIfAbsent(find(parents, key(member)), key -> new ArrayList<>()).add(member);
        }
        return List.copyOf(roots.values());
    }

    /** The first member of each article, by outlet. */
    private Map<String, List<Member>> byOutlet(Map<ArticleId, List<Member>> byArticle) {
        Map<String, List<Member>> byOutlet = new HashMap<>();
        for (List<Member> own : byArticle.values()) {
            Member first = own.get(0);
            byOutlet.computeIfAbsent(outletOf(first), key -> new ArrayList<>(1)).add(first);
        }
        return byOutlet;
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

    private String key(Member member) {
        return key(member.article().id());
    }

    private String key(ArticleId article) {
        return keys.getOrDefault(article, article.value());
    }

    /** The outlet from which the article has it, where that is another one. */
    private Optional<String> credited(Member member) {
        return voices(member)
                .map(party -> outlets.get(plain(party.name())))
                .filter(Objects::nonNull)
                .filter(outlet -> !outlet.equals(outletOf(member)))
                .findFirst();
    }

    /** The outlet under the name that the register has for it, where the article has another. */
    private Optional<String> renamed(Member member) {
        String own = outletOf(member);
        return member.article()
                .outlet()
                .filter(outlet -> !name(outlet.name()).equals(own))
                .map(outlet -> own);
    }

    private static Stream<Party> voices(Member member) {
        if (member.item() instanceof Statement statement) {
            return Stream.concat(statement.relays().stream(), statement.source().stream());
        }
        return member.item() instanceof Figure figure ? figure.claimant().stream() : Stream.empty();
    }

    /** The root of the outlet's own article among the members; else the outlet itself. */
    private String source(String outlet, Map<String, List<Member>> byOutlet) {
        List<Member> own = byOutlet.getOrDefault(outlet, List.of());
        return own.isEmpty() ? outlet : key(own.get(0));
    }

    /** Whether the article is the other or one more of its outlet's versions of it. */
    private boolean isVersion(Article article, ArticleId other) {
        return article.id().equals(other)
                || key(article.id()).equals(key(other))
                        && outletOf(article).equals(outletOf.getOrDefault(other, ""));
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

    /**
     * What a rewrite of about the same day says as the cited article or another version of it does,
     * if it quotes nothing of the speaker that does not stand there.
     */
    private static boolean isRetold(Member a, Member b, Map<ArticleId, List<Member>> members) {
        Optional<LocalDate> here = a.article().publication().day();
        Optional<LocalDate> there = b.article().publication().day();
        return here.isPresent()
                && there.isPresent()
                && !Days.isApart(here, there, 2)
                && voices(a).findFirst().filter(voice -> !voice.unnamed()).isPresent()
                && a.saysLike(b)
                && members.getOrDefault(a.article().id(), List.of()).stream()
                        .allMatch(own -> isQuotedFrom(own, b, members));
    }

    /** Whether the member quotes nothing, or hardly more than an excerpt of a quotation there. */
    private static boolean isQuotedFrom(
            Member member, Member there, Map<ArticleId, List<Member>> members) {
        return !(member instanceof Utterance own)
                || own.quote().isEmpty()
                || members.getOrDefault(there.article().id(), List.of()).stream()
                        .anyMatch(other -> other instanceof Utterance u && own.isExcerptOf(u));
    }

    private static void join(Map<String, String> parents, String a, String b) {
        String one = find(parents, a);
        String other = find(parents, b);
        if (!one.equals(other)) {
            parents.put(one, other);
        }
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

    private String outletOf(Member member) {
        return outletOf(member.article());
    }

    private String outletOf(Article article) {
        return outletOf.getOrDefault(article.id(), article.id().value());
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

    /** The name without the words that many outlets have in theirs. */
    static String plain(String name) {
        return Word.in(name, new Span(0, name.length())).stream()
                .map(Word::form)
                .filter(form -> !KINDS.contains(form))
                .collect(Collectors.joining(" "));
    }
}
