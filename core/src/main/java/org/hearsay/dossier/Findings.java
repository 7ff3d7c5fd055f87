package org.hearsay.dossier;

import java.util.List;
import org.hearsay.model.Coverage;
import org.hearsay.model.Discourse;
import org.hearsay.model.Inconsistency;
import org.hearsay.model.ItemThread;
import org.hearsay.model.Lineage;
import org.hearsay.model.Reading;

/**
 * What the readings of one {@link Part} say together; each list is in the order that it has in a
 * {@link Dossier}. The readings are the part's, with the days that they give one another.
 */
public record Findings(
        List<Reading> readings,
        List<Lineage> lineage,
        List<ItemThread> threads,
        Discourse discourse,
        List<Coverage> coverage,
        List<Inconsistency> inconsistencies) {

    public Findings {
        readings = List.copyOf(readings);
        lineage = List.copyOf(lineage);
        threads = List.copyOf(threads);
        coverage = List.copyOf(coverage);
        inconsistencies = List.copyOf(inconsistencies);
    }
}
