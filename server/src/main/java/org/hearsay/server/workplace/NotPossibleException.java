package org.hearsay.server.workplace;

/**
 * The workplace cannot do what was asked. The message is shown to whoever asked: it says what was
 * found and what was expected, and names no path outside what was asked.
 */
public final class NotPossibleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Whose turn it is. */
    public enum Why {
        /** What was asked makes no sense. */
        MISTAKEN,
        /** There is no such thing. */
        ABSENT,
        /** It does not fit what is there now. */
        CONFLICT
    }

    private final Why why;

    public NotPossibleException(Why why, String message) {
        super(message);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
