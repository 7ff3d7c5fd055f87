package org.hearsay.model;

/** What the outlets together say of one thing. */
public enum Verdict {
    AGREED("agreed"),
    REVISED("revised"),
    DIFFERS("differs"),
    SINGLE_ORIGIN("single-origin"),
    DENIED("denied");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
