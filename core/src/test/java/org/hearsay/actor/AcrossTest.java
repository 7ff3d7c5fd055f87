package org.hearsay.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorChanges;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Evidence;
import org.hearsay.model.KnownBy;
import org.hearsay.model.PeopleRegister;
import org.hearsay.model.PeopleRegister.Entry;
import org.hearsay.model.PeopleRegister.Post;
import org.hearsay.model.PeopleRegister.Standing;
import org.hearsay.model.Profile;
import org.hearsay.model.Profile.Joined;
import org.hearsay.model.Profile.Tenure;
import org.hearsay.model.Publication;
import org.hearsay.model.Reading;
import org.junit.jupiter.api.Test;

class AcrossTest {

    private static final String TOLD = " [{PERSON Marta Ilves}] said so.";

    private final ActorResolver resolver = new ActorResolver();
    private final List<Reading> readings = new ArrayList<>();
    private final List<Entry> register = new ArrayList<>();

    // Spellings

    @Test
    void twoSpellingsInOneCompanyAreOnePerson() {
        on("2031-01-01", "[{PERSON Volodymyr Hranensky}] said yes." + TOLD);
        on("2031-01-02", "[{PERSON Volodymyr Hranenskyy}] said no." + TOLD);
        assertThat(names()).containsExactlyInAnyOrder("Volodymyr Hranenskyy", "Marta Ilves");
        assertThat(profile("Volodymyr Hranenskyy").joined())
                .extracting(Joined::because)
                .anyMatch(reason -> reason.startsWith("one Cyrillic name in two"));
    }

    @Test
    void twoSpellingsUnderOneTitleAreOnePerson() {
        on("2031-01-01", "[Orvanian President {PERSON Dmitry Medvalev}] said yes.");
        on("2031-01-02", "[President {PERSON Dmitriy Medvalyev}] said no.");
        assertThat(names()).hasSize(1);
    }

    @Test
    void aSpellingAloneJoinsNobodyAndSaysSo() {
        on("2031-01-01", "[{PERSON Volodymyr Hranensky}] said yes.");
        on("2031-01-02", "[{PERSON Volodymyr Hranenskyy}] said no.");
        assertThat(names()).hasSize(2);
        assertThat(profile("Volodymyr Hranensky").undecided())
                .singleElement()
                .asString()
                .contains("Volodymyr Hranenskyy", "nothing but the name");
    }

    @Test
    void twoWhomOneArticleNamesStayApart() {
        on("2031-01-01", "[{PERSON Maria Dolgova}] said yes." + TOLD);
        on("2031-01-02", "[{PERSON Mariya Dolgova}] said no." + TOLD);
        on("2031-01-03", "[{PERSON Maria Dolgova}] and [{PERSON Mariya Dolgova}] said no." + TOLD);
        assertThat(names()).contains("Maria Dolgova", "Mariya Dolgova");
        assertThat(profile("Maria Dolgova").undecided()).anyMatch(d -> d.contains("names both"));
    }

    @Test
    void namesThatAreMerelyCloseStayApartInOneCompany() {
        on("2031-01-01", "[{PERSON Erik Hansen}] said yes." + TOLD);
        on("2031-01-02", "[{PERSON Erik Hanson}] said no." + TOLD);
        on("2031-01-03", "[{PERSON Maria Dolgova}] said yes." + TOLD);
        on("2031-01-04", "[{PERSON Marina Dolgova}] said no." + TOLD);
        assertThat(names()).hasSize(5);
    }

    @Test
    void aSurnameInAnotherSpellingJoinsByItsTitleOnly() {
        on("2031-01-01", "[President {PERSON Volodymyr Hranensky}] said yes.");
        on("2031-01-02", "[President {PERSON Hranenskyy}] said no.");
        on("2031-01-03", "[{PERSON Hranenskiy}] said no.");
        assertThat(names()).containsExactlyInAnyOrder("Volodymyr Hranensky", "Hranenskiy");
    }

    @Test
    void aFamilyNameThatStandsFirstIsASurname() {
        on("2031-01-01", "[{PERSON Zhao Minglei}] said yes.");
        on("2031-01-02", "[{PERSON Zhao}] said no.");
        assertThat(names()).containsExactly("Zhao Minglei");
    }

    // Found in reading the actors of a real story

    @Test
    void aBareSurnameAmongManyArticlesIsNobodyWhoIsHardlyNamed() {
        on("2031-01-01", "[{PERSON Joe Banner}] said yes.");
        on("2031-01-02", "[{PERSON Banner}] said no.");
        assertThat(names()).containsExactly("Joe Banner");
        for (int i = 0; i < 400; i++) {
            on("2031-01-03", "[{PERSON Marta Ilves}] said so, " + i + ".");
        }
        assertThat(names()).contains("Joe Banner", "Banner");
    }

