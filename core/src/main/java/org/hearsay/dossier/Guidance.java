package org.hearsay.dossier;

import org.hearsay.lineage.LineageTracer;
import org.hearsay.model.OutletRegister;

/**
 * What people tell the reconciler: all that a dossier depends on besides the readings.
 *
 * <p>{@code nearCopy} is the share of an article's words, above 0.25 and at most 1, from which it
 * is a near-copy of another; {@code outlets} say who owns whom, by which names and domains they go.
 * The same readings and the same guidance give the same dossier.
 */
public record Guidance(double nearCopy, OutletRegister outlets) {

    private static final Guidance NONE =
            new Guidance(LineageTracer.DEFAULT_THRESHOLD, OutletRegister.builtIn());

    public Guidance {
        LineageTracer.checkThreshold(nearCopy);
    }

    /** Nobody has said anything. */
    public static Guidance none() {
        return NONE;
    }

    /** The same guidance with another share. */
    public Guidance withNearCopy(double share) {
        return new Guidance(share, outlets);
    }

    /** The same guidance with another register. */
    public Guidance withOutlets(OutletRegister register) {
        return new Guidance(nearCopy, register);
    }
}
