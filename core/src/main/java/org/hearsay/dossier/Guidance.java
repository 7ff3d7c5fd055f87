package org.hearsay.dossier;

import org.hearsay.lineage.LineageTracer;

/**
 * What people tell the reconciler: all that a dossier depends on besides the readings.
 *
 * <p>{@code nearCopy} is the share of an article's words, above 0.25 and at most 1, from which it
 * is a near-copy of another. The same readings and the same guidance give the same dossier.
 */
public record Guidance(double nearCopy) {

    private static final Guidance NONE = new Guidance(LineageTracer.DEFAULT_THRESHOLD);

    public Guidance {
        LineageTracer.checkThreshold(nearCopy);
    }

    /** Nobody has said anything. */
    public static Guidance none() {
        return NONE;
    }

    /** The same guidance with another share. */
    public Guidance withNearCopy(double share) {
        return new Guidance(share);
    }
}
