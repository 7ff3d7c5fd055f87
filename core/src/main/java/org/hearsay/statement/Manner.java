package org.hearsay.statement;

import java.util.List;
import java.util.Optional;
import org.hearsay.model.Act;
import org.hearsay.text.Span;

/**
 * How something is said, by the words round its cue.
 *
 * @param negative whether the text says that it was not said
 * @param hedge the words that leave it open whether it was
 * @param addressee the words for the one addressed
 * @param channel the words for where it was said
 * @param relays the words for those by whom it is quoted
 */
record Manner(
        Act act,
        boolean negative,
        Optional<Span> hedge,
        Optional<Span> addressee,
        Optional<Span> channel,
        List<Span> relays) {

    Manner {
        relays = List.copyOf(relays);
    }

    /** Said plainly, to nobody in particular. */
    static Manner of(Act act) {
        return new Manner(
                act, false, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }
}
