package org.hearsay.dossier;

import java.util.List;
import org.hearsay.model.Furnishings;
import org.hearsay.model.Joins;
import org.hearsay.model.Reading;
import org.hearsay.model.Story;

/**
 * Readings that are reconciled by themselves, with all that this needs of the rest: nothing that
 * {@link PartReconciler} finds in them depends on a reading of another part. Two equal parts give
 * equal findings by one guidance.
 *
 * @param readings corrected, and their parties the actors that they are across all readings; in
 *     order of document
 * @param stories those of these readings, each whole, in order of id
 * @param joins what people decided of items that are all in this part
 * @param furniture what the articles have in common with other pages of their outlets
 */
public record Part(
        List<Reading> readings, List<Story> stories, Joins joins, Furnishings furniture) {

    public Part {
        readings = List.copyOf(readings);
        stories = List.copyOf(stories);
    }
}
