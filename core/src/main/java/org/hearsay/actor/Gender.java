package org.hearsay.actor;

/** What a text says of a person's gender, by an honorific, a title, a given name or a pronoun. */
enum Gender {
    FEMALE,
    MALE,
    UNKNOWN;

    /** Whether the two may be said of one person. */
    boolean agrees(Gender other) {
        return this == UNKNOWN || other == UNKNOWN || this == other;
    }
}
