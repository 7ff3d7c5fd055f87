package org.hearsay.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearsay.fixture.Sheet;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemThread;
import org.hearsay.model.Joins;
import org.hearsay.model.OutletRegister;
import org.hearsay.model.PossibleLink;
import org.hearsay.model.Reading;
import org.junit.jupiter.api.Test;

/** Statements that may be one and were not joined, for a person to decide. */
class PossibleLinksTest {

    private static final String SPRING = "the bell of Tessel would be recast in the foundry";

    private static final String SEEN =
            "a foundry had been chosen, and a recast bell might hang before the harvest";

    private static final List<Reading> READINGS =
            List.of(
                    report("Harbour Post", "2031-03-01", "Ann Marlow", SPRING),
                    report("Valley Echo", "2031-03-05", "Ann Marlow", SEEN),
                    report("Coast Daily", "2031-03-06", "Piet Dorn", "the market stays shut"),
                    report("Isle Mirror", "2031-03-07", "Ida Voss", "fares rise by a tenth"),
                    report("Fen Courier", "2031-03-08", "Kees Barg", "no boat left on Monday"));

    private static Reading report(String outlet, String day, String who, String content) {
        return Sheet.of(
                        outlet,
                        day,
                        "In Tessel, in Aln, in Ormsby and in Quell, "
                                + who
                                + " said that "
                                + content
                                + ".")
                .says(who, content)
                .reading();
    }

    private static List<PossibleLink> links(List<Reading> readings, Joins joins) {
        List<ItemThread> threads = new ThreadWeaver().weave(readings, List.of());
        return new PossibleLinks().of(readings, threads, joins, 10);
    }

    private static ItemId statement(int reading) {
        return READINGS.get(reading).statements().get(0).id();
    }

    private static final Joins.Pair BELL = new Joins.Pair(statement(0), statement(1));

    @Test
    void twoOfOneSpeakerThatShareRareWordsAreShownWithThem() {
        assertThat(new ThreadWeaver().weave(READINGS, List.of())).isEmpty();
        PossibleLink link = links(READINGS, Joins.none()).get(0);
        assertThat(link.pair()).isEqualTo(BELL);
        assertThat(link.oneVoice()).isTrue();
        assertThat(link.words()).contains("bell", "recast", "foundry");
    }

    @Test
    void whatSharesNoWordsIsNotShown() {
        assertThat(links(READINGS, Joins.none())).hasSize(1);
    }

    @Test
    void namesThatBothHaveAreTooLittle() {
        List<Reading> more = new ArrayList<>(READINGS.subList(2, READINGS.size()));
        more.add(report("Dune Herald", "2031-03-02", "Kees Barg", "on Monday Tessel is shut"));
        more.add(report("Ems Tribune", "2031-03-02", "Kees Barg", "the people of Tessel"));
        assertThat(links(more, Joins.none())).isEmpty();
    }

    @Test
    void whatAPersonKeptApartIsNotShownAgain() {
        assertThat(links(READINGS, new Joins(Set.of(), Set.of(BELL)))).isEmpty();
    }

    @Test
    void whatIsJoinedAlreadyIsNotShown() {
        List<ItemThread> joined =
                new ThreadWeaver()
                        .weave(
                                READINGS,
                                List.of(),
                                new Joins(Set.of(BELL), Set.of()),
                                OutletRegister.builtIn());
        assertThat(joined).hasSize(1);
        assertThat(new PossibleLinks().of(READINGS, joined, Joins.none(), 10)).isEmpty();
    }

    @Test
    void whatOneArticleSaysTwiceIsNotShown() {
        Reading twice =
                Sheet.of(
                                "Harbour Post",
                                "2031-03-01",
                                "Ann Marlow said that " + SPRING + ".",
                                "Ann Marlow said that " + SEEN + ".")
                        .says("Ann Marlow", SPRING)
                        .says("Ann Marlow", SEEN)
                        .reading();
        List<Reading> readings =
                Stream.concat(Stream.of(twice), READINGS.stream().skip(2)).toList();
        assertThat(links(readings, Joins.none())).isEmpty();
    }

    @Test
    void oneSpeakerBringsTwoNearer() {
        List<Reading> other = new ArrayList<>(READINGS);
        other.set(1, report("Valley Echo", "2031-03-05", "Rolf Tanner", SEEN));
        PossibleLink apart = links(other, Joins.none()).get(0);
        assertThat(apart.oneVoice()).isFalse();
        assertThat(apart.likeness()).isLessThan(links(READINGS, Joins.none()).get(0).likeness());
    }

    @Test
    void ofTwoThreadsTheNearestTwoStatementsAreShownAndNoOthers() {
        List<Reading> more = new ArrayList<>(READINGS);
        more.add(report("Dune Herald", "2031-03-02", "Ann Marlow", "a foundry casts bells slowly"));
        Joins.Pair two = new Joins.Pair(statement(0), more.get(5).statements().get(0).id());
        List<ItemThread> joined =
                new ThreadWeaver()
                        .weave(
                                more,
                                List.of(),
                                new Joins(Set.of(two), Set.of()),
                                OutletRegister.builtIn());
        assertThat(new PossibleLinks().of(more, List.of(), Joins.none(), 10))
                .as("each of the three with either of the others, as none is joined")
                .hasSize(3);
        assertThat(new PossibleLinks().of(more, joined, Joins.none(), 10))
                .extracting(PossibleLink::pair)
                .containsExactly(BELL);
    }

    @Test
    void longPassagesThatShareHundredsOfWordsAreNoMoreThanNearlyCertain() {
        String words =
                IntStream.range(0, 150).mapToObj(i -> "plank" + i).collect(Collectors.joining(" "));
        List<Reading> more = new ArrayList<>(READINGS);
        more.add(report("Dune Herald", "2031-03-02", "Olga Stam", "only " + words));
        more.add(report("Polder News", "2031-03-02", "Hugo Raam", words + " is what was lost"));
        List<ItemThread> none = List.of();
        assertThat(new PossibleLinks().of(more, none, Joins.none(), 1).get(0).likeness())
                .isLessThan(1);
    }

    @Test
    void howManyAreAskedForChangesNothingOfWhatComesFirst() {
        List<Reading> synthetic = SyntheticReadings.of(60, 3);
        List<ItemThread> threads = new ThreadWeaver().weave(synthetic, List.of());
        List<PossibleLink> all =
                new PossibleLinks().of(synthetic, threads, Joins.none(), Integer.MAX_VALUE);
        assertThat(all).hasSizeGreaterThan(100);
        for (int most : List.of(1, 3, 10)) {
            assertThat(new PossibleLinks().of(synthetic, threads, Joins.none(), most))
                    .isEqualTo(all.subList(0, most));
        }
    }

    @Test
    void theOrderOfTheReadingsChangesNothing() {
        List<Reading> synthetic = SyntheticReadings.of(60, 3);
        List<ItemThread> threads = new ThreadWeaver().weave(synthetic, List.of());
        List<Reading> turned = new ArrayList<>(synthetic);
        Collections.reverse(turned);
        List<PossibleLink> links = new PossibleLinks().of(synthetic, threads, Joins.none(), 50);
        assertThat(links).isNotEmpty();
        assertThat(new PossibleLinks().of(turned, threads, Joins.none(), 50)).isEqualTo(links);
        assertThat(links).isSortedAccordingTo((a, b) -> Double.compare(b.likeness(), a.likeness()));
    }
}
