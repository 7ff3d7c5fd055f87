package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Furnishings;
import org.hearsay.model.Lineage;
import org.hearsay.model.Outlet;
import org.hearsay.model.OutletRegister;

/**
 * Finds which articles depend on which.
 *
 * <p>Kinds, the first that holds: <b>version</b> (one outlet, one address), <b>agency</b> (the text
 * that they share is an agency's: both credit it, or one is by it, or another article that carries
 * the text credits it and half of this one is such text; also where the texts are the same, since
 * neither then copied from the other), <b>copy</b> (bodies equal but for white space and case),
 * <b>near-copy</b> (at least the threshold of the dependent body's words stand in the other),
 * <b>partial</b> (less; where an agency is named with it, the passages are the agency's text in an
 * article of the outlet's own). <b>Cites</b> stands beside these: the text names another's outlet
 * as its source.
 *
 * <p>Two texts are related if a passage of at least {@value Tracing#LONG} words is in both, or
 * several of together {@value Tracing#MUCH}, not counting quotations and what the outlet's pages
 * have in common anyhow.
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

    private final double threshold;
    private final OutletRegister register;

    public LineageTracer() {
        this(DEFAULT_THRESHOLD);
    }

    /** A tracer whose near-copies have at least this share, above 0.25 and at most 1. */
    public LineageTracer(double threshold) {
        this(threshold, OutletRegister.builtIn());
    }

    /** The same, to whom this register says which names are one outlet's. */
    public LineageTracer(double threshold, OutletRegister register) {
        checkThreshold(threshold);
        this.threshold = threshold;
        this.register = register;
    }

    /**
     * Whether a share can be that of near-copies.
     *
     * @throws IllegalArgumentException if it is not above 0.25 and at most 1
     */
    public static void checkThreshold(double share) {
        if (!(share > Tracing.PARTIAL && share <= 1)) {
            throw new IllegalArgumentException(
                    "A near-copy's share lies above 0.25 and not above 1, but is " + share);
        }
    }

    /** Who depends on whom among these articles, each of which has an id of its own. */
    public List<Lineage> trace(List<Article> articles) {
        return over(articles).lineage();
    }

    /**
     * The same of some of an outlet's articles, where more of them were looked at to tell what is
     * furniture.
     */
    public List<Lineage> trace(List<Article> articles, Furnishings furniture) {
        return new Tracing(articles, threshold, register, Optional.of(furniture)).lineage();
    }

    /** What these articles have in common with other pages of their outlets. */
    public static Furnishings furniture(List<Article> articles) {
        Map<String, List<Article>> byOutlet = new TreeMap<>();
        for (Article article : articles) {
            article.outlet()
                    .map(Outlet::name)
                    .ifPresent(
                            o -> byOutlet.computeIfAbsent(o, k -> new ArrayList<>()).add(article));
        }
        Map<ArticleId, Set<Long>> all = new HashMap<>();
        for (List<Article> own : byOutlet.values()) {
            Body[] bodies =
                    own.stream().map(Body::new).sorted(Precedence.ORDER).toArray(Body[]::new);
            all.putAll(Furniture.in(bodies).paragraphs());
        }
        return new Furnishings(all);
    }

    /** The same articles, to ask of any two of them. */
    public Tracing over(List<Article> articles) {
        return new Tracing(articles, threshold, register, Optional.empty());
    }
}
