package org.hearsay.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Reading;
import org.junit.jupiter.api.Test;

class CastTest {

    private final ActorResolver resolver = new ActorResolver();

    @Test
    void theSameFullNameIsOnePerson() {
        Cast cast =
                across(
                        "[Transport Minister {PERSON Marta Ilves}] said yes.",
                        "[{PERSON Marta Ilves}, the mayor of Kell,] said no.");
        assertThat(names(cast)).containsExactly("Marta Ilves");
        assertThat(cast.actors().get(0).roles())
                .containsExactly("Transport Minister", "mayor of Kell");
        assertThat(cast.merged().values()).containsOnly(cast.actors().get(0).id());
    }

    @Test
    void aMergedActorHasTheSmallestIdOfItsMembers() {
        Cast cast = across("[{PERSON Marta Ilves}] said yes.", "[{PERSON Marta Ilves}] said no.");
        assertThat(cast.actors().get(0).id()).isEqualTo(Collections.min(cast.merged().keySet()));
    }

    @Test
    void diacriticsAndMiddleInitialsDoNotMatter() {
        Cast cast =
                across(
                        "[{PERSON Márta Ilves}] said yes.",
                        "[{PERSON Marta K. Ilves}] said no.",
                        "[{PERSON Marta Ilves}] said so.");
        assertThat(cast.actors()).hasSize(1);
    }

    @Test
    void twoMiddleInitialsNeverEndUpInOnePersonThroughAThird() {
        Cast cast =
                across(
                        "[{PERSON Marta J. Ilves}] said yes.",
                        "[{PERSON Marta K. Ilves}] said no.",
                        "[{PERSON Marta Ilves}] said so.");
        assertThat(names(cast))
                .containsExactlyInAnyOrder("Marta J. Ilves", "Marta K. Ilves", "Marta Ilves");
    }

    @Test
    void aSurnameJoinsTheOnePersonWhoBearsIt() {
        Cast cast = across("[{PERSON Ilves}] said yes.", "[{PERSON Marta Ilves}] said no.");
        assertThat(names(cast)).containsExactly("Marta Ilves");
    }

    @Test
    void aSurnameThatTwoBearJoinsNeither() {
        Cast cast =
                across(
                        "[{PERSON Ilves}] said yes.",
                        "[{PERSON Marta Ilves}] said no.",
                        "[{PERSON Tolo Ilves}] said no.");
        assertThat(names(cast)).containsExactlyInAnyOrder("Ilves", "Marta Ilves", "Tolo Ilves");
    }

    @Test
    void aSurnameWithAnotherTitleStaysApart() {
        Cast cast =
                across(
                        "[Coach {PERSON Ilves}] said yes.",
                        "[Transport Minister {PERSON Marta Ilves}] said no.");
        assertThat(names(cast)).containsExactlyInAnyOrder("Ilves", "Marta Ilves");
    }

    @Test
    void presidentElectThenPresidentIsOnePerson() {
        Cast cast =
                across(
                        "[President-elect {PERSON Albert J. Grole}] said yes.",
                        "[President {PERSON Grole}] said no.");
        assertThat(names(cast)).containsExactly("Albert J. Grole");
    }

    @Test
    void surnamesAloneAreOnePersonOnlyByTheirTitle() {
        Cast cast =
                across(
                        "[Mayor {PERSON Orr}] said yes.",
                        "[Mayor {PERSON Orr}] said no.",
                        "[{PERSON Orr}] said so.");
        assertThat(names(cast)).containsExactlyInAnyOrder("Orr", "Orr");
    }

    @Test
    void aTitleOfOneCountryFindsItsHolder() {
        Cast cast =
                across(
                        "[The French president] said yes.",
                        "[French President {PERSON Remi Aubel}] said no.",
                        "[The US president] said so.",
                        "[The president] said nothing.");
        assertThat(names(cast))
                .containsExactlyInAnyOrder("Remi Aubel", "US president", "president");
    }

    @Test
    void anOfficeWhoseHolderIsSheIsNotHis() {
        Cast cast =
                across(
                        "[The French president] said yes. [She] said it twice.",
                        "[French President {PERSON Remi Aubel}] said no. [Mr {PERSON Aubel}]"
                                + " left.");
        assertThat(names(cast)).containsExactlyInAnyOrder("Remi Aubel", "French president");
    }

    @Test
    void unnamedSourcesAreNeverJoined() {
        String copy = "[A senior official] said yes.";
        Cast cast = across(copy, copy);
        assertThat(names(cast)).containsExactly("senior official", "senior official");
    }

    @Test
    void anAcronymJoinsTheBodyThatAnArticleExplains() {
        Cast cast =
                across(
                        "[The {ORGANISATION National Rivers Agency} (NRA)] said yes.",
                        "[The {ORGANISATION NRA}] said no.");
        assertThat(names(cast)).containsExactly("National Rivers Agency");
    }

    @Test
    void anAcronymOfTwoMeaningsJoinsNeither() {
        Cast cast =
                across(
                        "[The {ORGANISATION National Rivers Agency} (NRA)] said yes.",
                        "[The {ORGANISATION National Railways Authority} (NRA)] said yes.",
                        "[The {ORGANISATION NRA}] said no.");
        assertThat(cast.actors()).hasSize(3);
    }

