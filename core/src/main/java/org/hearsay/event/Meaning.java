package org.hearsay.event;

import java.util.List;
import java.util.Optional;
import org.hearsay.model.EventType;

/**
 * What a word or phrase says by itself.
 *
 * @param weak whether it says so only between parties: "hit" is no attack of itself
 */
record Meaning(EventType type, Optional<String> mode, List<String> contexts, boolean weak) {}
