package org.hearsay.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.RandomText;
import org.hearsay.annotation.TaggedText;
import org.hearsay.model.Publication;
import org.hearsay.model.TimeExpression;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

final class TimeFinderTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2025, 9, 4);

    private static List<TimeExpression> times(String text) {
        return new TimeFinder().find(TaggedText.annotate(text, PUBLISHED));
    }

    @Test
    void timesOfRandomWordsAreInBoundsInOrderAndApart() {
        for (long seed = 0; seed < 1_000; seed++) {
            String text = RandomText.line(seed) + "\n" + RandomText.line(-seed);
            Annotation annotation = TaggedText.annotate(text, PUBLISHED);
            int end = 0;
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
    void anArticleOfDatesAloneIsReadInLinearTime() {
        String sentence =
                "between May 3 and May 4 , the end of the end of the early late mid 2024 ";
        String text = (sentence.repeat(12) + ".\n").repeat(2_000);
        Annotation annotation = TaggedText.annotate(text, PUBLISHED);
        Assertions.assertTimeout(
                Duration.ofSeconds(20), () -> new TimeFinder().find(annotation).size());
    }
}
