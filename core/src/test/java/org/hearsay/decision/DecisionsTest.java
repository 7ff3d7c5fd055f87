package org.hearsay.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.hearsay.dossier.Dossier;
import org.hearsay.dossier.Guidance;
import org.hearsay.dossier.Reconciler;
import org.hearsay.model.Act;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorRuling;
import org.hearsay.model.Addition;
import org.hearsay.model.Anchor;
import org.hearsay.model.ArticleRuling;
import org.hearsay.model.Decision;
import org.hearsay.model.DecisionLine;
import org.hearsay.model.Event;
import org.hearsay.model.EventType;
import org.hearsay.model.Fate;
import org.hearsay.model.Figure;
import org.hearsay.model.Item;
import org.hearsay.model.ItemAim;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemKind;
import org.hearsay.model.ItemRuling;
import org.hearsay.model.Joins;
import org.hearsay.model.MarkRuling;
import org.hearsay.model.Modality;
import org.hearsay.model.Outcome;
import org.hearsay.model.Outlet;
import org.hearsay.model.Party;
import org.hearsay.model.Placement;
import org.hearsay.model.Pointer;
import org.hearsay.model.Position;
import org.hearsay.model.Qualifier;
import org.hearsay.model.Quantity;
import org.hearsay.model.Reading;
import org.hearsay.model.Signature;
import org.hearsay.model.Stance;
import org.hearsay.model.Statement;
import org.junit.jupiter.api.Test;

class DecisionsTest {

    private static final String TEXT =
            "Marla Quist said that 14 people were hurt when Oru attacked the ferry. Quist demanded"
                    + " an inquiry.\n\nJonas Pell told her that nobody would pay for it.";

    static final Signature ANA =
            new Signature(Optional.of("Ana"), Optional.empty(), Optional.of("seen on film"));

    @Test
    void aRejectedItemIsGoneAndNothingPointsAtIt() {
        Desk desk = desk();
        Corrected corrected =
                apply(desk, item(desk, ItemKind.STATEMENT, "14 people were hurt", reject()));

        Reading reading = corrected.readings().get(0);
        assertThat(reading.statements()).hasSize(1);
        assertThat(desk.reading().figures().get(0).statement()).isPresent();
        assertThat(reading.figures().get(0).statement()).isEmpty();
        assertThat(fates(corrected)).containsExactly(Fate.EXACT);
    }

    @Test
    void actStanceAndModalityAreAsDecidedAndAllElseStays() {
        Desk desk = desk();
        Reading reading =
                apply(
                                desk,
                                item(
                                        desk,
                                        ItemKind.STATEMENT,
                                        "14 people were hurt",
                                        new ItemRuling.ActIs(Act.DENY)),
                                item(
                                        desk,
                                        ItemKind.POSITION,
                                        "an inquiry",
                                        new ItemRuling.StanceIs(Stance.OPPOSES)),
                                item(
                                        desk,
                                        ItemKind.EVENT,
                                        "attacked",
                                        new ItemRuling.ModalityIs(Modality.ALLEGED)))
                        .readings()
                        .get(0);

        Statement was = desk.reading().statements().get(0);
        Statement is = reading.statements().get(0);
        assertThat(is.act()).isEqualTo(Act.DENY);
        assertThat(reading.positions().get(0).stance()).isEqualTo(Stance.OPPOSES);
        assertThat(reading.events().get(0).modality()).isEqualTo(Modality.ALLEGED);
        assertThat(is.id()).isEqualTo(was.id());
        assertThat(is.evidence()).isEqualTo(was.evidence());
        assertThat(is.how()).isEqualTo(was.how());
        assertThat(is.confidence()).isEqualTo(was.confidence());
        assertThat(reading.article()).isEqualTo(desk.article());
    }

    @Test
    void theRightSpeakerIsTheOneOfTheArticleWhoIsCalledSo() {
        Desk desk = desk();
        Reading reading =
                apply(
                                desk,
                                item(
                                        desk,
                                        ItemKind.STATEMENT,
                                        "14 people were hurt",
                                        speaker("Jonas Pell", desk.anchor("Jonas Pell"))),
                                item(
                                        desk,
                                        ItemKind.STATEMENT,
                                        "nobody would pay for it",
                                        new ItemRuling.Speaker(Optional.empty(), Optional.empty())))
                        .readings()
                        .get(0);

        Party source = reading.statements().get(0).source().orElseThrow();
        assertThat(source.name()).isEqualTo("Jonas Pell");
        assertThat(source.actor()).contains(actor(desk, "Jonas Pell").id());
        assertThat(source.evidence().orElseThrow().exact()).isEqualTo("Jonas Pell");
        assertThat(reading.statements().get(1).source()).isEmpty();
    }

