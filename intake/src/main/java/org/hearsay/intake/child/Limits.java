package org.hearsay.intake.child;

import java.time.Duration;

/**
 * What opening one document may cost, and how much may come of it.
 *
 * <p>Of these only {@code input} (bytes of the document), {@code documents}, {@code characters} (of
 * one text, in UTF-16) and {@code output} (bytes of all documents that a container hands out)
 * decide what is in a result: they are counted, so the same bytes always meet them at the same
 * place. {@code cpu} and {@code wall} only kill.
 */
public record Limits(
        Duration cpu, Duration wall, int input, int documents, int characters, long output) {

    /** How much longer a document may take at its second try. */
    private static final int PATIENCE = 4;

    private static final Limits USUAL =
            new Limits(
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(60),
                    100 << 20,
                    200,
                    20_000_000,
                    256L << 20);

    public Limits {
        if (cpu.isNegative() || cpu.isZero() || wall.isNegative() || wall.isZero()) {
            throw new IllegalArgumentException(
                    "No time to open a document in: " + cpu + ", " + wall);
        }
        if (input < 0 || documents < 0 || characters < 0 || output < 0) {
            throw new IllegalArgumentException("A limit is below nothing");
        }
        if (characters > Frames.MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    characters + " characters do not fit into a frame: " + Frames.MOST_CHARACTERS);
        }
    }

    /** 20 s of processor time, 60 s in all, 100 MB, 200 documents, 20 M characters, 256 MB. */
    public static Limits usual() {
        return USUAL;
    }

    /** The same, for a container that may hold so many documents. */
    public Limits documents(int most) {
        return new Limits(cpu, wall, input, most, characters, output);
    }

    /** The same, with four times the time in all; the processor's time tells no more later. */
    Limits patient() {
        return new Limits(cpu, wall.multipliedBy(PATIENCE), input, documents, characters, output);
    }
}
