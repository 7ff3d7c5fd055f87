package org.hearsay.model;

import java.util.Optional;

/**
 * Which state of an article a document has, and where in the outlet it stood: when the outlet last
 * changed it, when this copy of it was taken, and the section. Neither time is ever taken for the
 * publication.
 */
public record Edition(Optional<Dated> updated, Optional<Dated> captured, Optional<String> section) {

    private static final Edition UNKNOWN =
            new Edition(Optional.empty(), Optional.empty(), Optional.empty());

    /** Nothing of it is known. */
    public static Edition unknown() {
        return UNKNOWN;
    }
}
