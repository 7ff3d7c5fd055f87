package org.hearsay.dossier;

import java.util.List;
import org.hearsay.actor.Cast;
import org.hearsay.model.Outcome;
import org.hearsay.model.Story;

/**
 * What only all readings together can tell, and the parts that can be reconciled without the rest.
 *
 * @param cast who is who in all of them
 * @param stories all stories, in order of id
 * @param decisions what became of what people decided, in order of file and line
 * @param parts every reading in exactly one, in order of their first documents
 */
public record Whole(Cast cast, List<Story> stories, List<Outcome> decisions, List<Part> parts) {

    public Whole {
        stories = List.copyOf(stories);
        decisions = List.copyOf(decisions);
        parts = List.copyOf(parts);
    }
}
