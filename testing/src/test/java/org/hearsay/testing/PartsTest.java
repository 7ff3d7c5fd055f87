package org.hearsay.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearsay.dossier.Dossier;
import org.hearsay.dossier.Findings;
import org.hearsay.dossier.Guidance;
import org.hearsay.dossier.KeptParts;
import org.hearsay.dossier.Part;
import org.hearsay.dossier.PartReconciler;
import org.hearsay.dossier.Parting;
import org.hearsay.dossier.Reconciler;
import org.hearsay.dossier.Whole;
import org.hearsay.model.Article;
import org.hearsay.model.Lineage;
import org.hearsay.model.Reading;
import org.hearsay.model.Story;
import org.hearsay.testing.SyntheticPage.Paragraph;
import org.junit.jupiter.api.Test;

/** Reconciling part by part. */
class PartsTest {

    private static final Guidance NOTHING = Guidance.none();
    private static final List<Reading> READINGS = SyntheticCoverage.of(300, 7).readings();
    private static final Dossier BY_STORY = byStory(1).reconcile(List.of(), READINGS);

    private static Reconciler byStory(int threads) {
        return new Reconciler(threads, new Parting(0));
    }

    @Test
    void aStoryIsAPartAndSoIsAnArticleOfNone() {
        Whole whole = byStory(1).whole(READINGS, NOTHING);
        Set<Set<String>> told =
                whole.stories().stream()
                        .map(
                                story ->
                                        story.articles().stream()
                                                .map(id -> id.value())
                                                .collect(Collectors.toSet()))
                        .collect(Collectors.toSet());
        assertThat(whole.stories()).hasSizeGreaterThan(20);
        assertThat(whole.parts().stream().filter(part -> part.readings().size() > 1))
                .extracting(
                        part ->
                                part.readings().stream()
                                        .map(r -> r.article().id().value())
                                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(told);
        assertThat(whole.parts().stream().flatMap(part -> part.readings().stream()))
                .hasSize(READINGS.size());
    }

    @Test
    void aSmallLedgerIsOnePart() {
        assertThat(new Reconciler().whole(READINGS, NOTHING).parts()).hasSize(1);
        assertThat(new Reconciler(1, new Parting(299)).whole(READINGS, NOTHING).parts())
                .hasSizeGreaterThan(20);
    }

    @Test
    void theDossierDoesNotDependOnTheNumberOfThreadsOrTheOrderOfReadings() {
        List<Reading> shuffled = new ArrayList<>(READINGS);
        for (int threads : new int[] {1, 2, 4}) {
            Collections.shuffle(shuffled, new Random(threads));
            assertThat(byStory(threads).reconcile(List.of(), shuffled)).isEqualTo(BY_STORY);
        }
    }

    @Test
    void partsMayBeReconciledAnywhereAndFindingsComeInAnyOrder() {
        Whole whole = byStory(1).whole(READINGS, NOTHING);
        List<Findings> findings = new ArrayList<>();
        for (Part part : whole.parts()) {
            findings.add(new PartReconciler().of(part, NOTHING));
        }
        for (int seed = 0; seed < 4; seed++) {
            Collections.shuffle(findings, new Random(seed));
            assertThat(byStory(1).assembled(List.of(), whole, findings, NOTHING))
                    .isEqualTo(BY_STORY);
        }
    }

    @Test
    void batchesInAnyOrderGiveWhatAllAtOnceGive() {
        for (int seed = 0; seed < 3; seed++) {
            List<Reading> arriving = new ArrayList<>(READINGS);
            Collections.shuffle(arriving, new Random(seed));
            KeptParts kept = new KeptParts();
            Dossier last = null;
            for (int known = 60 + seed; known <= arriving.size(); known += 80) {
                last = byStory(2).reconcile(List.of(), arriving.subList(0, known), NOTHING, kept);
                assertThat(last)
                        .isEqualTo(byStory(1).reconcile(List.of(), arriving.subList(0, known)));
            }
            assertThat(byStory(1).reconcile(List.of(), arriving, NOTHING, kept))
                    .isEqualTo(BY_STORY);
        }
    }

    @Test
    void anArticleMoreTouchesOnlyItsOwnPart() {
        Story story =
                BY_STORY.stories().stream().filter(s -> s.articles().size() > 5).findFirst().get();
        List<Reading> before =
                READINGS.stream()
                        .filter(r -> !r.article().id().equals(story.articles().get(2)))
                        .toList();
        KeptParts kept = new KeptParts();
        byStory(1).reconcile(List.of(), before, NOTHING, kept);
        assertThat(kept.made()).isEqualTo(byStory(1).whole(before, NOTHING).parts().size());
        assertThat(byStory(1).reconcile(List.of(), READINGS, NOTHING, kept)).isEqualTo(BY_STORY);
        assertThat(kept.made()).isEqualTo(1);
        byStory(1).reconcile(List.of(), READINGS, NOTHING, kept);
        assertThat(kept.made()).isZero();
        byStory(1).reconcile(List.of(), READINGS, NOTHING.withNearCopy(0.9), kept);
        assertThat(kept.made()).isGreaterThan(20);
    }

    @Test
    void storiesComeOutAsTheyWereTold() {
        List<Reading> many = SyntheticCoverage.of(3_000, 3).readings();
        List<Story> stories = byStory(1).whole(many, NOTHING).stories();
        long told =
                many.stream()
                        .collect(Collectors.groupingBy(PartsTest::told, Collectors.counting()))
                        .values()
                        .stream()
                        .filter(articles -> articles > 1)
                        .count();
        assertThat((double) stories.size()).isBetween(told * 0.97, told * 1.03);
    }

    private static String told(Reading reading) {
        return reading.article().document().split("/")[1];
    }

    @Test
    void storyByStoryIsTheSameCoverage() {
        assertThat(
                        SyntheticCoverage.storyByStory(300, 7)
                                .flatMap(story -> story.readings().stream())
                                .toList())
                .isEqualTo(READINGS);
    }

    @Test
    void aParagraphOfTwoOutletsKeepsTheirStoriesTogether() {
        String same = new SyntheticSentences(new Random(99)).paragraph("Farholm", 2);
        List<Reading> readings = new ArrayList<>(READINGS);
        readings.add(page("Drinok Post", 1, same));
        readings.add(page("Valek Echo", 2, same));
        assertThat(partOf(readings, 200, 300)).hasSize(2);
        assertThat(partOf(readings, 0, 300)).hasSize(1);
    }

    @Test
    void noPartGrowsBeyondItsLargestStoryByMoreThanItMay() {
        String famous = new SyntheticSentences(new Random(99)).paragraph("Farholm", 2);
        List<Reading> readings = new ArrayList<>(READINGS);
        for (int i = 0; i < 60; i++) {
            readings.add(page("Outlet " + i, i, famous));
        }
        List<Part> parts = new Reconciler(1, new Parting(10)).whole(readings, NOTHING).parts();
        for (Part part : parts) {
            int largest =
                    part.stories().stream().mapToInt(s -> s.articles().size()).max().orElse(1);
            assertThat(part.readings().size()).isLessThanOrEqualTo(largest + 10);
        }
    }

    @Test
    void whatAnOutletPutsUnderAllItsPagesIsNoCopyInAnyPart() {
        String box = new SyntheticSentences(new Random(99)).paragraph("Farholm", 3);
        List<Reading> readings =
                IntStream.range(0, 6).mapToObj(i -> page("Drinok Post", i, box)).toList();
        assertThat(byStory(1).whole(readings, NOTHING).parts()).hasSizeGreaterThan(1);
        assertThat(lineage(readings)).isEmpty();
    }

    private static List<Lineage> lineage(List<Reading> readings) {
        return byStory(1).reconcile(List.of(), readings).lineage();
    }

    private static List<Reading> partOf(List<Reading> readings, int few, int place) {
        Reading wanted = readings.get(place);
        return new Reconciler(1, new Parting(few))
                .whole(readings, NOTHING).parts().stream()
                        .filter(
                                part ->
                                        part.readings().stream()
                                                .anyMatch(r -> isOne(r.article(), wanted)))
                        .findFirst()
                        .orElseThrow()
                        .readings();
    }

    private static boolean isOne(Article article, Reading reading) {
        return article.id().equals(reading.article().id());
    }

    /**
     * A page about a place of its own for each number and outlet, that ends with this paragraph.
     */
    private static Reading page(String outlet, int number, String last) {
        SyntheticSentences sentences = new SyntheticSentences(new Random(number * 31L + 5));
        String place = sentences.place();
        SyntheticSentences own = new SyntheticSentences(new Random(number * 31L + outlet.length()));
        List<Paragraph> text = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            text.add(Paragraph.plain(own.paragraph(place, 2)));
        }
        text.add(Paragraph.plain(last));
        return new SyntheticPage(
                        outlet,
                        "https://page.example/" + outlet.length() + "/" + number,
                        Optional.empty(),
                        OffsetDateTime.of(2031, 5, 1 + number % 28, 6, 0, 0, 0, ZoneOffset.UTC),
                        own.headline(place),
                        place,
                        text)
                .reading("page/" + outlet + "/" + number);
    }

    @Test
    void fewerThanNoThreadsAndArticlesAreRefused() {
        assertThatThrownBy(() -> new Reconciler(0, new Parting()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0");
        assertThatThrownBy(() -> new Parting(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
