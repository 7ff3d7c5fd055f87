package org.hearsay.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.fixture.Sheet;
import org.hearsay.model.Inconsistency;
import org.junit.jupiter.api.Test;

class SelfCheckTest {

    private static List<Inconsistency> check(Sheet sheet) {
        return new SelfCheck().of(List.of(sheet.reading()));
    }

    @Test
    void aHeadlineWithANumberThatTheTextDoesNotGiveIsTold() {
        Sheet sheet =
                Sheet.headed(
                                "Harbour Post",
                                "2031-03-01",
                                "Storm kills 31 people",
                                "The storm killed 28 people along the coast.")
                        .counts("31 people", 31, "people", "")
                        .counts("28 people", 28, "people", "");
        assertThat(check(sheet)).hasSize(1);
        assertThat(check(sheet).get(0).kind()).isEqualTo(Inconsistency.Kind.HEADLINE);
        assertThat(check(sheet).get(0).what())
                .isEqualTo(
                        "The headline gives \u201c31 people\u201d, the text \u201c28"
                                + " people\u201d.");
    }

    @Test
    void aHeadlineThatTakesTheNumberOfOneSideAgainstTheFirstIsTold() {
        Sheet sheet =
                Sheet.headed(
                                "Harbour Post",
                                "2031-03-01",
                                "31 people arrested in hall",
                                "Olo Brandt said that 23 people had been arrested. Nan Prill put"
                                        + " the arrests at 31.")
                        .counts("31 people", 31, "people", "")
                        .counts("23 people", 23, "people", "Olo Brandt")
                        .counts("31.", 31, "arrests", "Nan Prill");
        assertThat(check(sheet)).hasSize(1);
    }

    @Test
    void aHeadlineThatTakesTheFirstNumberIsInOrderThoughAnotherGivesLess() {
        Sheet sheet =
                Sheet.headed(
                                "Harbour Post",
                                "2031-03-01",
                                "31 people arrested in hall",
                                "Nan Prill said that 31 people had been arrested. Olo Brandt put"
                                        + " the arrests at 23.")
                        .counts("31 people", 31, "people", "")
                        .counts("31 people had", 31, "people", "Nan Prill")
                        .counts("23.", 23, "arrests", "Olo Brandt");
        assertThat(check(sheet)).isEmpty();
    }

    @Test
    void aHeadlineWhoseNumberNobodyClaimsInTheTextIsInOrder() {
        Sheet sheet =
                Sheet.headed(
                                "Harbour Post",
                                "2031-03-01",
                                "31 people arrested in hall",
                                "Olo Brandt said that 23 people had been arrested. By noon 31"
                                        + " people had been arrested.")
                        .counts("31 people", 31, "people", "")
                        .counts("23 people", 23, "people", "Olo Brandt")
                        .counts("noon 31 people", 31, "people", "");
        assertThat(check(sheet)).isEmpty();
    }

    @Test
    void aHeadlineWhoseNumberStandsInTheTextIsInOrder() {
        Sheet sheet =
                Sheet.headed(
                                "Harbour Post",
                                "2031-03-01",
                                "Storm kills 31 people",
                                "The storm killed 31 people, after 28 deaths were counted before.")
                        .counts("Storm kills 31 people", 31, "people", "")
                        .counts("killed 31 people", 31, "people", "")
                        .counts("28 deaths", 28, "deaths", "");
        assertThat(check(sheet)).isEmpty();
    }

    @Test
    void aHeadlineWhoseNumberStandsInTheTextOfSomethingElseIsInOrder() {
        Sheet sheet =
                Sheet.headed(
                                "Harbour Post",
                                "2031-03-01",
                                "Museum lends 40 drums",
                                "It would lend 40 of them, it said. The museum has 214 drums.")
                        .counts("40 drums", 40, "drums", "")
                        .counts("214 drums", 214, "drums", "");
        assertThat(check(sheet)).isEmpty();
    }

