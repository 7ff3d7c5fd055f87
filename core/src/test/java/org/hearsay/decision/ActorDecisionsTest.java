package org.hearsay.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.decision.DecisionsTest.ANA;
import static org.hearsay.decision.DecisionsTest.desk;
import static org.hearsay.decision.DecisionsTest.dossier;

import java.util.List;
import org.hearsay.dossier.Dossier;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorRuling;
import org.hearsay.model.Anchor;
import org.hearsay.model.Decision;
import org.hearsay.model.Fate;
import org.hearsay.model.Outcome;
import org.hearsay.model.Party;
import org.hearsay.model.Reading;
import org.junit.jupiter.api.Test;

/** What people decide of actors, from the file to the dossier. */
class ActorDecisionsTest {

    @Test
    void actorsAreMergedNamedAndBannedAcrossArticles() {
        Desk one = desk();
        Desk other =
                Desk.of("echo.txt", "M. Quist said that the ferry would sail. Oru wept.")
                        .actor("M. Quist", "M. Quist")
                        .actor("Oru", "Oru")
                        .says("M. Quist", "the ferry would sail");
        Dossier dossier =
                dossier(
                        List.of(one, other),
                        new Decision.OfActor(
                                one.anchor("Marla Quist"),
                                new ActorRuling.Merge(other.anchor("M. Quist")),
                                ANA),
                        new Decision.OfActor(
                                other.anchor("M. Quist"),
                                new ActorRuling.Rename("Marla B. Quist"),
                                ANA),
                        new Decision.OfActor(other.anchor("Oru"), new ActorRuling.Ban(), ANA));

        assertThat(dossier.actors())
                .extracting(Actor::name)
                .containsExactlyInAnyOrder("Marla B. Quist", "Jonas Pell");
        Actor quist = named(dossier, "Marla B. Quist");
        assertThat(quist.aliases()).contains("Marla Quist", "M. Quist");
        assertThat(dossier.readings())
                .flatExtracting(Reading::statements)
                .extracting(s -> s.source().orElseThrow().name())
                .containsExactlyInAnyOrder("Marla B. Quist", "Marla B. Quist", "Jonas Pell");
        assertThat(dossier.decisions()).extracting(Outcome::fate).containsOnly(Fate.EXACT);
    }

    @Test
    void aBannedActorIsCalledByTheWordsThatStandForIt() {
        Desk desk = desk();
        Dossier dossier =
                dossier(
                        List.of(desk),
                        new Decision.OfActor(
                                desk.anchor("Jonas Pell"), new ActorRuling.Ban(), ANA));

        Party source = dossier.readings().get(0).statements().get(1).source().orElseThrow();
        assertThat(source.name()).isEqualTo("Jonas Pell");
        assertThat(source.actor()).isEmpty();
        assertThat(dossier.actors()).extracting(Actor::name).containsExactly("Marla Quist");
    }

    @Test
    void twoOfOneNameInTwoArticlesAreSplit() {
        Desk one = desk();
        Desk other =
                Desk.of("echo.txt", "Marla Quist, a singer, said that she was not that one.")
                        .actor("Marla Quist", "Marla Quist")
                        .says("Marla Quist", "she was not that one");
        assertThat(dossier(List.of(one, other)).actors()).hasSize(2);

        Dossier split =
                dossier(
                        List.of(one, other),
                        new Decision.OfActor(
                                other.anchor("Marla Quist"),
                                new ActorRuling.Split(one.anchor("Marla Quist")),
                                ANA),
                        new Decision.OfActor(
                                other.anchor("Marla Quist"),
                                new ActorRuling.Rename("Marla Quist (singer)"),
                                ANA));

        assertThat(split.actors())
                .extracting(Actor::name)
                .containsExactlyInAnyOrder("Marla Quist", "Marla Quist (singer)", "Jonas Pell");
    }

    @Test
    void twoMentionsInOneArticleAreSplitWithTheItemsThatNameThemSo() {
        Desk desk = desk();
        Dossier dossier =
                dossier(
                        List.of(desk),
                        new Decision.OfActor(
                                desk.anchor("Quist", 20),
                                new ActorRuling.Split(desk.anchor("Marla Quist")),
                                ANA));

        assertThat(dossier.actors())
                .extracting(Actor::name)
                .containsExactlyInAnyOrder("Marla Quist", "Quist", "Jonas Pell");
        Reading reading = dossier.readings().get(0);
        assertThat(reading.statements().get(0).source().orElseThrow().name())
                .isEqualTo("Marla Quist");
        assertThat(reading.positions().get(0).actor().name()).isEqualTo("Quist");
        assertThat(dossier.decisions()).extracting(Outcome::fate).containsOnly(Fate.EXACT);
    }

    @Test
    void mergesHoldAgainstASplitThatOnlyTheyTogetherContradict() {
        Desk one = desk();
        Desk other = Desk.of("echo.txt", "Ines Vollan waited.").actor("Ines Vollan", "Ines Vollan");
        Anchor quist = one.anchor("Marla Quist");
        Anchor pell = one.anchor("Jonas Pell");
        Anchor vollan = other.anchor("Ines Vollan");
        Dossier dossier =
                dossier(
                        List.of(one, other),
                        new Decision.OfActor(quist, new ActorRuling.Split(pell), ANA),
                        new Decision.OfActor(quist, new ActorRuling.Merge(vollan), ANA),
                        new Decision.OfActor(pell, new ActorRuling.Merge(vollan), ANA));

        assertThat(dossier.actors()).hasSize(1);
        assertThat(dossier.decisions())
                .extracting(Outcome::fate)
                .containsExactly(Fate.CONFLICTING, Fate.EXACT, Fate.EXACT);
    }

    @Test
    void oneActorWithTwoNewNamesKeepsItsOwn() {
        Desk one = desk();
        Desk other = Desk.of("echo.txt", "Marla Quist waited.").actor("Marla Quist", "Marla Quist");
        Dossier dossier =
                dossier(
                        List.of(one, other),
                        new Decision.OfActor(
                                one.anchor("Marla Quist"), new ActorRuling.Rename("A"), ANA),
                        new Decision.OfActor(
                                other.anchor("Marla Quist"), new ActorRuling.Rename("B"), ANA));

        assertThat(dossier.actors()).extracting(Actor::name).contains("Marla Quist");
        assertThat(dossier.decisions()).extracting(Outcome::fate).containsOnly(Fate.CONFLICTING);
    }

    private static Actor named(Dossier dossier, String name) {
        return dossier.actors().stream()
                .filter(a -> a.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
