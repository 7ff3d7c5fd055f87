package org.hearsay.model;

/** What an actor is. */
public enum ActorKind {
    PERSON("person"),
    ORGANISATION("organisation"),
    GOVERNMENT("government"),
    PLACE("place"),
    GROUP("group"),
    OUTLET("outlet"),
    /** A source whom the text does not name: "a senior official", "two people close to …". */
    UNNAMED("unnamed");

    private final String word;

    ActorKind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
