package org.hearsay.dossier;

import java.util.Comparator;
import java.util.List;
import org.hearsay.actor.ActorResolver;
import org.hearsay.actor.Cast;
import org.hearsay.comparison.Comparison;
import org.hearsay.dating.Dating;
import org.hearsay.decision.Corrected;
import org.hearsay.decision.Decisions;
import org.hearsay.lineage.LineageTracer;
import org.hearsay.model.Article;
import org.hearsay.model.Coverage;
import org.hearsay.model.Discourse;
import org.hearsay.model.Input;
import org.hearsay.model.ItemThread;
import org.hearsay.model.Lineage;
import org.hearsay.model.Reading;
import org.hearsay.model.Story;
import org.hearsay.story.StoryGrouper;
import org.hearsay.thread.SelfCheck;
import org.hearsay.thread.ThreadWeaver;

/**
 * Makes one dossier of many readings: who is who across them, who copied whom, what several of them
 * report, and how those they tell of stand to what they want.
 *
 * <p>Pure and deterministic: the dossier does not depend on the order in which readings came. One
 * reconciler serves any number of threads.
 */
public final class Reconciler {

    private final Decisions decisions = new Decisions();
    private final ActorResolver actors = new ActorResolver();
    private final ThreadWeaver weaver = new ThreadWeaver();
    private final SelfCheck selfCheck = new SelfCheck();
    private final Dating dating = new Dating();
    private final Comparison comparison = new Comparison();
    private final StoryGrouper grouper = new StoryGrouper();

    /** What these readings say together, by their own word alone. */
    public Dossier reconcile(List<Input> inputs, List<Reading> readings) {
        return reconcile(inputs, readings, Guidance.none());
    }

    /** What these readings say together, and by what people say of them. */
    public Dossier reconcile(List<Input> inputs, List<Reading> readings, Guidance guidance) {
        List<Reading> ordered = readings.stream().sorted(BY_DOCUMENT).toList();
        Corrected corrected = decisions.apply(ordered, guidance.decisions());
        Cast cast = actors.across(corrected.readings(), guidance.people(), corrected.actors());
        List<Reading> recast = new Recasting(cast).readings(corrected.readings());
        List<Article> articles = recast.stream().map(Reading::article).toList();
        List<Lineage> lineage =
                new LineageTracer(guidance.nearCopy(), guidance.outlets()).trace(articles);
        List<ItemThread> threads =
                weaver.weave(recast, lineage, corrected.joins(), guidance.outlets());
        List<Reading> dated = dating.across(recast, lineage, threads);
        Discourse discourse = comparison.discourse(dated, lineage);
        List<Story> stories = grouper.group(dated, corrected.stories());
        List<Coverage> coverage = comparison.coverage(dated, threads, stories);
        return new Dossier(
                inputs,
                dated,
                cast.actors(),
                actors.profiles(cast, dated),
                lineage,
                threads,
                discourse,
                stories,
                coverage,
                selfCheck.of(dated),
                corrected.report(cast.merged()),
                guidance.codebook());
    }

    private static final Comparator<Reading> BY_DOCUMENT =
            Comparator.<Reading, String>comparing(reading -> reading.article().document())
                    .thenComparing(reading -> reading.article().id());
}
