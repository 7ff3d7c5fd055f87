package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Furnishings;
import org.hearsay.model.Lineage;
import org.hearsay.model.OutletRegister;

/**
 * One set of articles being traced. Not safe for use by several threads.
 *
 * <p>Whether two articles are related is a function of the two and of who credits which agency with
 * their common text; which pairs are looked at is the business of {@link Fingerprints}.
 */
public final class Tracing {

    /** A shared passage of so many words outside quotation marks makes partial reuse. */
    static final int LONG = 20;

    /** So many in several shorter passages do so too. */
    static final int MUCH = 40;

    static final double PARTIAL = 0.25;

    private static final int SHORTEST = 20;

    /** From this share on an article that credits nobody is as a whole the agency's. */
    private static final double MOSTLY = 0.5;

    /** Pairs of one body that are compared: those with most fingerprints in common. */
    private static final int COMPARED = 48;

    private final double threshold;
    private final OutletRegister register;
    private final Body[] bodies;
    private final int[] credited;
    private final int[] publishers;
    private final Houses houses;
    private final Carriers carriers;
    private final Map<ArticleId, Integer> ranks = new HashMap<>();
    private final Indexes indexes = new Indexes();

    /** Of these articles, of which a caller may know what is their outlets' furniture. */
    Tracing(
            List<Article> articles,
            double threshold,
            OutletRegister register,
            Optional<Furnishings> furniture) {
        this.threshold = threshold;
        this.houses = new Houses(articles, register);
        this.register = register;
        this.bodies = articles.stream().map(Body::new).sorted(agenciesFirst()).toArray(Body[]::new);
        Furniture.mark(bodies, furniture.orElseGet(() -> Furniture.in(bodies)));
        this.credited = new int[bodies.length];
        this.publishers = new int[bodies.length];
        int[] known = new int[bodies.length];
        for (int i = 0; i < bodies.length; i++) {
            ranks.put(bodies[i].article().id(), i);
            credited[i] = houses.credited(bodies[i].article());
            publishers[i] = houses.publisher(bodies[i].article());
            known[i] = publishers[i] == Houses.NONE ? credited[i] : publishers[i];
        }
        this.carriers = new Carriers(bodies, known);
    }

    private Comparator<Body> agenciesFirst() {
        return Comparator.<Body, Boolean>comparing(
                        body -> houses.publisher(body.article()) == Houses.NONE)
                .thenComparing(Precedence.ORDER);
    }

    /** Who depends on whom, in order of article, origin and kind. */
    public List<Lineage> lineage() {
        Forest forest = new Forest(bodies.length);
        List<Lineage> all = new ArrayList<>(Versions.of(bodies));
        all.forEach(edge -> forest.join(rank(edge.article()), rank(edge.from())));
        Copies copies = new Copies(bodies);
        for (List<Integer> group : copies.groups()) {
            for (int other : group.subList(1, group.size())) {
                related(group.get(0), other).map(Relation::edge).ifPresent(forest::add);
            }
        }
        pairs(copies.heads(), forest);
        forest.kept().stream()
                .map(edge -> related(edge.article(), edge.from()).orElseThrow())
                .map(this::lineage)
                .forEach(all::add);
        all.addAll(new Cited(bodies, indexes, register).find());
        all.sort(Lineage.ORDER);
        return List.copyOf(all);
    }

    /**
     * How these two are related by their text, whether or not {@link #lineage} shows it beside
     * stronger relations; empty if they are not, or if one is not among the articles.
     */
    public Optional<Lineage> between(ArticleId one, ArticleId other) {
        Integer a = ranks.get(one);
        Integer b = ranks.get(other);
        return a == null || b == null || a.equals(b)
                ? Optional.empty()
                : related(a, b).map(this::lineage);
    }

    private int rank(ArticleId article) {
        return ranks.getOrDefault(article, 0);
    }

    private void pairs(int[] heads, Forest forest) {
        Fingerprints fingerprints =
                new Fingerprints(
                        Arrays.stream(heads).mapToObj(i -> bodies[i]).toArray(Body[]::new));
        for (int i = 0; i < heads.length; i++) {
            boolean isShort = bodies[heads[i]].size() < 2 * SHORTEST;
            for (int other : fingerprints.closest(i, isShort ? 1 : 2, COMPARED)) {
                related(heads[other], heads[i]).map(Relation::edge).ifPresent(forest::add);
            }
        }
    }

    private record Relation(Edge edge, Overlap overlap, int owner) {}

    private Optional<Relation> related(int a, int b) {
        boolean isFirst = isOrigin(a, b);
        int from = isFirst ? a : b;
        int here = isFirst ? b : a;
        if (bodies[here].size() < SHORTEST
                || bodies[from].size() < SHORTEST
                || Versions.isOne(bodies[here].article(), bodies[from].article())) {
            return Optional.empty();
        }
        Overlap overlap = Overlap.of(bodies[here], indexes.of(bodies[from]));
        if (overlap.longestOwn() < LONG && overlap.own() < MUCH) {
            return Optional.empty();
        }
        int owner = owner(here, from, overlap);
        return kind(here, from, overlap, owner)
                .map(kind -> new Edge(here, from, kind, overlap.share()))
                .map(edge -> new Relation(edge, overlap, owner));
    }

    private Lineage lineage(Relation relation) {
        Body here = bodies[relation.edge().article()];
        Body from = bodies[relation.edge().from()];
        return new Lineage(
                here.article().id(),
                from.article().id(),
                relation.edge().kind(),
                Math.min(1, relation.edge().share()),
                relation.overlap().passages(here, from),
                houses.name(relation.owner()));
    }

    /** An agency's own article before those that credit it, else what was published first. */
    private boolean isOrigin(int a, int b) {
        boolean ownA = publishers[a] != Houses.NONE && publishers[a] == credited[b];
        boolean ownB = publishers[b] != Houses.NONE && publishers[b] == credited[a];
        return ownA == ownB ? Precedence.isFirst(bodies[a], bodies[b]) : ownA;
    }

    /** Both credit one agency, or one comes from the agency that the other credits. */
    private boolean isAgency(int a, int b) {
        if (publishers[a] != Houses.NONE && publishers[a] == publishers[b]) {
            return false;
        }
        return (credited[a] != Houses.NONE
                        && (credited[a] == credited[b] || credited[a] == publishers[b]))
                || (credited[b] != Houses.NONE && credited[b] == publishers[a]);
    }

    private int owner(int here, int from, Overlap overlap) {
        if (isAgency(here, from)) {
            return credited[here] == Houses.NONE ? credited[from] : credited[here];
        }
        int owner = carriers.owner(bodies[here], overlap.runs());
        boolean isOwn = owner == publishers[here] && owner == publishers[from];
        return isOwn ? Houses.NONE : owner;
    }

    private Optional<Lineage.Kind> kind(int here, int from, Overlap overlap, int owner) {
        boolean isWhole = owner != Houses.NONE && overlap.share() >= MOSTLY;
        if (isAgency(here, from) || isWhole) {
            return Optional.of(Lineage.Kind.AGENCY);
        }
        if (bodies[here].isSameText(bodies[from])) {
            return Optional.of(Lineage.Kind.COPY);
        }
        if (overlap.share() >= threshold) {
            return Optional.of(Lineage.Kind.NEAR_COPY);
        }
        return Optional.of(Lineage.Kind.PARTIAL);
    }
}
