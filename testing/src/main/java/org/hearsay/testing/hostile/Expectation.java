package org.hearsay.testing.hostile;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.hearsay.model.Extraction;
import org.hearsay.model.Input.Outcome;

/**
 * What must become of a hostile file that is of a kind that is read.
 *
 * <p>{@code ends} are the ends that its own input may come to, {@code extractions} how the taking
 * out of its characters may have ended. Where {@code delivers} is set, {@link Good#WORDS} must
 * stand in an article that was read from it or from a document that it holds: damage must not cost
 * what lies beside it.
 */
public record Expectation(Set<Outcome> ends, Set<Extraction> extractions, boolean delivers) {

    /** The characters that the program reads of one text at most. */
    private static final long LONGEST = 2_000_000;

    public Expectation {
        if (ends.isEmpty() || extractions.isEmpty()) {
            throw new IllegalArgumentException("Every file comes to some end");
        }
        ends = Collections.unmodifiableSet(EnumSet.copyOf(ends));
        extractions = Collections.unmodifiableSet(EnumSet.copyOf(extractions));
    }

    /** Read whole, and what is good in it is there. */
    static Expectation whole() {
        return read(Extraction.OK).delivering();
    }

    /** Read as far as the damage lets, and what is good in it is there. */
    static Expectation partly() {
        return read(Extraction.OK, Extraction.PARTIAL).delivering();
    }

    /** Opened as a container is, whatever its own row says, and what is good in it is there. */
    static Expectation opened() {
        return new Expectation(
                        EnumSet.allOf(Outcome.class),
                        EnumSet.of(Extraction.OK, Extraction.PARTIAL),
                        false)
                .delivering();
    }

    /** Given up, for any of these reasons: no article comes of it. */
    static Expectation refused(Extraction... extractions) {
        return new Expectation(
                EnumSet.of(Outcome.SKIPPED, Outcome.FAILED), set(extractions), false);
    }

    /** Read whole, unless it has more characters than any article. */
    static Expectation text(long characters) {
        return characters > LONGEST ? refused(Extraction.OK) : whole();
    }

    /** Read whole, unless its markup may hold more characters than any article. */
    static Expectation page(long characters) {
        return characters > LONGEST ? bounded() : whole();
    }

    /** Read or given up at a limit; a crash is not among the ends. */
    static Expectation bounded() {
        return new Expectation(
                EnumSet.allOf(Outcome.class),
                EnumSet.complementOf(EnumSet.of(Extraction.CRASH)),
                false);
    }

    /** Only accounted for. */
    static Expectation any() {
        return new Expectation(
                EnumSet.allOf(Outcome.class), EnumSet.allOf(Extraction.class), false);
    }

    private static Expectation read(Extraction... extractions) {
        return new Expectation(
                EnumSet.of(Outcome.READ, Outcome.DUPLICATE), set(extractions), false);
    }

    private static Set<Extraction> set(Extraction... extractions) {
        return EnumSet.copyOf(Arrays.asList(extractions));
    }

    private Expectation delivering() {
        return new Expectation(ends, extractions, true);
    }
}