    @Test
    void aBareSurnameIsTheirsBesideSomebodyWhomFewArticlesName() {
        on("2031-01-01", "[{PERSON Joe Banner}] met [{PERSON Tolo Karst}]." + TOLD);
        on("2031-01-02", "[{PERSON Banner}] met [{PERSON Tolo Karst}]." + TOLD);
        for (int i = 0; i < 400; i++) {
            on("2031-01-03", "[{PERSON Marta Ilves}] said so, " + i + ".");
        }
        assertThat(names()).doesNotContain("Banner");
    }

    @Test
    void whoeverGoesByTheMiddleNameIsNotOfAnotherGivenName() {
        on("2031-01-01", "[{PERSON R. Nicholas Vard}] said yes.");
        on("2031-01-02", "[{PERSON Robert Vard}] said no.");
        assertThat(names()).hasSize(2);
    }

    @Test
    void aLeaderIsNoOffice() {
        on("2031-01-01", "[French leader {PERSON Remi Aubel}] said yes.");
        on("2031-01-02", "[The French leader] said no.");
        assertThat(names()).hasSize(2);
    }

    @Test
    void bracketsAndSoftHyphensAreNoPartOfAName() {
        on("2031-01-01", "[{PERSON Marta Ilves}] said yes.");
        on("2031-01-02", "[{PERSON Mar\u00adta Ilves}] said no.");
        assertThat(names()).hasSize(1);
    }

    @Test
    void twoLettersOfOneArticleAreNoAcronymOfAll() {
        on("2031-01-01", "[The {ORGANISATION River Trust} (RT)] said yes.");
        on("2031-01-02", "[{ORGANISATION RT}] said no.");
        assertThat(names()).containsExactlyInAnyOrder("River Trust", "RT");
        on("2031-01-03", "[The {ORGANISATION River Trust} (RT)] said so.");
        assertThat(names()).containsExactly("River Trust");
    }

    // Roles and days

    @Test
    void electThenInOfficeThenFormerIsOnePersonAlsoBySurnameAlone() {
        on("2031-01-01", "[President-elect {PERSON Grole}] said yes.");
        on("2031-02-01", "[President {PERSON Grole}] said no.");
        on("2031-09-01", "[Former president {PERSON Grole}] said so.");
        assertThat(names()).containsExactly("Grole");
        assertThat(profile("Grole").tenures())
                .extracting(Tenure::title)
                .containsExactly("President-elect", "President", "Former president");
    }

    @Test
    void formerBeforeAnotherIsInOfficeIsAnother() {
        on("2031-01-01", "[Former president {PERSON Grole}] said yes.");
        on("2031-09-01", "[President {PERSON Grole}] said no.");
        assertThat(names()).hasSize(2);
    }

    @Test
    void anOfficeIsWhoeverHeldItOnTheDay() {
        predecessorAndSuccessor();
        on("2031-01-20", "[The French president] said so.");
        on("2031-06-20", "[The French president] said nothing.");
        assertThat(names()).containsExactlyInAnyOrder("Remi Aubel", "Ines Corvault");
        assertThat(articlesOf("Remi Aubel")).isEqualTo(3);
        assertThat(articlesOf("Ines Corvault")).isEqualTo(3);
    }

    @Test
    void anOfficeBesideANameWithoutATitleIsWhoeverHoldsItElsewhere() {
        on("2031-01-01", "[River League president {PERSON Marta Ilves}] said yes.");
        on("2031-01-02", "[{PERSON Marta Ilves}] said no. [The River League president] left.");
        assertThat(names()).containsExactly("Marta Ilves");
    }

    @Test
    void anOfficeBesideATitledNameIsAnothers() {
        on("2031-01-01", "[River League president {PERSON Marta Ilves}] said yes.");
        on(
                "2031-01-02",
                "[Harbour minister {PERSON Marta Ilves}] said no. [The River League president]"
                        + " left.");
        assertThat(names()).hasSize(2);
    }

    @Test
    void anOfficeBetweenTwoHoldersStaysAnOffice() {
        predecessorAndSuccessor();
        on("2031-04-01", "[The French president] said so.");
        assertThat(names()).contains("French president");
    }

    @Test
    void anOfficeOfAnUnknownDayWithTwoHoldersStaysAnOffice() {
        predecessorAndSuccessor();
        readings.add(reading("[The French president] said so."));
        assertThat(names()).contains("French president");
    }

