package org.hearsay.event;

import java.util.List;
import java.util.Optional;
import org.hearsay.model.EventType;

/**
 * What a word or phrase says by itself.
 *
 * @param weak whether it says so only between parties: "hit" is no attack of itself
 * @param agent whether it says so only where somebody did it: floods kill, too
 */
record Meaning(
        EventType type,
        Optional<String> mode,
        List<String> contexts,
        boolean weak,
        boolean agent) {}
