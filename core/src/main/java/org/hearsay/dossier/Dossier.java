package org.hearsay.dossier;

import java.util.List;
import org.hearsay.model.Actor;
import org.hearsay.model.CodebookEntry;
import org.hearsay.model.Coverage;
import org.hearsay.model.Discourse;
import org.hearsay.model.Inconsistency;
import org.hearsay.model.Input;
import org.hearsay.model.ItemThread;
import org.hearsay.model.Lineage;
import org.hearsay.model.Outcome;
import org.hearsay.model.Profile;
import org.hearsay.model.Reading;
import org.hearsay.model.Story;

/**
 * Everything known of one story.
 *
 * <p>Inputs and readings are in order of document; the readings' parties carry the ids and names of
 * {@code actors}, which are resolved across articles and in order of id; profiles, too, are in this
 * order. Lineage is in order of article and origin, threads and stories of id; coverage is in the
 * order of the threads, inconsistencies of document, {@code decisions} are what became of what
 * people decided, in order of file and line; the codebook is in order of code.
 */
public record Dossier(
        List<Input> inputs,
        List<Reading> readings,
        List<Actor> actors,
        List<Profile> profiles,
        List<Lineage> lineage,
        List<ItemThread> threads,
        Discourse discourse,
        List<Story> stories,
        List<Coverage> coverage,
        List<Inconsistency> inconsistencies,
        List<Outcome> decisions,
        List<CodebookEntry> codebook) {

    public Dossier {
        inputs = List.copyOf(inputs);
        readings = List.copyOf(readings);
        actors = List.copyOf(actors);
        profiles = List.copyOf(profiles);
        lineage = List.copyOf(lineage);
        threads = List.copyOf(threads);
        stories = List.copyOf(stories);
        coverage = List.copyOf(coverage);
        inconsistencies = List.copyOf(inconsistencies);
        decisions = List.copyOf(decisions);
        codebook = codebook.stream().sorted().distinct().toList();
    }
}
