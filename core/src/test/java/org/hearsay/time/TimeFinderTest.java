package org.hearsay.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.RandomText;
import org.hearsay.annotation.TaggedText;
import org.hearsay.model.Act;
import org.hearsay.model.Evidence;
import org.hearsay.model.Factuality;
import org.hearsay.model.How;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemKind;
import org.hearsay.model.KnownBy;
import org.hearsay.model.Publication;
import org.hearsay.model.Statement;
import org.hearsay.model.TimeExpression;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TimeFinderTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2025, 9, 4);

    private static List<TimeExpression> times(String text) {
        return new TimeFinder().find(TaggedText.annotate(text, PUBLISHED));
    }

    @Test
    void timesOfRandomWordsAreInBoundsInOrderAndApart() {
        for (long seed = 0; seed < 1_000; seed++) {
            String text = RandomText.line(seed) + "\n" + RandomText.line(-seed);
            check(TaggedText.annotate(text, PUBLISHED));
        }
    }

    private static void check(Annotation annotation) {
        int end = 0;
        String text = annotation.article().text().characters();
        for (TimeExpression time : new TimeFinder().find(annotation)) {
            Span span = time.evidence().span();
            assertThat(span.start()).as(text).isGreaterThanOrEqualTo(end);
            assertThat(annotation.article().text().at(span))
                    .isEqualTo(time.evidence().exact())
                    .isNotBlank();
            assertThat(time.form().expressed()).isNotBlank();
            assertThat(time.form().value(annotation.article().publication()).stream())
                    .as(text)
                    .allMatch(value -> value.matches("[A-Z0-9:._-]+"));
            end = span.end();
        }
    }

    @Test
    void theSameTextGivesTheSameTimes() {
        for (long seed = 0; seed < 50; seed++) {
            String text = RandomText.line(seed);
            assertThat(times(text)).isEqualTo(times(text));
        }
    }

    @Test
    void withThePublicationUnknownAWeekdayKeepsItsRelativeForm() {
        TimeExpression time = times("The council met on Wednesday.").get(0);
        assertThat(time.form().value(Publication.unknown())).isEmpty();
        assertThat(time.form().expressed()).isEqualTo("weekday 3, before publication");
    }

    @Test
    void aDayInAQuotationIsCountedFromTheDayOnWhichItWasSaid() {
        String text = "\u201cWe will decide tomorrow,\u201d he told/VBD the board on Monday.";
        Annotation annotation = TaggedText.annotate(text, PUBLISHED);
        List<TimeExpression> found = new TimeFinder().find(annotation);
        assertThat(values(found, annotation)).containsExactly("2025-09-05", "2025-09-01");
        List<TimeExpression> direct =
                new TimeFinder().counted(found, List.of(said(annotation, found, true)));
        assertThat(values(direct, annotation)).containsExactly("2025-09-02", "2025-09-01");
        List<TimeExpression> reported =
                new TimeFinder().counted(found, List.of(said(annotation, found, false)));
        assertThat(reported).isEqualTo(found);
    }

    private static List<String> values(List<TimeExpression> times, Annotation annotation) {
        return times.stream()
                .map(time -> time.form().value(annotation.article().publication()).orElse("-"))
                .toList();
    }

    private static Statement said(
            Annotation annotation, List<TimeExpression> times, boolean direct) {
        String text = annotation.article().text().characters();
        Span words = new Span(0, text.indexOf('\u201d') + 1);
        Evidence evidence = Evidence.of(annotation.article(), words);
        return new Statement(
                ItemId.of(annotation.article().id(), ItemKind.STATEMENT, words, 0),
                evidence,
                direct ? Statement.Kind.DIRECT : Statement.Kind.INDIRECT,
                Act.ASSERT,
                new Factuality(Factuality.Polarity.POSITIVE, Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                List.of(evidence),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(times.get(1).id()),
                Optional.empty(),
                .9,
                new How("statement", "2", "model"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "between May 3 and May 4 , the end of the end of the early late mid 2024 ",
                "the day after the day before ",
                "the first day of the last week of the first month of the ",
                "two weeks before two days after three years from 1 to 2 to 3 - ",
                "half past half to quarter past 1 : 2 : 3 : 4 twenty - twenty - ",
                "in in in by by of of the the more than more than at least at least up to "
            })
    void fourTimesTheTextTakesNoMoreThanInProportion(String words) {
        Annotation small = hostile(words, 500);
        Annotation large = hostile(words, 2_000);
        processorTime(small);
        assertThat(processorTime(large))
                .isLessThan(12 * Math.max(processorTime(small), 20_000_000));
    }

    @Test
    void aHundredThousandDaysAfterTheDayBeforeAreRead() {
        assertThat(new TimeFinder().find(hostile("the day after the day before ", 100_000)))
                .isNotNull();
    }

    private static Annotation hostile(String words, int times) {
        return TaggedText.annotate((words.repeat(20) + "\n").repeat(times / 20), PUBLISHED);
    }

    private static long processorTime(Annotation annotation) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        assertThat(new TimeFinder().find(annotation)).isNotNull();
        return threads.getCurrentThreadCpuTime() - start;
    }

    @Test
    void timesOfRandomTimeWordsAreInBoundsInOrderAndApart() {
        for (long seed = 0; seed < 500; seed++) {
            check(TaggedText.annotate(line(seed) + "\n" + line(-seed - 1), PUBLISHED));
        }
    }

    @Test
    void whatFollowsAParagraphDoesNotChangeItsTimes() {
        for (long seed = 0; seed < 200; seed++) {
            String text = line(seed);
            List<TimeExpression> alone = times(text);
            List<TimeExpression> followed =
                    times(text + "\nShe left on Monday/NNP.\n" + line(seed + 1));
            assertThat(followed.stream().limit(alone.size()).map(TimeFinderTest::without).toList())
                    .as(text)
                    .isEqualTo(alone.stream().map(TimeFinderTest::without).toList());
        }
    }

    /** A time without its article's name, which is made of the whole text. */
    private static String without(TimeExpression time) {
        return time.evidence().span() + " " + time.timex() + " " + time.form() + " " + time.mod();
    }

    @Test
    void aLaterPublicationMovesRelativeValuesAndNothingElse() {
        LocalDate later = PUBLISHED.plusDays(400);
        for (long seed = 0; seed < 200; seed++) {
            String text = line(seed);
            assertThat(new TimeFinder().find(TaggedText.annotate(text, later)))
                    .as(text)
                    .isEqualTo(times(text));
        }
        TimeExpression day = times("The council met on May 3, 2024.").get(0);
        TimeExpression told = times("The council met on Wednesday.").get(0);
        assertThat(value(day, later)).isEqualTo(value(day, PUBLISHED));
        assertThat(value(told, later)).isNotEqualTo(value(told, PUBLISHED));
    }

    private static Optional<String> value(TimeExpression time, LocalDate published) {
        return time.form().value(Publication.on(published, KnownBy.USER, "stated"));
    }

    private static final String[] WORDS =
            ("the a of in on at by to and from between before after last next this that every two"
                 + " twenty first third 3 18th 2024 '90s 9:30 7 : - , . early late mid end half"
                 + " past day days week weeks month year years quarter decade hour night morning"
                 + " weekend Monday Tuesday May March June spring summer fall Easter Christmas now"
                 + " ago earlier later more than about a.m. BC century fiscal anniversary old said"
                 + " will")
                    .split(" ", -1);

    private static String line(long seed) {
        Random random = new Random(seed);
        StringBuilder line = new StringBuilder("It");
        for (int i = 0; i < 30; i++) {
            line.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
        }
        return line.append(" .").toString();
    }
}
