package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Lineage;

/**
 * Finds which articles depend on which.
 *
 * <p>Kinds, the first that holds: <b>version</b> (one outlet, one address), <b>agency</b> (both
 * credit one agency, or one is by the agency that the other credits, and they share text; this also
 * where the text is the same, since neither then copied from the other), <b>copy</b> (bodies equal
 * but for white space and case), <b>near-copy</b> (at least the threshold of the dependent body's
 * words stand in the other), <b>partial</b> (a quarter of them, or one passage of {@value #LONG}
 * words that are not a quotation). <b>Cites</b> stands beside these: the text names another's
 * outlet as its source.
 *
 * <p>The dependent one is the later published; where that is not known the shorter, then the larger
 * id; an agency's own article depends on none that credits it. Among articles that carry one text
 * each is shown with its strongest edge and what joins the group, not with all the others. Versions
 * are a chain: each depends on the one before it.
 *
 * <p>The result is in order of article, origin and kind, does not depend on the order of the
 * articles, and is found in time near-linear in their number. Stateless and thread-safe.
 */
public final class LineageTracer {

    /** The share from which an article is a near-copy, unless the user says otherwise. */
    public static final double DEFAULT_THRESHOLD = 0.85;

    /** A shared passage of so many words outside quotation marks makes partial reuse. */
    static final int LONG = 30;

    private static final double PARTIAL = 0.25;
    private static final double AGENCY = 0.1;
    private static final int SHORTEST = 20;

    private final double threshold;

    public LineageTracer() {
        this(DEFAULT_THRESHOLD);
    }

    /** A tracer whose near-copies have at least this share, above 0.25 and at most 1. */
    public LineageTracer(double threshold) {
        checkThreshold(threshold);
        this.threshold = threshold;
    }

    /**
     * Whether a share can be that of near-copies.
     *
     * @throws IllegalArgumentException if it is not above 0.25 and at most 1
     */
    public static void checkThreshold(double share) {
        if (!(share > PARTIAL && share <= 1)) {
            throw new IllegalArgumentException(
                    "A near-copy's share lies above 0.25 and not above 1, but is " + share);
        }
    }

    /** Who depends on whom among these articles, each of which has an id of its own. */
    public List<Lineage> trace(List<Article> articles) {
        Body[] bodies = inOrder(articles);
        Forest forest = new Forest(ranks(bodies));
        forest.keep(Versions.of(bodies));
        forest.add(Copies.of(bodies, this::related));
        forest.add(pairs(Copies.distinct(bodies)));
        List<Lineage> all = new ArrayList<>(forest.kept());
        all.addAll(new Citations(bodies).find());
        all.sort(
                Comparator.comparing(Lineage::article)
                        .thenComparing(Lineage::from)
                        .thenComparing(Lineage::kind));
        return List.copyOf(all);
    }

    /** By precedence, the articles of credited agencies before all others. */
    private static Body[] inOrder(List<Article> articles) {
        Set<String> agencies =
                articles.stream()
                        .flatMap(article -> article.agency().stream())
                        .collect(Collectors.toCollection(TreeSet::new));
        return articles.stream()
                .map(Body::new)
                .sorted(
                        Comparator.<Body, Boolean>comparing(
                                        body -> !Agency.isOneOf(body.article(), agencies))
                                .thenComparing(Precedence.ORDER))
                .toArray(Body[]::new);
    }

    private static Map<ArticleId, Integer> ranks(Body[] bodies) {
        Map<ArticleId, Integer> ranks = new HashMap<>();
        for (int i = 0; i < bodies.length; i++) {
            ranks.put(bodies[i].article().id(), i);
        }
        return ranks;
    }

    private List<Lineage> pairs(Body[] bodies) {
        Fingerprints fingerprints = new Fingerprints(bodies);
        List<Lineage> found = new ArrayList<>();
        for (int i = 0; i < bodies.length; i++) {
            for (Map.Entry<Integer, Integer> other : fingerprints.sharedWith(i).entrySet()) {
                if (other.getValue() > 1 || bodies[i].size() < 2 * SHORTEST) {
                    related(bodies[other.getKey()], bodies[i]).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private Optional<Lineage> related(Body a, Body b) {
        boolean isFirst = isOrigin(a, b);
        Body from = isFirst ? a : b;
        Body here = isFirst ? b : a;
        if (here.size() < SHORTEST
                || from.size() < SHORTEST
                || Versions.isOne(here.article(), from.article())) {
            return Optional.empty();
        }
        Overlap overlap = Overlap.of(here, from);
        return kind(here, from, overlap)
                .map(
                        kind ->
                                new Lineage(
                                        here.article().id(),
                                        from.article().id(),
                                        kind,
                                        Math.min(1, overlap.share()),
                                        overlap.passages()));
    }

    private static boolean isOrigin(Body a, Body b) {
        boolean ownA = Agency.isOwn(a.article(), b.article().agency());
        boolean ownB = Agency.isOwn(b.article(), a.article().agency());
        return ownA == ownB ? Precedence.isFirst(a, b) : ownA;
    }

    private Optional<Lineage.Kind> kind(Body here, Body from, Overlap overlap) {
        boolean longPassage = overlap.longestOwn() >= LONG;
        boolean partial = overlap.share() >= PARTIAL && overlap.longestOwn() >= Overlap.PASSAGE;
        if (Agency.isShared(here.article(), from.article())
                && (longPassage || (overlap.share() >= AGENCY && overlap.longestOwn() > 0))) {
            return Optional.of(Lineage.Kind.AGENCY);
        }
        if (here.collapsed().equals(from.collapsed())) {
            return Optional.of(Lineage.Kind.COPY);
        }
        if (overlap.share() >= threshold) {
            return Optional.of(Lineage.Kind.NEAR_COPY);
        }
        return partial || longPassage ? Optional.of(Lineage.Kind.PARTIAL) : Optional.empty();
    }
}