    @Test
    void trimmedWordsNameTheItemAnewAndWhatPointsAtItFollows() {
        Desk desk = desk();
        Corrected corrected =
                apply(
                        desk,
                        item(
                                desk,
                                ItemKind.STATEMENT,
                                "14 people were hurt",
                                new ItemRuling.SpanIs(
                                        desk.anchor("14 people were hurt when Oru"))));

        Statement statement = corrected.readings().get(0).statements().get(0);
        Figure figure = corrected.readings().get(0).figures().get(0);
        assertThat(statement.content().get(0).exact()).isEqualTo("14 people were hurt when Oru");
        assertThat(statement.id())
                .isEqualTo(
                        ItemId.of(desk.article().id(), ItemKind.STATEMENT, statement.words(), 0));
        assertThat(figure.statement()).contains(statement.id());
        assertThat(corrected.outcomes().get(0).items()).containsExactly(statement.id());
    }

    @Test
    void whatWasMissedIsAddedFromASelection() {
        Desk desk = desk();
        Corrected corrected =
                apply(
                        desk,
                        new Decision.Add(
                                desk.anchor("nobody would pay"),
                                new Addition.OfPosition("Jonas Pell", Stance.REJECTS, "payment"),
                                ANA),
                        new Decision.Add(
                                desk.anchor("hurt"),
                                new Addition.OfEvent(EventType.ASSAULT, Modality.HAPPENED),
                                ANA),
                        new Decision.Add(
                                desk.anchor("nobody"),
                                new Addition.OfFigure(
                                        new Quantity(
                                                BigDecimal.ZERO, BigDecimal.ZERO, Qualifier.EXACT),
                                        Optional.of("payers"),
                                        Optional.empty()),
                                Signature.none()));

        Reading reading = corrected.readings().get(0);
        Position position = reading.positions().get(1);
        Event event = reading.events().get(0);
        assertThat(position.confidence()).isEqualTo(1);
        assertThat(position.how()).hasToString("decision/1 added by Ana");
        assertThat(position.basis()).isEqualTo(Position.Basis.STATED);
        assertThat(position.statement()).contains(reading.statements().get(1).id());
        assertThat(event.id())
                .isEqualTo(ItemId.of(desk.article().id(), ItemKind.EVENT, event.words(), 0));
        assertThat(reading.figures().get(1).claimant().orElseThrow().name())
                .isEqualTo("Jonas Pell");
        assertThat(fates(corrected)).containsOnly(Fate.EXACT);
    }

    @Test
    void whatAModelFindsByItselfIsNotAddedASecondTime() {
        Desk desk = desk();
        Decision add =
                new Decision.Add(
                        desk.anchor("attacked"),
                        new Addition.OfEvent(EventType.COERCE, Modality.HAPPENED),
                        ANA);
        Corrected corrected = apply(desk, add, add);

        assertThat(corrected.readings()).containsExactly(desk.reading());
        assertThat(fates(corrected)).containsOnly(Fate.EXACT);
        assertThat(corrected.outcomes().get(0).because()).contains("without a person's help");
    }

    @Test
    void contradictionsAreBothRefusedWhateverTheirOrder() {
        Desk desk = desk();
        Decision deny =
                item(
                        desk,
                        ItemKind.STATEMENT,
                        "14 people were hurt",
                        new ItemRuling.ActIs(Act.DENY));
        Decision warn =
                item(
                        desk,
                        ItemKind.STATEMENT,
                        "14 people were hurt",
                        new ItemRuling.ActIs(Act.WARN));

        assertThat(apply(desk, deny, warn).readings()).containsExactly(desk.reading());
        assertThat(fates(apply(desk, warn, deny)))
                .containsExactly(Fate.CONFLICTING, Fate.CONFLICTING);
        assertThat(fates(apply(desk, warn, warn))).containsExactly(Fate.EXACT, Fate.EXACT);
    }