    @Test
    void aHedgeThatTheTextHasTooIsNotTheHeadlinesNumber() {
        Sheet sheet =
                Sheet.headed(
                                "Harbour Post",
                                "2031-03-01",
                                "Storm kills nearly forty-one people",
                                "The storm killed 28 people in nearly all villages.")
                        .counts("nearly forty-one people", 41, "people", "")
                        .counts("28 people", 28, "people", "");
        assertThat(check(sheet)).hasSize(1);
    }

    @Test
    void aWordWithoutEndIsGoneThrough() {
        Sheet sheet =
                Sheet.headed(
                                "Harbour Post",
                                "2031-03-01",
                                "Storm kills 31 people",
                                "The storm killed 28 people. " + "a-".repeat(40_000) + "a.")
                        .counts("31 people", 31, "people", "")
                        .counts("28 people", 28, "people", "");
        assertThat(check(sheet)).hasSize(1);
    }

    @Test
    void theDeadAndTheHurtAreNoContradiction() {
        Sheet sheet =
                Sheet.headed(
                                "Harbour Post",
                                "2031-03-01",
                                "Storm kills 31 people",
                                "The storm injured 28 people along the coast.")
                        .counts("31 people", 31, "people", "")
                        .counts("28 people", 28, "people", "");
        assertThat(check(sheet)).isEmpty();
    }

    @Test
    void thoseStruckDownByAFeverAreTheSick() {
        Sheet sheet =
                Sheet.headed(
                                "Harbour Post",
                                "2031-03-01",
                                "Fever port: 100 struck down",
                                "The number of sick rose to 71 as typhoid spread.")
                        .counts("100 struck down", 100, "struck down", "")
                        .counts("71", 71, "sick", "");
        assertThat(check(sheet)).hasSize(1);
    }

    @Test
    void thoseStruckDownByNoIllnessAreNotTheSick() {
        Sheet sheet =
                Sheet.headed(
                                "Harbour Post",
                                "2031-03-01",
                                "Storm: 100 struck down",
                                "In the camp 71 are sick of waiting.")
                        .counts("100 struck down", 100, "struck down", "")
                        .counts("71 are sick", 71, "people", "");
        assertThat(check(sheet)).isEmpty();
    }

    @Test
    void twoLengthsOfOneSiegeAreTold() {
        Sheet sheet =
                Sheet.of(
                                "Harbour Post",
                                "2031-03-01",
                                "The year-long siege of Brandt goes on. After 650 days of siege the"
                                        + " town has no bread.")
                        .lasts("year-long", "P1Y")
                        .lasts("650 days", "P650D");
        assertThat(check(sheet)).hasSize(1);
        assertThat(check(sheet).get(0).kind()).isEqualTo(Inconsistency.Kind.DURATION);
    }

    @Test
    void lengthsThatAreListedAreOfTwoThings() {
        Sheet sheet =
                Sheet.of(
                                "Harbour Post",
                                "2031-03-01",
                                "Two captains were sent to prison in one trial, for seven years and"
                                        + " one year.")
                        .lasts("seven years", "P7Y")
                        .lasts("one year", "P1Y");
        assertThat(check(sheet)).isEmpty();
    }

    @Test
    void aSiegeAndATruceMayLastDifferently() {
        Sheet sheet =
                Sheet.of(
                                "Harbour Post",
                                "2031-03-01",
                                "The year-long siege of Brandt goes on. The truce in the south has"
                                        + " held for 650 days.")
                        .lasts("year-long", "P1Y")
                        .lasts("650 days", "P650D");
        assertThat(check(sheet)).isEmpty();
    }

    @Test
    void aYearAndAFewDaysMoreAreOneLength() {
        Sheet sheet =
                Sheet.of(
                                "Harbour Post",
                                "2031-03-01",
                                "The year-long siege of Brandt goes on. After 380 days of siege the"
                                        + " town has no bread.")
                        .lasts("year-long", "P1Y")
                        .lasts("380 days", "P380D");
        assertThat(check(sheet)).isEmpty();
    }
}
