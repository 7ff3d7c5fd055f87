package org.hearsay.dossier;

import java.util.List;
import org.hearsay.lineage.LineageTracer;
import org.hearsay.model.CodebookEntry;
import org.hearsay.model.DecisionLine;
import org.hearsay.model.OutletRegister;
import org.hearsay.model.PeopleRegister;

/**
 * What people tell the reconciler: all that a dossier depends on besides the readings.
 *
 * <p>{@code nearCopy} is the share of an article's words, above 0.25 and at most 1, from which it
 * is a near-copy of another; {@code outlets} say who owns whom, by which names and domains they go;
 * {@code people} which names people and bodies have and which offices they held; {@code decisions}
 * correct what was read, and their order says nothing; {@code codebook} says what the codes among
 * them mean, in order of code: where files differ, a code stands there with each meaning. The same
 * readings and the same guidance give the same dossier.
 */
public record Guidance(
        double nearCopy,
        OutletRegister outlets,
        PeopleRegister people,
        List<DecisionLine> decisions,
        List<CodebookEntry> codebook) {

    private static final Guidance NONE =
            new Guidance(
                    LineageTracer.DEFAULT_THRESHOLD,
                    OutletRegister.builtIn(),
                    PeopleRegister.empty(),
                    List.of(),
                    List.of());

    public Guidance {
        LineageTracer.checkThreshold(nearCopy);
        decisions = List.copyOf(decisions);
        codebook = codebook.stream().sorted().distinct().toList();
    }

    /** Nobody has said anything. */
    public static Guidance none() {
        return NONE;
    }

    /** The same guidance with another share. */
    public Guidance withNearCopy(double share) {
        return new Guidance(share, outlets, people, decisions, codebook);
    }

    /** The same guidance with another register. */
    public Guidance withOutlets(OutletRegister register) {
        return new Guidance(nearCopy, register, people, decisions, codebook);
    }

    /** The same guidance with another register of people. */
    public Guidance withPeople(PeopleRegister register) {
        return new Guidance(nearCopy, outlets, register, decisions, codebook);
    }

    /** The same guidance with other decisions. */
    public Guidance withDecisions(List<DecisionLine> others) {
        return new Guidance(nearCopy, outlets, people, others, codebook);
    }

    /** The same guidance with another codebook. */
    public Guidance withCodebook(List<CodebookEntry> entries) {
        return new Guidance(nearCopy, outlets, people, decisions, entries);
    }
}
