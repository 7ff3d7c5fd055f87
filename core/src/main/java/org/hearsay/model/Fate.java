package org.hearsay.model;

/** What became of a decision in one run. */
public enum Fate {
    /** Applied; its words stand where they stood. */
    EXACT("exact"),
    /** Applied; only white space, quotation marks, dashes or ligatures are written otherwise. */
    NORMALISED("normalised"),
    /** Applied; its words stand elsewhere. */
    MOVED("moved"),
    /** Not applied: the words, or those right around them, are no longer the same. */
    CHANGED("changed"),
    /** Not applied: the article, its words or the item are not there any more. */
    LOST("lost"),
    /** Not applied: another decision says otherwise. */
    CONFLICTING("conflicting");

    private final String word;

    Fate(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public boolean applied() {
        return compareTo(CHANGED) < 0;
    }

    /** The one that asks for more attention. */
    public Fate worse(Fate other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
