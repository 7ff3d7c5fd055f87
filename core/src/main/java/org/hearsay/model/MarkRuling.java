package org.hearsay.model;

import java.util.Optional;

/** What a person wrote beside some words. */
public sealed interface MarkRuling {

    String text();

    /** Anything at all. */
    record Note(String text) implements MarkRuling {
        public Note {
            check(text);
        }
    }

    /** A word to find it by. */
    record Tag(String text) implements MarkRuling {
        public Tag {
            check(text);
        }
    }

    /**
     * A code of a codebook.
     *
     * @param agrees whether the actor agrees to the concept that the code stands for, as
     *     discourse-network analysis asks; empty where the code has no sides
     */
    record Code(String text, Optional<Boolean> agrees) implements MarkRuling {
        public Code {
            check(text);
        }
    }

    private static void check(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A note, tag or code has words");
        }
    }
}
