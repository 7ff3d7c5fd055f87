package org.hearsay.intake.child;

import java.util.List;
import java.util.Optional;
import org.hearsay.intake.format.Laid;
import org.hearsay.intake.format.Part;
import org.hearsay.model.Extraction;

/**
 * What came of opening one document: a text if a layout opened it, documents and losses if a
 * container did, in the container's order.
 *
 * <p>The reason completes "This document …"; it is there unless the outcome is {@link
 * Extraction#OK}. A container's documents are there whatever the outcome, if it came to hand some
 * out, except where the process was ended: a clock's or a machine's chance shapes no result, so
 * nothing is kept of {@link Extraction#TIMEOUT}, {@link Extraction#OUT_OF_MEMORY} and {@link
 * Extraction#CRASH}.
 */
public record Extracted(
        Extraction outcome,
        Optional<String> reason,
        Optional<Laid> laid,
        List<Part> parts,
        List<Loss> losses) {

    public Extracted {
        parts = List.copyOf(parts);
        losses = List.copyOf(losses);
        if (reason.isPresent() == (outcome == Extraction.OK)) {
            throw new IllegalArgumentException("A reason, unless all is well: " + outcome);
        }
        if (laid.isPresent() && !(parts.isEmpty() && losses.isEmpty())) {
            throw new IllegalArgumentException("Text and documents of one document");
        }
        if (isEnded(outcome) && !(laid.isEmpty() && parts.isEmpty() && losses.isEmpty())) {
            throw new IllegalArgumentException("Something is kept of a " + outcome);
        }
    }

    /** Nothing came out, and why. */
    public static Extracted nothing(Extraction outcome, String reason) {
        return new Extracted(outcome, Optional.of(reason), Optional.empty(), List.of(), List.of());
    }

    /** Whether the process was ended, so that what came before is chance. */
    static boolean isEnded(Extraction outcome) {
        return outcome == Extraction.TIMEOUT
                || outcome == Extraction.OUT_OF_MEMORY
                || outcome == Extraction.CRASH;
    }
}
