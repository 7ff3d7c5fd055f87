package org.hearsay.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.hearsay.annotation.TaggedText;
import org.hearsay.model.Article;
import org.hearsay.model.Evidence;
import org.hearsay.model.How;
import org.hearsay.model.Issue;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemKind;
import org.hearsay.model.Party;
import org.hearsay.model.Position;
import org.hearsay.model.Reading;
import org.hearsay.model.Stance;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

final class IssuesTest {

    private static Reading reading(String label) {
        Article article =
                TaggedText.annotate("Ostra wants " + label, LocalDate.of(2025, 3, 4)).article();
        Span span = new Span(0, article.text().characters().stripTrailing().length());
        Evidence words = Evidence.of(article, span);
        Position position =
                new Position(
                        ItemId.of(article.id(), ItemKind.POSITION, span, 0),
                        words,
                        Party.unresolved(words),
                        Stance.DEMANDS,
                        words,
                        label,
                        List.of(),
                        Position.Basis.REPORTED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        .8,
                        new How("position", "1", "made by hand"));
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

    private static List<Reading> readings(String... labels) {
        return Arrays.stream(labels).map(IssuesTest::reading).toList();
    }

    /** The groups as sets of labels, which are different in each test. */
    private static TreeSet<String> groups(List<Reading> readings) {
        TreeSet<String> groups = new TreeSet<>();
        for (Issue issue : new Issues().of(readings)) {
            TreeSet<String> labels = new TreeSet<>();
            readings.stream()
                    .flatMap(reading -> reading.positions().stream())
                    .filter(position -> issue.members().contains(position.id()))
                    .forEach(position -> labels.add(position.label()));
            groups.add(String.join(" + ", labels));
        }
        return groups;
    }

    private static TreeSet<String> groups(String... labels) {
        return groups(readings(labels));
    }

    @Test
    void oneThingInSingularAndPluralIsOneIssue() {
        assertThat(groups("release of sailors", "release of sailor", "early elections"))
                .containsExactly("early elections", "release of sailor + release of sailors");
    }

    @Test
    void theWordsOfOneLabelMayBeAmongThoseOfAnother() {
        assertThat(groups("withdrawal", "withdrawal from Harrow Bay"))
                .containsExactly("withdrawal + withdrawal from Harrow Bay");
    }

    @Test
    void whatIsDeniedOfAnythingIsAboutEachOfItsKind() {
        assertThat(groups("sale of anything", "sale of crates"))
                .containsExactly("sale of anything + sale of crates");
    }

    @Test
    void thatAThingIsNotToBeIsAnotherIssue() {
        assertThat(groups("search of barn", "no search of barns", "no search of barn"))
                .containsExactly("no search of barn + no search of barns", "search of barn");
    }

    @Test
    void synonymsAreOneTerm() {
        assertThat(groups("truce", "ceasefire", "pullout from Harrow Bay", "withdrawal from bay"))
                .containsExactly(
                        "ceasefire + truce", "pullout from Harrow Bay + withdrawal from bay");
    }

    @Test
    void aPriceEachIsNoSumOfTheSameMoney() {
        assertThat(groups("bonus of 90 crowns", "40 crowns", "4 crowns a share"))
                .containsExactly("4 crowns a share", "40 crowns + bonus of 90 crowns");
    }

    @Test
    void theSameDeedToDifferentThingsIsNotOneIssue() {
        assertThat(groups("release of sailors", "release of water", "closure of port"))
                .containsExactly("closure of port", "release of sailors", "release of water");
    }

    @Test
    void whatAnyIssueCouldBeCalledRelatesNobody() {
        assertThat(groups("harbour plan", "peace plan", "plan"))
                .containsExactly("harbour plan", "peace plan", "plan");
    }

    @Test
    void aChainWhoseEndsShareNothingFallsApart() {
        assertThat(groups("siren", "siren for harbour", "harbour"))
                .hasSize(2)
                .noneMatch(group -> group.startsWith("harbour + siren +"));
    }

    @Test
    void theLabelIsTheCommonestAndTheIdTheSmallest() {
        List<Reading> readings = new ArrayList<>(readings("truce", "ceasefire"));
        readings.add(twice("ceasefire"));
        Issue issue = new Issues().of(readings).get(0);
        assertThat(issue.label()).isEqualTo("ceasefire");
        assertThat(issue.members()).hasSize(3).isSorted();
        assertThat(issue.id()).isEqualTo(issue.members().get(0));
    }

    /** Another article with a position of the same label. */
    private static Reading twice(String label) {
        Reading other = reading(label + " now");
        Position position = other.positions().get(0);
        Position renamed =
                new Position(
                        position.id(),
                        position.evidence(),
                        position.actor(),
                        position.stance(),
                        position.issue(),
                        label,
                        position.conditions(),
                        position.basis(),
                        position.ascribedBy(),
                        position.statement(),
                        position.time(),
                        false,
                        position.confidence(),
                        position.how());
        return new Reading(
                other.article(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(renamed),
                List.of(),
                List.of(),
                "test");
    }

    @Test
    void theOrderOfTheReadingsChangesNothing() {
        List<String> things = List.of("siren", "harbour", "truce", "bay", "port", "plan", "sailor");
        Random random = new Random(7);
        for (int round = 0; round < 30; round++) {
            TreeSet<String> labels = new TreeSet<>();
            for (int i = 0; i < 20; i++) {
                labels.add(things.get(random.nextInt(7)) + " of " + things.get(random.nextInt(7)));
            }
            List<Reading> readings = new ArrayList<>(readings(labels.toArray(String[]::new)));
            List<Issue> expected = new Issues().of(readings);
            Collections.shuffle(readings, random);
            assertThat(new Issues().of(readings)).isEqualTo(expected);
        }
    }

    @Test
    void everyPositionIsInOneIssue() {
        List<Reading> readings = readings("siren", "truce", "harbour siren", "of", "12");
        List<ItemId> members =
                new Issues()
                        .of(readings).stream().flatMap(issue -> issue.members().stream()).toList();
        assertThat(members).doesNotHaveDuplicates().hasSize(5);
    }

    @Test
    void noPositionsMakeNoIssues() {
        assertThat(new Issues().of(List.of())).isEmpty();
    }
}