    @Test
    void dateOutletAndStoryOfAnArticleAreAsDecided() {
        Desk desk = desk();
        Pointer pointer = Pointer.to(desk.article());
        Corrected corrected =
                apply(
                        desk,
                        new Decision.OfArticle(
                                pointer, new ArticleRuling.DateIs("2031-03-04"), ANA),
                        new Decision.OfArticle(
                                pointer, new ArticleRuling.OutletIs(new Outlet("The Echo")), ANA),
                        new Decision.OfArticle(
                                pointer, new ArticleRuling.StoryIs("ferry", false), ANA));

        var article = corrected.readings().get(0).article();
        assertThat(article.publication().day()).contains(LocalDate.of(2031, 3, 4));
        assertThat(article.publication().because()).isEqualTo("decided by Ana: seen on film");
        assertThat(article.outletName()).isEqualTo("The Echo");
        assertThat(article.id()).isEqualTo(desk.article().id());
        assertThat(article.text()).isEqualTo(desk.article().text());
        assertThat(corrected.stories())
                .containsExactly(new Placement(desk.article().id(), "ferry", false));
    }

    @Test
    void aLabelIsRenamedWhereverItIs() {
        Desk one = desk();
        Desk other =
                Desk.of("echo.txt", "Marla Quist asks for an inquiry now.")
                        .actor("Marla Quist", "Marla Quist")
                        .wants("Marla Quist", "an inquiry now", "inquiry");
        Corrected corrected =
                new Decisions()
                        .apply(
                                List.of(one.reading(), other.reading()),
                                lines(
                                        item(
                                                one,
                                                ItemKind.POSITION,
                                                "an inquiry",
                                                new ItemRuling.LabelIs("public inquiry"))));

        assertThat(corrected.readings())
                .flatExtracting(Reading::positions)
                .extracting(Position::label)
                .containsOnly("public inquiry");
    }

    @Test
    void pairsOfItemsAreHandedToWhoeverJoinsThem() {
        Desk desk = desk();
        ItemAim one = desk.aim(ItemKind.STATEMENT, "14 people were hurt");
        ItemAim other = desk.aim(ItemKind.STATEMENT, "nobody would pay for it");
        ItemId a = desk.reading().statements().get(0).id();
        ItemId b = desk.reading().statements().get(1).id();

        assertThat(apply(desk, new Decision.OfThread(one, other, true, ANA)).joins().together())
                .containsExactly(new Joins.Pair(a, b));
        assertThat(apply(desk, new Decision.OfThread(other, one, false, ANA)).joins().apart())
                .containsExactly(new Joins.Pair(a, b));
        assertThat(
                        fates(
                                apply(
                                        desk,
                                        new Decision.OfThread(other, one, false, ANA),
                                        new Decision.OfThread(one, other, true, ANA))))
                .containsOnly(Fate.CONFLICTING);
        assertThat(
                        apply(
                                        desk,
                                        new Decision.OfThread(one, other, true, ANA),
                                        new Decision.OfItem(one, reject(), ANA))
                                .joins()
                                .together())
                .isEmpty();
    }

    @Test
    void marksSayWhichItemsTheyAreOn() {
        Desk desk = desk();
        Anchor words = desk.anchor("attacked");
        Corrected corrected =
                apply(
                        desk,
                        new Decision.Mark(
                                words.article(),
                                Optional.of(words),
                                new MarkRuling.Tag("war"),
                                ANA),
                        new Decision.Mark(
                                words.article(),
                                Optional.empty(),
                                new MarkRuling.Note("read"),
                                ANA),
                        code(words, "violence", true),
                        code(words, "violence", false));

        assertThat(corrected.readings()).containsExactly(desk.reading());
        assertThat(corrected.outcomes().get(0).items())
                .containsExactly(desk.reading().events().get(0).id());
        assertThat(corrected.outcomes().get(0).evidence().get(0).exact()).isEqualTo("attacked");
        assertThat(fates(corrected))
                .containsExactly(Fate.EXACT, Fate.EXACT, Fate.CONFLICTING, Fate.CONFLICTING);
    }

    @Test
    void whatIsGoneIsReportedAsLost() {
        Desk desk = desk();
        Desk other = Desk.of("other.txt", "Nothing of it. All is said elsewhere by others.");
        Corrected corrected =
                apply(
                        other,
                        item(desk, ItemKind.EVENT, "attacked", reject()),
                        new Decision.OfArticle(
                                Pointer.to(desk.article()),
                                new ArticleRuling.DateIs("2031-03-04"),
                                ANA),
                        item(other, ItemKind.STATEMENT, "All is said elsewhere", reject()));

        assertThat(fates(corrected)).containsExactly(Fate.LOST, Fate.LOST, Fate.LOST);
        assertThat(corrected.outcomes())
                .extracting(Outcome::because)
                .containsExactly(
                        "no article harbour.txt is there",
                        "no one article harbour.txt is there any more",
                        "no statement is read there any more");
        assertThat(corrected.readings()).containsExactly(other.reading());
    }

