package org.hearsay.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.hearsay.model.Joins;
import org.hearsay.model.Reading;
import org.hearsay.thread.item.Bundle;
import org.hearsay.thread.item.Grouping;
import org.hearsay.thread.item.Story;
import org.hearsay.thread.item.Tie;
import org.hearsay.thread.item.Utterance;
import org.junit.jupiter.api.Test;

class TiesTest {

    private static final List<Reading> READINGS =
            SyntheticReadings.of(120, 7).stream()
                    .sorted(Comparator.comparing(reading -> reading.article().id()))
                    .toList();

    private final Story story = new Story(READINGS);
    private final List<Utterance> said = StatementThreads.utterances(READINGS, story);
    private final SameUtterance relation = new SameUtterance(story);

    private List<Bundle<Utterance>> bundles(Joins joins) {
        return new Grouping<>(said, relation, Utterance::essence, joins).groups();
    }

    @Test
    void onlyWhatTheRelationAcceptedTiesTwoThatAreAlike() {
        List<Bundle<Utterance>> bundles = bundles(Joins.none());
        assertThat(bundles).anyMatch(bundle -> bundle.members().size() > 3);
        assertThat(bundles)
                .flatExtracting(Bundle::ties)
                .allMatch(tie -> relation.likeness(tie.one(), tie.other()) > 0);
    }

    @Test
    void aTieLeadsToEachMemberButTheFirst() {
        for (Bundle<Utterance> bundle : bundles(Joins.none())) {
            assertThat(bundle.fromFirst())
                    .extracting(Tie::other)
                    .containsExactlyInAnyOrderElementsOf(
                            bundle.members().subList(1, bundle.members().size()));
        }
    }
}
