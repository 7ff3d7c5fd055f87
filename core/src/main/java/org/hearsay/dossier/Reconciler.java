package org.hearsay.dossier;

import java.util.Comparator;
import java.util.List;
import org.hearsay.actor.ActorResolver;
import org.hearsay.actor.Cast;
import org.hearsay.decision.Corrected;
import org.hearsay.decision.Decisions;
import org.hearsay.model.Input;
import org.hearsay.model.Reading;
import org.hearsay.model.Story;
import org.hearsay.story.StoryGrouper;

/**
 * Makes one dossier of many readings: who is who across them and which stories they tell; then part
 * by part who copied whom, what several of them report, and how those they tell of stand to what
 * they want.
 *
 * <p>Pure and deterministic: the dossier does not depend on the order in which readings came, on
 * the number of threads, or on what was kept of the parts. One reconciler serves any number of
 * threads.
 *
 * <p>Whoever has parts reconciled elsewhere calls {@link #whole}, gives each part to a {@link
 * PartReconciler}, and the findings, in any order, to {@link #assembled}.
 */
public final class Reconciler {

    private final Decisions decisions = new Decisions();
    private final ActorResolver actors = new ActorResolver();
    private final StoryGrouper grouper = new StoryGrouper();
    private final PartReconciler parts = new PartReconciler();
    private final Parting parting;
    private final Workers workers;

    /** One that works on one part after the other. */
    public Reconciler() {
        this(1, new Parting());
    }

    /** One that works on so many parts at once, at least one, in threads of its own. */
    public Reconciler(int threads, Parting parting) {
        this.workers = new Workers(threads);
        this.parting = parting;
    }

    /** What these readings say together, by their own word alone. */
    public Dossier reconcile(List<Input> inputs, List<Reading> readings) {
        return reconcile(inputs, readings, Guidance.none());
    }

    /** What these readings say together, and by what people say of them. */
    public Dossier reconcile(List<Input> inputs, List<Reading> readings, Guidance guidance) {
        Whole whole = whole(readings, guidance);
        return assembled(inputs, whole, found(whole.parts(), guidance), guidance);
    }

    /** The same, where only those parts are reconciled of which nothing is kept. */
    public Dossier reconcile(
            List<Input> inputs, List<Reading> readings, Guidance guidance, KeptParts kept) {
        Whole whole = whole(readings, guidance);
        List<Findings> findings =
                kept.of(whole.parts(), guidance, unknown -> found(unknown, guidance));
        return assembled(inputs, whole, findings, guidance);
    }

    /**
     * What needs all readings at once: what people decided, who is who, which stories there are.
     */
    public Whole whole(List<Reading> readings, Guidance guidance) {
        List<Reading> ordered = readings.stream().sorted(BY_DOCUMENT).toList();
        Corrected corrected = decisions.apply(ordered, guidance.decisions());
        Cast cast = actors.across(corrected.readings(), guidance.people(), corrected.actors());
        List<Reading> recast = new Recasting(cast).readings(corrected.readings());
        List<Story> stories = grouper.group(recast, corrected.stories());
        return new Whole(
                cast,
                stories,
                corrected.report(cast.merged()),
                parting.of(recast, stories, corrected.joins()));
    }

    private List<Findings> found(List<Part> some, Guidance guidance) {
        return workers.each(some, part -> part.readings().size(), part -> parts.of(part, guidance));
    }

    /** The dossier of all parts, of which findings come in any order, those of each part once. */
    public Dossier assembled(
            List<Input> inputs, Whole whole, List<Findings> findings, Guidance guidance) {
        Assembly all = new Assembly(findings);
        List<Reading> readings = all.sorted(Findings::readings, BY_DOCUMENT);
        return new Dossier(
                inputs,
                readings,
                whole.cast().actors(),
                actors.profiles(whole.cast(), readings),
                all.lineage(),
                all.threads(),
                all.discourse(),
                whole.stories(),
                all.coverage(),
                all.inconsistencies(readings),
                whole.decisions(),
                guidance.codebook());
    }

    private static final Comparator<Reading> BY_DOCUMENT =
            Comparator.<Reading, String>comparing(reading -> reading.article().document())
                    .thenComparing(reading -> reading.article().id());
}