    @Test
    void aChangedNumberIsNotPassedOver() {
        Desk desk = desk();
        Desk later =
                Desk.of("harbour.txt", TEXT.replace("14", "40"))
                        .actor("Marla Quist", "Marla Quist")
                        .says("Marla Quist", "40 people were hurt")
                        .counts("40 people", 40);
        Corrected corrected =
                apply(
                        later,
                        item(desk, ItemKind.FIGURE, "14 people", new ItemRuling.Confirm()),
                        item(desk, ItemKind.STATEMENT, "14 people were hurt", reject()));

        assertThat(fates(corrected)).containsExactly(Fate.CHANGED, Fate.CHANGED);
        assertThat(corrected.outcomes().get(0).because())
                .isEqualTo("a number changed; gone: \"14\"; new: \"40\"");
        assertThat(corrected.readings()).containsExactly(later.reading());
    }

    @Test
    void decisionsSurviveANewModelThatCutsItemsOtherwise() {
        Desk desk = desk();
        List<DecisionLine> lines =
                lines(
                        item(
                                desk,
                                ItemKind.STATEMENT,
                                "14 people were hurt",
                                new ItemRuling.ActIs(Act.DENY)),
                        item(desk, ItemKind.FIGURE, "14 people", reject()),
                        item(
                                desk,
                                ItemKind.POSITION,
                                "an inquiry",
                                new ItemRuling.StanceIs(Stance.OPPOSES)),
                        item(
                                desk,
                                ItemKind.STATEMENT,
                                "nobody would pay for it",
                                speaker("Marla Quist", desk.anchor("Marla Quist"))),
                        new Decision.OfActor(
                                desk.anchor("Jonas Pell"), new ActorRuling.Rename("J. Pell"), ANA));
        Desk later =
                Desk.of("2", "harbour.txt", TEXT)
                        .actor("Marla Quist", "Marla Quist")
                        .actor("Jonas Pell", "Jonas Pell")
                        .says("Marla Quist", "that 14 people were hurt")
                        .says("Jonas Pell", "nobody would pay for it.")
                        .counts("14 people were", 14)
                        .wants("Marla Quist", "n inquiry", "inquiry");
        Dossier dossier =
                new Reconciler()
                        .reconcile(
                                List.of(),
                                List.of(later.reading()),
                                Guidance.none().withDecisions(lines));

        assertThat(ids(later.reading())).doesNotContainAnyElementsOf(ids(desk.reading()));
        Reading reading = dossier.readings().get(0);
        assertThat(dossier.decisions())
                .extracting(Outcome::fate)
                .containsExactly(Fate.MOVED, Fate.MOVED, Fate.MOVED, Fate.MOVED, Fate.EXACT);
        assertThat(reading.statements().get(0).act()).isEqualTo(Act.DENY);
        assertThat(reading.figures()).isEmpty();
        assertThat(reading.positions().get(0).stance()).isEqualTo(Stance.OPPOSES);
        assertThat(reading.statements().get(1).source().orElseThrow().name())
                .isEqualTo("Marla Quist");
        assertThat(dossier.actors()).extracting(Actor::name).contains("J. Pell");
    }

