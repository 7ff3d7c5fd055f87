package org.hearsay.event;

/** What a noun phrase can be to an event. */
enum PartyKind {
    /** A name, a body, an office, an armed or a political group: news of it is political. */
    PUBLIC,
    /** Other people: "a man", "residents". */
    PEOPLE,
    /** "he", "they". */
    PRONOUN,
    /** What is attacked, taken or held: "a base". */
    OBJECT,
    NONE
}
