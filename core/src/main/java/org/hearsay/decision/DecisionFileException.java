package org.hearsay.decision;

/** A decisions file cannot be read; the message names file, line, what is there and what should. */
public final class DecisionFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String what;

    DecisionFileException(String file, int line, String what) {
        super(file + ", line " + line + ": " + what);
        this.what = what;
    }

    /** What is there and what was expected, without where. */
    public String what() {
        return what;
    }
}
