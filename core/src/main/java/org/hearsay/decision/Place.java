package org.hearsay.decision;

import java.util.Optional;
import org.hearsay.model.Fate;
import org.hearsay.text.Span;

/** Where an anchor's words stand today; a span (UTF-16) only where they do. */
record Place(Fate fate, Optional<Span> span, String because) {

    static Place at(Fate fate, Span span) {
        return new Place(fate, Optional.of(span), "");
    }

    static Place changed(String because) {
        return new Place(Fate.CHANGED, Optional.empty(), because);
    }

    static Place lost(String because) {
        return new Place(Fate.LOST, Optional.empty(), because);
    }
}
