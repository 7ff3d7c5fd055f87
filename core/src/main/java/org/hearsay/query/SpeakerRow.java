package org.hearsay.query;

import java.util.Optional;
import org.hearsay.model.Actor;

/** Somebody who is quoted, and how often, in how many articles, by how many outlets. */
public record SpeakerRow(
        String name,
        Optional<Actor> actor,
        boolean unnamed,
        int statements,
        int articles,
        int outlets) {}
