package org.hearsay.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearsay.fixture.Sheet;
import org.hearsay.model.ItemThread;
import org.hearsay.model.Joins;
import org.hearsay.model.Lineage;
import org.hearsay.model.Reading;
import org.hearsay.text.Span;
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
    void theTiesDoNotDependOnTheOrderOfTheLineage() {
        String words = "the mole at Tessel would be raised by a yard before the winter storms";
        List<Reading> copies =
                List.of(
                        copy("Harbour Post", "Ann Marlow", words),
                        copy("Valley Echo", "Piet Dorn", words),
                        copy("Coast Daily", "Ida Voss", words));
        List<Lineage> edges =
                List.of(
                        edge(copies.get(1), copies.get(0)),
                        edge(copies.get(2), copies.get(0)),
                        edge(copies.get(2), copies.get(1)));
        List<Lineage> reversed = List.of(edges.get(2), edges.get(1), edges.get(0));
        List<ItemThread> threads = new ThreadWeaver().weave(copies, edges);
        assertThat(threads).singleElement().matches(thread -> thread.members().size() == 3);
        assertThat(new ThreadWeaver().weave(copies, reversed)).isEqualTo(threads);
    }

    private static Reading copy(String outlet, String who, String words) {
        return Sheet.of(outlet, "2031-03-01", "It was said that " + words + ".")
                .says(who, words)
                .reading();
    }

    private static Lineage edge(Reading one, Reading other) {
        Span here = one.article().segments().get(0).span();
        Span there = other.article().segments().get(0).span();
        return new Lineage(
                one.article().id(),
                other.article().id(),
                Lineage.Kind.PARTIAL,
                0.5,
                List.of(new Lineage.Passage(here, there)),
                Optional.empty());
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
