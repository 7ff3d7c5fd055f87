package org.hearsay.model;

/** What is decided about an actor. */
public sealed interface ActorRuling {

    /** The same as the one whom these words stand for. */
    record Merge(Anchor with) implements ActorRuling {}

    /** Another than the one whom these words stand for. */
    record Split(Anchor from) implements ActorRuling {}

    /** What to call it. */
    record Rename(String name) implements ActorRuling {
        public Rename {
            if (name.isBlank()) {
                throw new IllegalArgumentException("An actor has a name");
            }
        }
    }

    /** No actor at all. */
    record Ban() implements ActorRuling {}
}