    @Test
    void theRegisterSaysWhoHeldAnOffice() {
        predecessorAndSuccessor();
        register.add(
                person(
                        "Remi Aubel",
                        List.of(),
                        post("president of France", "2027-05-01", "2031-05-01")));
        on("2031-04-01", "[The French president] said so.");
        assertThat(articlesOf("Remi Aubel")).isEqualTo(3);
    }

    private void predecessorAndSuccessor() {
        on("2031-01-01", "[French President {PERSON Remi Aubel}] said yes.");
        on("2031-02-01", "[French President {PERSON Remi Aubel}] said yes.");
        on("2031-06-01", "[French President {PERSON Ines Corvault}] said no.");
        on("2031-07-01", "[French President {PERSON Ines Corvault}] said no.");
    }

    @Test
    void aTitleHasItsFirstAndLastDayAndWhereItStands() {
        on("2031-03-01", "[Mayor {PERSON Marta Ilves}] said yes.");
        on("2031-01-01", "[Mayor {PERSON Marta Ilves}] said no.");
        on("2031-02-01", "[Mayor {PERSON Marta Ilves}] said so.");
        Tenure mayor = profile("Marta Ilves").tenures().get(0);
        assertThat(mayor.first()).contains(LocalDate.parse("2031-01-01"));
        assertThat(mayor.last()).contains(LocalDate.parse("2031-03-01"));
        assertThat(mayor.articles()).isEqualTo(3);
        assertThat(mayor.evidence()).extracting(Evidence::exact).containsExactly("Mayor", "Mayor");
    }

    // The register

    @Test
    void anAliasOfTheRegisterJoinsAndNames() {
        register.add(person("Ida Venn", List.of("Ida Karst")));
        on("2031-01-01", "[{PERSON Ida Karst}] said yes.");
        on("2031-01-02", "[{PERSON Ida Venn}] said no.");
        assertThat(names()).containsExactly("Ida Venn");
        Profile profile = profile("Ida Venn");
        assertThat(profile.wikidata()).contains("Q1");
        assertThat(profile.joined())
                .extracting(Joined::because)
                .containsExactly(
                        "your register of people names Ida Karst",
                        "your register of people names Ida Venn");
    }

    @Test
    void anAliasOfTwoIsNobodyAndSaysSo() {
        register.add(person("Ida Venn", List.of("Ida Karst")));
        register.add(person("Ida Moor", List.of("Ida Karst")));
        on("2031-01-01", "[{PERSON Ida Karst}] said yes.");
        on("2031-01-02", "[{PERSON Ida Venn}] said no.");
        assertThat(names()).containsExactlyInAnyOrder("Ida Karst", "Ida Venn");
        assertThat(profile("Ida Karst").undecided())
                .singleElement()
                .asString()
                .contains("has 2 of the name Ida Karst");
    }

    @Test
    void twoOfOneNameAreToldApartByTheirOffices() {
        register.add(person("Jon Venn", List.of(), post("mayor of Kell", "2029-01-01", "")));
        register.add(person("Jon Venn", List.of(), post("bishop of Tarn", "2029-01-01", "")));
        on("2031-01-01", "[{PERSON Jon Venn}, the mayor of Kell,] said yes.");
        on("2031-01-02", "[{PERSON Jon Venn}, the bishop of Tarn,] said no.");
        on("2031-01-03", "[{PERSON Jon Venn}] said so.");
        assertThat(names()).containsExactly("Jon Venn", "Jon Venn", "Jon Venn");
    }

    @Test
    void aSurnameAsAnAliasIsNobodysWhereAnotherBearsIt() {
        register.add(person("Ida Venn", List.of("Venn")));
        on("2031-01-01", "[{PERSON Venn}] said yes.");
        assertThat(names()).containsExactly("Ida Venn");
        on("2031-01-02", "[{PERSON Tolo Venn}] said no.");
        assertThat(names()).contains("Venn");
    }

    @Test
    void aSurnameIsARegistersOnlyByItsOffice() {
        register.add(person("Ida Venn", List.of(), post("mayor of Kell", "2029-01-01", "")));
        on("2031-01-01", "[Mayor {PERSON Venn}] said yes.");
        on("2031-01-02", "[{PERSON Venn}] said no.");
        on("2031-01-03", "[Coach {PERSON Venn}] said no.");
        assertThat(names()).containsExactlyInAnyOrder("Ida Venn", "Venn", "Venn");
    }

