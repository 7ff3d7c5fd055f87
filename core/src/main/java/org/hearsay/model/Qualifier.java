package org.hearsay.model;

/** How a figure was hedged. */
public enum Qualifier {
    EXACT("exact"),
    ABOUT("about"),
    AT_LEAST("at least"),
    AT_MOST("at most"),
    MORE_THAN("more than"),
    LESS_THAN("less than"),
    NEARLY("nearly"),
    UP_TO("up to"),
    /** A quantity in words that bound it only roughly: "dozens", "tens of thousands". */
    VAGUE("vague");

    private final String word;

    Qualifier(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
