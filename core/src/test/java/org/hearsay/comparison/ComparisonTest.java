package org.hearsay.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearsay.annotation.TaggedText;
import org.hearsay.model.ActorId;
import org.hearsay.model.Article;
import org.hearsay.model.DayRange;
import org.hearsay.model.Discourse;
import org.hearsay.model.Evidence;
import org.hearsay.model.How;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemKind;
import org.hearsay.model.Lineage;
import org.hearsay.model.Move;
import org.hearsay.model.Party;
import org.hearsay.model.Position;
import org.hearsay.model.Reading;
import org.hearsay.model.Side;
import org.hearsay.model.Stance;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

final class ComparisonTest {

    /** An article of this day whose only sentence is "ACTOR STANCE WORDS". */
    private static Reading on(String day, String actor, Stance stance, String words) {
        return on(day, actor, stance, words, " ");
    }

    private static Reading on(String day, String actor, Stance stance, String words, String link) {
        String text = actor + link + stance.word() + " " + words;
        Article article = TaggedText.annotate(text, LocalDate.parse(day)).article();
        Span all = new Span(0, text.length());
        Evidence issue =
                Evidence.of(article, new Span(text.length() - words.length(), text.length()));
        Evidence evidence = Evidence.of(article, all);
        Party holder =
                new Party(
                        actor,
                        Optional.empty(),
                        Optional.of(ActorId.of(article.id(), new Span(0, actor.length()))),
                        false);
        return of(article, position(article, evidence, issue, holder, stance));
    }

    private static Position position(
            Article article, Evidence evidence, Evidence issue, Party holder, Stance stance) {
        return new Position(
                ItemId.of(article.id(), ItemKind.POSITION, issue.span(), 0),
                evidence,
                holder,
                stance,
                issue,
                "lowering of lake",
                List.of(),
                Position.Basis.REPORTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                .8,
                new How("position", "1", "made by hand"));
    }

    private static Reading of(Article article, Position position) {
        return new Reading(
                article,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(position),
                List.of(),
                List.of(),
                "test");
    }

    /** The readings with one actor for all parties of one name. */
    private static List<Reading> cast(Reading... readings) {
        Map<String, ActorId> actors = new TreeMap<>();
        return Stream.of(readings)
                .map(
                        reading -> {
                            Position position = reading.positions().get(0);
                            Party holder = position.actor();
                            ActorId id =
                                    actors.computeIfAbsent(
                                            holder.name(), name -> holder.actor().orElseThrow());
                            Party resolved =
                                    new Party(
                                            holder.name(),
                                            Optional.empty(),
                                            Optional.of(id),
                                            false);
                            return of(
                                    reading.article(),
                                    position.withParties(resolved, position.ascribedBy()));
                        })
                .toList();
    }

    private static Discourse discourse(Reading... readings) {
        return new Comparison().discourse(cast(readings), List.of());
    }

    private static List<String> moves(Discourse discourse) {
        return discourse.moves().stream().map(ComparisonTest::line).toList();
    }

    private static String line(Move move) {
        return move.from().stance().word()
                + " "
                + move.from().days().orElseThrow().first()
                + " > "
                + move.to().stance().word()
                + " "
                + move.to().days().orElseThrow().first();
    }

    @Test
    void whoRefusedAndLaterAcceptsHasMoved() {
        Discourse found =
                discourse(
                        on("2025-03-04", "Ostra", Stance.REJECTS, "to lower the lake"),
                        on("2025-03-09", "Ostra", Stance.ACCEPTS, "to lower the lake"));

        assertThat(moves(found)).containsExactly("rejects 2025-03-04 > accepts 2025-03-09");
    }

    @Test
    void nobodyMovesFromWhatWasDroppedButFromTheDemand() {
        Discourse found =
                discourse(
                        on("2025-03-04", "Ostra", Stance.DEMANDS, "to lower the lake"),
                        on("2025-03-09", "Ostra", Stance.DROPS, "to lower the lake"),
                        on("2025-03-11", "Ostra", Stance.ACCEPTS, "to lower the lake"));

        assertThat(moves(found))
                .containsExactly(
                        "demands 2025-03-04 > drops 2025-03-09",
                        "demands 2025-03-04 > accepts 2025-03-11");
    }

