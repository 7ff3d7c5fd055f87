package org.hearsay.intake;

/**
 * A stretch of a {@link SharedFiles file that several open}.
 *
 * @param position where its first document begins in the file
 * @param label what that document is called there; empty where the stretch is no such
 * @param documents how many documents of the file it has; they may hold others
 */
public record Stretch(Kind kind, long position, String label, int documents) {

    /** What of a file a stretch has. */
    public enum Kind {
        /** All of it. */
        WHOLE,
        /** Some documents that the file holds. */
        PART,
        /** Nothing that it holds, but what is told of the file itself. */
        ITSELF
    }

    static Stretch whole() {
        return new Stretch(Kind.WHOLE, 0, "", 0);
    }

    static Stretch itself() {
        return new Stretch(Kind.ITSELF, 0, "", 0);
    }
}
