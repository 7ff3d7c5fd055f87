package org.hearsay.model;

/** How an actor stands to what a position is about. */
public enum Stance {
    /** Wants it of others. */
    DEMANDS("demands"),
    /** Is ready to do or give it. */
    OFFERS("offers"),
    SUPPORTS("supports"),
    ACCEPTS("accepts"),
    /** Accepts or offers it under a condition, which the position keeps. */
    CONDITIONS("conditions"),
    OPPOSES("opposes"),
    REJECTS("rejects"),
    /** Demanded, offered or supported it before, and no longer does. */
    DROPS("drops");

    private final String word;

    Stance(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