    @Test
    void theSameStanceOnALaterDayIsNoMove() {
        assertThat(
                        moves(
                                discourse(
                                        on("2025-03-04", "Ostra", Stance.REJECTS, "lowering it"),
                                        on("2025-03-09", "Ostra", Stance.REJECTS, "lowering it"))))
                .isEmpty();
    }

    @Test
    void otherNumbersInTheSameStanceAreAMove() {
        assertThat(
                        moves(
                                discourse(
                                        on("2025-03-04", "Ostra", Stance.DEMANDS, "12 metres"),
                                        on("2025-03-09", "Ostra", Stance.DEMANDS, "six metres"),
                                        on("2025-03-10", "Ostra", Stance.DEMANDS, "the lowering"))))
                .containsExactly("demands 2025-03-04 > demands 2025-03-09");
    }

    @Test
    void someOfTheSameNumbersAreNoMove() {
        assertThat(
                        moves(
                                discourse(
                                        on("2025-03-04", "Ostra", Stance.ACCEPTS, "5 and not 3"),
                                        on("2025-03-09", "Ostra", Stance.ACCEPTS, "five gates"))))
                .isEmpty();
    }

    @Test
    void anOfferToldAgainWithoutItsConditionIsNoMove() {
        Reading bound = on("2025-03-04", "Ostra", Stance.CONDITIONS, "45 tonnes");
        Discourse again = discourse(bound, on("2025-03-08", "Ostra", Stance.OFFERS, "45 tonnes"));
        assertThat(moves(again)).isEmpty();
        Discourse more = discourse(bound, on("2025-03-08", "Ostra", Stance.OFFERS, "50 tonnes"));
        assertThat(moves(more)).containsExactly("conditions 2025-03-04 > offers 2025-03-08");
    }

    @Test
    void whoOnlyDroppedSomethingHasMovedFromNothingKnown() {
        assertThat(
                        moves(
                                discourse(
                                        on("2025-03-04", "Ostra", Stance.DROPS, "lowering it"),
                                        on("2025-03-05", "Ostra", Stance.REJECTS, "lowering it"),
                                        on("2025-03-06", "Ostra", Stance.ACCEPTS, "to lower it"))))
                .containsExactly("rejects 2025-03-05 > accepts 2025-03-06");
    }

    @Test
    void bothEndsInOneBreathNeedMoreThanAVoiceWithoutAName() {
        Reading drops = on("2025-03-04", "Ostra", Stance.DROPS, "12 metres");
        Reading takes = on("2025-03-04", "Ostra", Stance.ACCEPTS, "six metres");

        assertThat(moves(discourse(drops, takes)))
                .containsExactly("drops 2025-03-04 > accepts 2025-03-04");
        assertThat(moves(discourse(saidByOneOfTwo(drops), saidByOneOfTwo(takes)))).isEmpty();
    }

    private static Reading saidByOneOfTwo(Reading reading) {
        Position told = reading.positions().get(0);
        Party by = new Party("One of the two", Optional.empty(), Optional.empty(), false);
        return of(
                reading.article(),
                new Position(
                        told.id(),
                        told.evidence(),
                        told.actor(),
                        told.stance(),
                        told.issue(),
                        told.label(),
                        told.conditions(),
                        Position.Basis.ASCRIBED,
                        Optional.of(by),
                        told.statement(),
                        told.time(),
                        false,
                        told.confidence(),
                        told.how()));
    }

    @Test
    void twoStancesOfOneDayAreNoMoveFromOneToTheOther() {
        assertThat(
                        moves(
                                discourse(
                                        on("2025-03-04", "Ostra", Stance.REJECTS, "lowering it"),
                                        on("2025-03-04", "Ostra", Stance.ACCEPTS, "lowering it"))))
                .isEmpty();
    }

    @Test
    void whoMovesThereAndBackHasMovedTwice() {
        assertThat(
                        moves(
                                discourse(
                                        on("2025-03-04", "Ostra", Stance.REJECTS, "lowering it"),
                                        on("2025-03-05", "Ostra", Stance.ACCEPTS, "lowering it"),
                                        on("2025-03-06", "Ostra", Stance.REJECTS, "to lower it"))))
                .containsExactly(
                        "rejects 2025-03-04 > accepts 2025-03-05",
                        "accepts 2025-03-05 > rejects 2025-03-06");
    }