    @Test
    void anotherSpellingOfARegistersNameIsTheirs() {
        register.add(person("Volodymyr Hranensky", List.of()));
        on("2031-01-01", "[{PERSON Volodymyr Hranenskiy}] said yes.");
        assertThat(names()).containsExactly("Volodymyr Hranensky");
    }

    @Test
    void whoeverIsTheSameAsNobodyElseHasOnlyTheNamesThatAreGiven() {
        register.add(
                new Entry(
                        "Volodymyr Hranensky",
                        ActorKind.PERSON,
                        Standing.ALONE,
                        List.of(),
                        List.of(),
                        Optional.empty()));
        on("2031-01-01", "[{PERSON Volodymyr Hranenskiy}] said yes." + TOLD);
        on("2031-01-02", "[{PERSON Volodymyr Hranensky}] said yes." + TOLD);
        on("2031-01-03", "[{PERSON Hranensky}] said yes." + TOLD);
        assertThat(names()).hasSize(4);
    }

    @Test
    void whoeverIsNoActorIsNone() {
        register.add(
                new Entry(
                        "Kell Courier",
                        ActorKind.PERSON,
                        Standing.NO_ACTOR,
                        List.of(),
                        List.of(),
                        Optional.empty()));
        on("2031-01-01", "[{PERSON Kell Marrow}] said yes. [{PERSON Ida Venn}] said no.");
        on("2031-01-02", "[{ORGANISATION Kell Courier}] said yes.");
        assertThat(names()).containsExactlyInAnyOrder("Kell Marrow", "Ida Venn");
    }

    @Test
    void aBodyGoesByItsAliasesToo() {
        register.add(
                new Entry(
                        "National Rivers Agency",
                        ActorKind.ORGANISATION,
                        Standing.KNOWN,
                        List.of("NRA", "Rivers Board"),
                        List.of(),
                        Optional.of("Q7")));
        on("2031-01-01", "[The {ORGANISATION NRA}] said yes.");
        on("2031-01-02", "[The {ORGANISATION Rivers Board}] said no.");
        assertThat(names()).containsExactly("National Rivers Agency");
        assertThat(profile("National Rivers Agency").wikidata()).contains("Q7");
    }

    @Test
    void theOrderOfArticlesAndOfTheRegisterDoesNotMatter() {
        register.add(person("Ida Venn", List.of("Ida Karst", "Venn")));
        register.add(person("Ida Moor", List.of("Ida Karst")));
        register.add(
                person("Remi Aubel", List.of(), post("president of France", "2027-05-01", "")));
        predecessorAndSuccessor();
        String[] names = {
            "Volodymyr Hranensky",
            "Vladimir Hranenskyy",
            "President Hranenskiy",
            "Ida Karst",
            "Ida Venn",
            "Venn",
            "Maria Dolgova",
            "Mariya Dolgova",
            "Zhao Minglei",
            "Minglei Zhao"
        };
        for (int i = 0; i < 60; i++) {
            on(
                    "2031-01-" + (10 + i % 20),
                    "[{PERSON " + names[i % names.length] + "}] said yes, " + i + "." + TOLD);
        }
        Cast first = cast();
        List<Profile> profiles = resolver.profiles(first, readings);
        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(readings, new Random(seed));
            Collections.shuffle(register, new Random(seed));
            assertThat(cast()).isEqualTo(first);
            assertThat(resolver.profiles(cast(), readings)).isEqualTo(profiles);
        }
    }

    private void on(String day, String text) {
        readings.add(
                reading(text)
                        .published(
                                Publication.on(LocalDate.parse(day), KnownBy.METADATA, "stated")));
    }

    private Reading reading(String text) {
        return CaseArticle.of("article " + readings.size(), text).reading();
    }

    private static Entry person(String name, List<String> aliases, Post... posts) {
        return new Entry(
                name, ActorKind.PERSON, Standing.KNOWN, aliases, List.of(posts), Optional.of("Q1"));
    }

    private static Post post(String title, String from, String to) {
        return new Post(title, day(from), day(to));
    }

    private static Optional<LocalDate> day(String day) {
        return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
    }

    private Cast cast() {
        return resolver.across(readings, new PeopleRegister(register), ActorChanges.none());
    }

    private List<String> names() {
        return cast().actors().stream().map(Actor::name).toList();
    }

    private Actor actor(String name) {
        return cast().actors().stream()
                .filter(a -> a.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private long articlesOf(String name) {
        return actor(name).mentions().stream().map(Evidence::article).distinct().count();
    }

    private Profile profile(String name) {
        return resolver.profiles(cast(), readings).stream()
                .filter(profile -> profile.actor().equals(actor(name).id()))
                .findFirst()
                .orElseThrow();
    }
}