    @Test
    void theResultDoesNotDependOnTheOrderOfReadingsOrLines() {
        Desk one = desk();
        Desk other =
                Desk.of("echo.txt", "M. Quist said that the ferry would sail. Oru wept.")
                        .actor("M. Quist", "M. Quist")
                        .says("M. Quist", "the ferry would sail");
        List<Decision> decisions =
                new ArrayList<>(
                        List.of(
                                item(one, ItemKind.EVENT, "attacked", reject()),
                                item(
                                        one,
                                        ItemKind.STATEMENT,
                                        "14 people were hurt",
                                        new ItemRuling.SpanIs(one.anchor("people were hurt"))),
                                item(
                                        one,
                                        ItemKind.STATEMENT,
                                        "14 people were hurt",
                                        new ItemRuling.ActIs(Act.WARN)),
                                new Decision.OfActor(
                                        one.anchor("Marla Quist"),
                                        new ActorRuling.Merge(other.anchor("M. Quist")),
                                        ANA),
                                new Decision.OfActor(
                                        one.anchor("Quist", 20),
                                        new ActorRuling.Split(one.anchor("Marla Quist")),
                                        ANA),
                                new Decision.Add(
                                        one.anchor("hurt"),
                                        new Addition.OfEvent(EventType.ASSAULT, Modality.HAPPENED),
                                        ANA)));
        List<Reading> readings = new ArrayList<>(List.of(one.reading(), other.reading()));
        Dossier first = dossier(readings, decisions);
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(decisions, random);
            Collections.shuffle(readings, random);
            Dossier again = dossier(readings, decisions);
            assertThat(again.readings()).isEqualTo(first.readings());
            assertThat(again.actors()).isEqualTo(first.actors());
            assertThat(fates(again)).isEqualTo(fates(first));
        }
    }

    @Test
    void evidenceStaysTheArticlesOwnWords() {
        Desk desk = desk();
        Corrected corrected =
                apply(
                        desk,
                        item(
                                desk,
                                ItemKind.STATEMENT,
                                "14 people were hurt",
                                new ItemRuling.SpanIs(desk.anchor("people were hurt when Oru"))),
                        item(
                                desk,
                                ItemKind.EVENT,
                                "attacked",
                                new ItemRuling.SpanIs(desk.anchor("Oru attacked"))),
                        item(
                                desk,
                                ItemKind.POSITION,
                                "an inquiry",
                                new ItemRuling.SpanIs(desk.anchor("inquiry"))));

        assertThat(fates(corrected)).containsOnly(Fate.EXACT);
        corrected
                .readings()
                .get(0)
                .items()
                .forEach(
                        item -> {
                            assertThat(item.words().in(TEXT))
                                    .isIn(
                                            "people were hurt when Oru",
                                            "Oru attacked",
                                            "inquiry",
                                            "14 people",
                                            "nobody would pay for it");
                            assertThat(item.evidence().exact())
                                    .isEqualTo(item.evidence().span().in(TEXT));
                        });
    }

    static Desk desk() {
        return Desk.of("harbour.txt", TEXT)
                .actor("Marla Quist", "Marla Quist", "Quist")
                .actor("Jonas Pell", "Jonas Pell")
                .says("Marla Quist", "14 people were hurt")
                .says("Jonas Pell", "nobody would pay for it")
                .counts("14 people", 14)
                .happens("attacked")
                .wants("Quist", "an inquiry", "inquiry");
    }

    private static Decision item(Desk desk, ItemKind kind, String words, ItemRuling ruling) {
        return new Decision.OfItem(desk.aim(kind, words), ruling, ANA);
    }

    private static ItemRuling reject() {
        return new ItemRuling.Reject();
    }

    private static ItemRuling speaker(String name, Anchor words) {
        return new ItemRuling.Speaker(Optional.of(name), Optional.of(words));
    }

    private static Decision code(Anchor words, String code, boolean agrees) {
        return new Decision.Mark(
                words.article(),
                Optional.of(words),
                new MarkRuling.Code(code, Optional.of(agrees)),
                ANA);
    }

    private static Corrected apply(Desk desk, Decision... decisions) {
        return new Decisions().apply(List.of(desk.reading()), lines(decisions));
    }

    static Dossier dossier(List<Desk> desks, Decision... decisions) {
        return dossier(desks.stream().map(Desk::reading).toList(), List.of(decisions));
    }

    private static Dossier dossier(List<Reading> readings, List<Decision> decisions) {
        return new Reconciler()
                .reconcile(
                        List.of(),
                        readings,
                        Guidance.none().withDecisions(lines(decisions.toArray(new Decision[0]))));
    }

    private static List<DecisionLine> lines(Decision... decisions) {
        List<DecisionLine> lines = new ArrayList<>();
        for (Decision decision : decisions) {
            lines.add(new DecisionLine("ana.decisions", 3 + 10 * lines.size(), decision));
        }
        return lines;
    }

    private static List<Fate> fates(Corrected corrected) {
        return corrected.outcomes().stream().map(Outcome::fate).toList();
    }

    private static Map<String, Fate> fates(Dossier dossier) {
        Map<String, Fate> fates = new TreeMap<>();
        dossier.decisions()
                .forEach(o -> fates.put(DecisionFile.block(o.line().decision()), o.fate()));
        return fates;
    }

    private static List<ItemId> ids(Reading reading) {
        return reading.items().map(Item::id).toList();
    }

    private static Actor actor(Desk desk, String name) {
        return desk.reading().actors().stream()
                .filter(a -> a.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
