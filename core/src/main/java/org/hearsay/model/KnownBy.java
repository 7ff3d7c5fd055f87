package org.hearsay.model;

/** How a fact about an article is known; never by the clock of the run. */
public enum KnownBy {
    USER("user"),
    METADATA("metadata"),
    PAGE("page"),
    INFERRED("inferred"),
    UNKNOWN("unknown");

    private final String word;

    KnownBy(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
