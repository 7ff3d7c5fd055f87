package org.hearsay.model;

/** What an item of a reading is; the name is part of its id and of the export contract. */
public enum ItemKind {
    TIME("time"),
    STATEMENT("statement"),
    FIGURE("figure"),
    EVENT("event"),
    POSITION("position");

    private final String word;

    ItemKind(String word) {
        this.word = word;
    }

    /** The word of the export contract. */
    public String word() {
        return word;
    }
}
