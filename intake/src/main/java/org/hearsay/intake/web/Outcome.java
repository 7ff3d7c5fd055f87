package org.hearsay.intake.web;

/** How it ended with one thing that was asked for. */
public enum Outcome {
    /** Kept whole. */
    FETCHED("fetched", true),
    /** Kept in part, and marked so: it was larger or slower than is allowed, or broke off. */
    PARTLY("fetched in part", true),
    /** The same as what was kept before. */
    UNCHANGED("unchanged", true),
    /** A list in a file on this machine, read where it lies. */
    READ("read", true),
    /** Asked for more than once; the other row says how it ended. */
    REPEATED("repeated", true),
    /** Hearsay will not fetch it. */
    REFUSED("refused", false),
    /** It could not be had. */
    FAILED("failed", false),
    /** The run was stopped before. */
    NOT_TRIED("not tried", false);

    private final String word;
    private final boolean good;

    Outcome(String word, boolean good) {
        this.word = word;
        this.good = good;
    }

    /** For the user. */
    public String word() {
        return word;
    }

    /** Whether the user has what was asked for. */
    public boolean isGood() {
        return good;
    }
}
