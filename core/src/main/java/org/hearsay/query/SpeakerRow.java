package org.hearsay.query;

import java.util.Optional;
import org.hearsay.model.Actor;

/**
 * Somebody who is quoted, and how often, in how many articles.
 *
 * @param outlets how many outlets these articles name; 0 where none is known of any
 */
public record SpeakerRow(
        String name,
        Optional<Actor> actor,
        boolean unnamed,
        int statements,
        int articles,
        int outlets) {}
