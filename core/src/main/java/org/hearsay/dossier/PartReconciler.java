package org.hearsay.dossier;

import java.util.List;
import org.hearsay.comparison.Comparison;
import org.hearsay.dating.Dating;
import org.hearsay.lineage.LineageTracer;
import org.hearsay.model.Article;
import org.hearsay.model.ItemThread;
import org.hearsay.model.Lineage;
import org.hearsay.model.Reading;
import org.hearsay.thread.SelfCheck;
import org.hearsay.thread.ThreadWeaver;

/**
 * Finds what the readings of one part say together: who copied whom, what several of them report,
 * on which day those appeared that do not say it, how whom they tell of stands to what they want,
 * which outlets carry what, and which article contradicts itself.
 *
 * <p>A pure function of the part and of two things that people say, the guidance's {@code nearCopy}
 * and its {@code outlets}; needs memory for this one part. Stateless and safe for use by several
 * threads, so parts may be worked on at once, in any order, on any machine.
 */
public final class PartReconciler {

    private final ThreadWeaver weaver = new ThreadWeaver();
    private final Dating dating = new Dating();
    private final Comparison comparison = new Comparison();
    private final SelfCheck selfCheck = new SelfCheck();

    /** What this part says. */
    public Findings of(Part part, Guidance guidance) {
        List<Article> articles = part.readings().stream().map(Reading::article).toList();
        List<Lineage> lineage =
                new LineageTracer(guidance.nearCopy(), guidance.outlets())
                        .trace(articles, part.furniture());
        List<ItemThread> threads =
                weaver.weave(part.readings(), lineage, part.joins(), guidance.outlets());
        List<Reading> dated = dating.across(part.readings(), lineage, threads);
        return new Findings(
                dated,
                lineage,
                threads,
                comparison.discourse(dated, lineage),
                comparison.coverage(dated, threads, part.stories()),
                selfCheck.of(dated));
    }
}