    @Test
    void aGovernmentThatMostCallByItsCapitalGoesByItsCountry() {
        Cast cast =
                across(
                        "[{PLACE Lisbon}] said yes.",
                        "[{PLACE Lisbon}] said so.",
                        "[{PLACE Portugal}] said no.");
        assertThat(cast.actors()).extracting(Actor::name).containsExactly("Portugal");
        assertThat(cast.actors().get(0).aliases()).contains("Lisbon");
    }

    @Test
    void aGovernmentThatAllCallByItsCapitalKeepsThatName() {
        Cast cast = across("[{PLACE Lisbon}] said yes.", "[{PLACE Lisbon}] said so.");
        assertThat(cast.actors()).extracting(Actor::name).containsExactly("Lisbon");
    }

    @Test
    void aCapitalAndItsCountryAreOneGovernment() {
        Cast cast = across("[{PLACE Lisbon}] said yes.", "[The Portuguese government] said no.");
        assertThat(cast.actors())
                .singleElement()
                .extracting(Actor::kind)
                .isEqualTo(ActorKind.GOVERNMENT);
    }

    @Test
    void aMinistryWithoutANameStaysWithItsArticle() {
        Cast cast = across("[The ministry] said yes.", "[The ministry] said no.");
        assertThat(cast.actors()).hasSize(2);
    }

    @Test
    void theSameReadingTwiceAddsNothing() {
        List<Reading> once = readings("[{PERSON Marta Ilves}] said yes. [An official] said no.");
        List<Reading> twice = new ArrayList<>(once);
        twice.addAll(once);
        assertThat(resolver.across(twice)).isEqualTo(resolver.across(once));
    }

    @Test
    void aBodyThatThousandsOfArticlesNameIsMergedInNoTime() {
        List<Reading> readings =
                IntStream.range(0, 4_000)
                        .mapToObj(
                                i ->
                                        CaseArticle.of(
                                                "article " + i,
                                                "[{ORGANISATION Kell Water}] said yes."))
                        .map(CaseArticle::reading)
                        .toList();
        Cast cast = assertTimeout(Duration.ofSeconds(10), () -> resolver.across(readings));
        assertThat(names(cast)).containsExactly("Kell Water");
    }

    @Test
    void aTitledSurnameOfTwoIsTheOneWhoHasTheTitle() {
        Cast cast =
                across(
                        "[President {PERSON Marta Ilves}] said yes.",
                        "[{PERSON Tolo Ilves}] said no.",
                        "[President {PERSON Ilves}] said so.",
                        "[{PERSON Ilves}] left.");
        assertThat(names(cast)).containsExactlyInAnyOrder("Marta Ilves", "Tolo Ilves", "Ilves");
        assertThat(cast.actors())
                .filteredOn(actor -> actor.name().equals("Marta Ilves"))
                .singleElement()
                .satisfies(actor -> assertThat(actor.aliases()).contains("Ilves"));
    }

    @Test
    void aTitledSurnameOfTwoWhoHadTheTitleIsNeither() {
        Cast cast =
                across(
                        "[President {PERSON Marta Ilves}] said yes.",
                        "[President {PERSON Tolo Ilves}] said no.",
                        "[President {PERSON Ilves}] said so.");
        assertThat(names(cast)).containsExactlyInAnyOrder("Marta Ilves", "Tolo Ilves", "Ilves");
    }

    @Test
    void theOrderOfTheReadingsDoesNotMatter() {
        List<Reading> readings = manyReadings();
        Cast first = resolver.across(readings);
        for (int seed = 0; seed < 20; seed++) {
            List<Reading> shuffled = new ArrayList<>(readings);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(resolver.across(shuffled)).as("seed %d", seed).isEqualTo(first);
        }
    }

    @Test
    void everyActorOfEveryReadingLeadsToOneOfTheCast() {
        List<Reading> readings = manyReadings();
        Cast cast = resolver.across(readings);
        assertThat(cast.merged().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        readings.stream()
                                .flatMap(r -> r.actors().stream())
                                .map(Actor::id)
                                .toList());
        assertThat(cast.actors()).extracting(Actor::id).containsAll(cast.merged().values());
    }

    /** Sixty articles about few people with names that nearly collide. */
    private List<Reading> manyReadings() {
        List<String> given = List.of("Marta", "Tolo", "M.", "Marta J.", "Marta K.", "");
        List<String> surnames = List.of("Ilves", "Venn", "van der Moor");
        List<String> titles =
                List.of("", "Transport Minister", "Mayor", "Mr", "Ms", "French President");
        List<String> bodies = List.of("NRA", "National Rivers Agency", "Kell Post");
        Random random = new Random(7);
        return IntStream.range(0, 60)
                .mapToObj(
                        i -> {
                            String name =
                                    (pick(given, random) + " " + pick(surnames, random)).strip();
                            String person =
                                    (pick(titles, random) + " {PERSON " + name + "}").strip();
                            return "["
                                    + person
                                    + "] said yes. [The {ORGANISATION "
                                    + pick(bodies, random)
                                    + "}] said no. [The French president]"
                                    + " and others left. [An official] stayed, article "
                                    + i
                                    + ".";
                        })
                .map(text -> CaseArticle.of("many " + text, text).reading())
                .toList();
    }

    private static String pick(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private Cast across(String... texts) {
        return resolver.across(readings(texts));
    }

    private static List<Reading> readings(String... texts) {
        List<Reading> readings = new ArrayList<>();
        for (String text : texts) {
            readings.add(CaseArticle.of("article " + readings.size(), text).reading());
        }
        return readings;
    }

    private static List<String> names(Cast cast) {
        return cast.actors().stream().map(Actor::name).toList();
    }
}
