package org.hearsay.dossier;

import org.hearsay.lineage.LineageTracer;
import org.hearsay.model.Joins;

/**
 * What people tell the reconciler: all that a dossier depends on besides the readings.
 *
 * <p>{@code nearCopy} is the share of an article's words, above 0.25 and at most 1, from which it
 * is a near-copy of another; {@code joins} are the items that are the same thing, or are not, as
 * somebody has decided. The same readings and the same guidance give the same dossier.
 */
public record Guidance(double nearCopy, Joins joins) {

    private static final Guidance NONE =
            new Guidance(LineageTracer.DEFAULT_THRESHOLD, Joins.none());

    public Guidance {
        LineageTracer.checkThreshold(nearCopy);
    }

    /** Nobody has said anything. */
    public static Guidance none() {
        return NONE;
    }

    /** The same guidance with another share. */
    public Guidance withNearCopy(double share) {
        return new Guidance(share, joins);
    }

    /** The same guidance with other decisions of what is one thing and what is not. */
    public Guidance withJoins(Joins decided) {
        return new Guidance(nearCopy, decided);
    }
}
