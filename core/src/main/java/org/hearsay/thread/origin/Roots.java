package org.hearsay.thread.origin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.hearsay.thread.item.Member;
import org.hearsay.thread.item.Outlets;
import org.hearsay.thread.item.Utterance;
import org.hearsay.thread.item.Voices;

/**
 * How many independent roots a thread's members have.
 *
 * <p>Articles of one text are one root, and so are those that credit one agency, which may be there
 * only in them; otherwise each article is its own, also of one outlet: what an outlet writes a week
 * later it has found out anew, or lineage knows better. Members that stand in a passage which one
 * article took from the other are one root. An article all of whose members are credited to others
 * ({@link Credits}) is no root of its own; one that adds something is.
 */
public final class Roots {

    private static final SortedSet<String> NONE = Collections.emptySortedSet();

    private final OutletRegister register;
    private final Outlets outlets;
    private final Credits credits;
    private final Additions additions;
    private final Map<ArticleId, String> keys = new HashMap<>();

    public Roots(List<Reading> readings, List<Lineage> lineage, OutletRegister register) {
        this.register = register;
        this.outlets = new Outlets(readings, register);
        this.credits = new Credits(outlets, lineage);
        this.additions = new Additions(outlets, lineage);
        Origins origins = Origins.of(lineage);
        Map<ArticleId, SortedSet<String>> absent = absentAgencies(readings, origins);
        for (Reading reading : readings) {
            ArticleId id = reading.article().id();
            ArticleId root = origins.rootOf(id);
            SortedSet<String> credited = absent.getOrDefault(root, NONE);
            keys.put(id, credited.isEmpty() ? root.value() : credited.first());
        }
    }

    /**
     * The agencies that the articles of each root credit and that have no article of their own
     * here; of those that have one lineage knows better.
     */
    private Map<ArticleId, SortedSet<String>> absentAgencies(
            List<Reading> readings, Origins origins) {
        Map<ArticleId, SortedSet<String>> agencies = new HashMap<>();
        Set<String> present = new HashSet<>();
        readings.forEach(reading -> present.add(outlets.of(reading.article())));
        for (Reading reading : readings) {
            Article article = reading.article();
            article.agency()
                    .filter(agency -> outlets.named(agency).isEmpty())
                    .map(outlets::key)
                    .filter(agency -> !present.contains(agency))
                    .ifPresent(
                            agency ->
                                    agencies.computeIfAbsent(
                                                    origins.rootOf(article.id()),
                                                    key -> new TreeSet<>())
                                            .add(agency));
        }
        return agencies;
    }

    /** The members by root, in order of the members. */
    public List<List<Member>> of(List<? extends Member> members) {
        Map<String, String> parents = new TreeMap<>();
        Map<String, List<Member>> byKey = new LinkedHashMap<>();
        members.forEach(
                member -> byKey.computeIfAbsent(key(member), k -> new ArrayList<>()).add(member));
        Credits.Among among = credits.among(members);
        members.forEach(a -> credits.taken(a, among).forEach(b -> join(parents, key(a), key(b))));
        byKey.forEach((key, own) -> source(own, among).ifPresent(from -> join(parents, key, from)));
        sameOutlet(members, parents);
        Set<Member> added = new HashSet<>();
        byKey.values().forEach(own -> added.addAll(additions.in(own)));
        Map<String, List<Member>> roots = new LinkedHashMap<>();
        for (Member member : members) {
            String root = added.contains(member) ? own(member) : find(parents, key(member));
            roots.computeIfAbsent(root, key -> new ArrayList<>()).add(member);
        }
        return List.copyOf(roots.values());
    }

    /** What an article adds to a text that it took from another is its outlet's. */
    private static String own(Member member) {
        return "added " + member.article().id().value();
    }

    /** Articles of one outlet under two names are one root. */
    private void sameOutlet(List<? extends Member> members, Map<String, String> parents) {
        Map<String, Member> renamed = new HashMap<>();
        for (Member member : members) {
            if (isRenamed(member.article())) {
                renamed.putIfAbsent(outlets.of(member.article()), member);
            }
        }
        for (Member member : members) {
            Member first = renamed.getOrDefault(outlets.of(member.article()), member);
            join(parents, key(first), key(member));
        }
    }

    /** Whether the register has another name for the article's outlet. */
    private boolean isRenamed(Article article) {
        String own = outlets.of(article);
        return article.outlet()
                .filter(outlet -> !Outlets.unified(outlet.name()).equals(own))
                .isPresent();
    }

    /** From where all of a root's members are, if they are. */
    private Optional<String> source(List<Member> own, Credits.Among among) {
        List<Member> from = new ArrayList<>();
        Optional<String> first = Optional.empty();
        for (Member member : own) {
            Optional<String> source =
                    credits.of(member, among)
                            .map(s -> s.member().map(this::key).orElse(s.outlet()))
                            .filter(key -> !key.equals(key(member)));
            source.ifPresent(key -> from.add(member));
            first = first.or(() -> source);
        }
        return first.filter(key -> own.stream().allMatch(m -> isFrom(m, from)));
    }

    /** Whether it is from elsewhere, or says no more than what stands beside it and is. */
    private static boolean isFrom(Member member, List<Member> from) {
        return from.contains(member)
                || from.stream()
                        .filter(other -> other.article().id().equals(member.article().id()))
                        .anyMatch(
                                other ->
                                        saysNoMore(member, other)
                                                || isHeading(member, other)
                                                || isInside(member, other));
    }

    /** What a headline makes of what its own text has from elsewhere is no finding of its own. */
    private static boolean isHeading(Member member, Member other) {
        return !Additions.isText(member) && Additions.isText(other);
    }

    /** "The Post says that a memo warned of it": the memo's warning is the Post's too. */
    private static boolean isInside(Member member, Member other) {
        return !member.equals(other)
                && other.item().evidence().span().contains(member.item().evidence().span());
    }

    /** A headline says what the article credits to another, an answer does not. */
    private static boolean saysNoMore(Member member, Member other) {
        if (!(member instanceof Utterance said) || !(other instanceof Utterance there)) {
            return member.saysLike(other);
        }
        Voices voice = Voices.of(said.speaker(), there.speaker());
        boolean one = voice == Voices.SAME || said.isOpen() && voice == Voices.OPEN;
        return one
                && said.isDenial() == there.isDenial()
                && (said.quote().isEmpty() || said.isExcerptOf(there));
    }

    /** How many outlets carry the members; where an outlet is unknown each article is its own. */
    public static int outlets(List<? extends Member> members) {
        return (int)
                members.stream()
                        .map(Member::article)
                        .map(
                                article ->
                                        article.outlet()
                                                .map(outlet -> Outlets.unified(outlet.name()))
                                                .orElse(article.id().value()))
                        .distinct()
                        .count();
    }

    /** Who owns each root's outlets, as far as that is known, else the outlet itself. */
    public Owners owners(List<List<Member>> byRoot) {
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
        ArticleId article = member.article().id();
        return keys.getOrDefault(article, article.value());
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
}
