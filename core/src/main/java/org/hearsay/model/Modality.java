package org.hearsay.model;

/** How real an event is as the text has it. */
public enum Modality {
    HAPPENED("happened"),
    ONGOING("ongoing"),
    /** Made known as decided, not yet done. */
    ANNOUNCED("announced"),
    PLANNED("planned"),
    PROPOSED("proposed"),
    THREATENED("threatened"),
    DENIED("denied"),
    ALLEGED("alleged"),
    /** Under a condition, or in a thought: "if", "would", "could". */
    HYPOTHETICAL("hypothetical");

    private final String word;

    Modality(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
