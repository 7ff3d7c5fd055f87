package org.hearsay.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.RandomText;
import org.hearsay.annotation.TaggedText;
import org.hearsay.model.Figure;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

final class FigureFinderPropertiesTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2025, 9, 4);

    private static final String[] WORDS = {
        "two", "half", "a", "million", "hundred", "and", "of", "them", "-", "$", "1,200", "to",
        "the", "toll", "rose", "from", "dozens", "people", "killed", "in", "ten", "%", "between",
        "one", "point", "2.5bn", ",", "Missing", ":", "quarter", "metres", "per", "second", "more"
    };

    private static List<Figure> figures(String text) {
        Annotation annotation = TaggedText.annotate(text, PUBLISHED);
        return new FigureFinder().find(annotation, List.of(), List.of());
    }

    @Test
    void figuresOfAnyNumberWordsAreInBoundsInOrderAndLowIsAtMostHigh() {
        for (long seed = 0; seed < 1_000; seed++) {
            int end = 0;
            String text = numbers(seed, 40);
            for (Figure figure : figures(text)) {
                Span span = figure.evidence().span();
                assertThat(span.start()).as(text).isGreaterThanOrEqualTo(end);
                assertThat(figure.evidence().exact()).isNotBlank();
                assertThat(figure.quantity().low()).isLessThanOrEqualTo(figure.quantity().high());
                end = span.end();
            }
        }
    }

    @Test
    void aParagraphHasTheSameFiguresWhateverStandsInAnother() {
        for (long seed = 0; seed < 300; seed++) {
            String text = numbers(seed, 30);
            List<String> alone = words(figures(text), 0);
            String other = RandomText.line(seed) + " " + numbers(-seed - 1, 30);
            int shift = TaggedText.annotate(other, PUBLISHED).article().text().length();
            assertThat(words(figures(other + "\n" + text), shift)).as(text).isEqualTo(alone);
        }
    }

    @Test
    void workGrowsWithTheLengthOfTheInputAndNotFaster() {
        for (String word : List.of("two", "1", "a million")) {
            Annotation annotation =
                    TaggedText.annotate((word + " ").repeat(100_000).strip(), PUBLISHED);
            List<Figure> figures =
                    assertTimeoutPreemptively(
                            Duration.ofSeconds(30),
                            () -> new FigureFinder().find(annotation, List.of(), List.of()));
            assertThat(figures).hasSizeLessThan(200_000);
        }
    }

    private static List<String> words(List<Figure> figures, int from) {
        return figures.stream()
                .filter(figure -> figure.evidence().span().start() >= from)
                .map(f -> f.evidence().exact() + f.quantity() + f.counted() + f.unit())
                .toList();
    }

    /** So many words of a linear congruential sequence. */
    private static String numbers(long seed, int count) {
        StringBuilder text = new StringBuilder();
        long state = seed * 2_862_933_555_777_941_757L + 3_037_000_493L;
        for (int i = 0; i < count; i++) {
            state = state * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
            text.append(WORDS[(int) Long.remainderUnsigned(state >>> 33, WORDS.length)]);
            text.append(' ');
        }
        return text.toString().strip();
    }
}