    @Test
    void anOldStanceToldAgainInPassingIsNoMoveBack() {
        assertThat(
                        moves(
                                discourse(
                                        on("2025-03-04", "Ostra", Stance.REJECTS, "lowering it"),
                                        on("2025-03-05", "Ostra", Stance.ACCEPTS, "lowering it"),
                                        inPassing("2025-03-06", Stance.REJECTS, "to lower it"))))
                .containsExactly("rejects 2025-03-04 > accepts 2025-03-05");
    }

    /** "Ostra, which STANCE WORDS, said nothing". */
    private static Reading inPassing(String day, Stance stance, String words) {
        return on(day, "Ostra", stance, words, ", which ");
    }

    @Test
    void aMoveBeginsWithAllDaysOnWhichTheStanceWasHeld() {
        Move move =
                discourse(
                                on("2025-03-04", "Ostra", Stance.REJECTS, "lowering it"),
                                on("2025-03-06", "Ostra", Stance.REJECTS, "to lower it"),
                                on("2025-03-08", "Ostra", Stance.ACCEPTS, "lowering it"))
                        .moves()
                        .get(0);

        assertThat(move.from().days().orElseThrow())
                .isEqualTo(
                        new DayRange(LocalDate.parse("2025-03-04"), LocalDate.parse("2025-03-06")));
        assertThat(move.from().positions()).hasSize(2);
    }

    @Test
    void anotherActorsStanceMovesNobody() {
        Discourse found =
                discourse(
                        on("2025-03-04", "Ostra", Stance.REJECTS, "lowering it"),
                        on("2025-03-05", "Velm", Stance.ACCEPTS, "lowering it"));

        assertThat(found.moves()).isEmpty();
        assertThat(found.sides()).extracting(Side::isFor).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void whatALaterArticleCopiedIsAsOldAsItsSource() {
        List<Reading> readings =
                cast(
                        on("2025-03-04", "Ostra", Stance.REJECTS, "to lower the lake"),
                        on("2025-03-06", "Ostra", Stance.ACCEPTS, "to lower the lake"),
                        on("2025-03-08", "Ostra", Stance.REJECTS, "to lower the lake."));
        Article first = readings.get(0).article();
        Article copy = readings.get(2).article();
        Span words = readings.get(2).positions().get(0).evidence().span();
        Lineage taken =
                new Lineage(
                        copy.id(),
                        first.id(),
                        Lineage.Kind.COPY,
                        1,
                        List.of(new Lineage.Passage(words, words)));

        assertThat(moves(new Comparison().discourse(readings, List.of()))).hasSize(2);
        assertThat(moves(new Comparison().discourse(readings, List.of(taken))))
                .containsExactly("rejects 2025-03-04 > accepts 2025-03-06");
    }

    @Test
    void theLastThatIsKnownOfAnActorIsItsSide() {
        Discourse found =
                discourse(
                        on("2025-03-04", "Ostra", Stance.REJECTS, "lowering it"),
                        on("2025-03-09", "Ostra", Stance.ACCEPTS, "lowering it"));

        assertThat(found.sides()).singleElement().extracting(Side::isFor).isEqualTo(true);
    }

    @Test
    void whoWasForAndAgainstOnOneDayIsOnNoSide() {
        Discourse found =
                discourse(
                        on("2025-03-04", "Ostra", Stance.REJECTS, "lowering it"),
                        on("2025-03-04", "Ostra", Stance.ACCEPTS, "lowering it"));

        assertThat(found.issues()).hasSize(1);
        assertThat(found.sides()).isEmpty();
    }

    @Test
    void theOrderOfTheArticlesChangesNothing() {
        List<Reading> readings =
                new ArrayList<>(
                        cast(
                                on("2025-03-04", "Ostra", Stance.REJECTS, "lowering it"),
                                on("2025-03-05", "Velm", Stance.DEMANDS, "12 metres"),
                                on("2025-03-06", "Velm", Stance.DEMANDS, "six metres"),
                                on("2025-03-06", "Ostra", Stance.ACCEPTS, "lowering it")));
        Discourse inOrder = new Comparison().discourse(readings, List.of());
        Collections.shuffle(readings, new Random(7));

        assertThat(inOrder.moves()).hasSize(2);
        assertThat(new Comparison().discourse(readings, List.of())).isEqualTo(inOrder);
    }
}
