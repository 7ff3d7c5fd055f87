package org.hearsay.annotation;

import org.hearsay.text.Span;

/** A proper name in the text, as a recogniser saw it; titles before it are not part of it. */
public record Name(Span span, Kind kind, String text) {

    /** What the name is of. */
    public enum Kind {
        PERSON,
        ORGANISATION,
        PLACE,
        /** Anything else that has a name: nationalities, events, works, products. */
        OTHER
    }
}
