package org.hearsay.nlp.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.annotation.Attribution;
import org.hearsay.model.Article;
import org.hearsay.model.Role;
import org.hearsay.model.Segment;
import org.hearsay.testing.Articles;
import org.hearsay.text.CodePoints;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class AttributionReaderTest {

    private static final ReadingModel MODEL = ReadingModel.load();
    private static final AttributionReader READER = new AttributionReader(MODEL);

    @Test
    void windowsAndAttributionsAreThoseThatPythonReadsWithTheSameModel() {
        for (String[] fields : Cases.of("attribution-cases.tsv")) {
            String text = fields[0];
            Article article = oneSegment(text);
            String windows =
                    Windows.of(MODEL.words(article), MODEL.settings()).stream()
                            .map(AttributionReaderTest::described)
                            .collect(Collectors.joining(" "));
            assertThat(windows).as(text).isEqualTo(fields[1]);
            CodePoints points = new CodePoints(text);
            String attributions =
                    read(article).stream()
                            .map(attribution -> described(attribution, points))
                            .collect(Collectors.joining(" "));
            assertThat(attributions).as(text).isEqualTo(fields[2]);
        }
    }

    @Test
    void anArticleIsReadTheSameWhateverIsReadBeforeAndBesideIt()
            throws InterruptedException, ExecutionException {
        List<Article> articles = articles();
        List<List<Attribution>> alone = articles.stream().map(AttributionReaderTest::read).toList();
        List<Article> backward = new ArrayList<>(articles);
        Collections.reverse(backward);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<Attribution>>> together = new ArrayList<>();
            for (int round = 0; round < 2; round++) {
                backward.forEach(article -> together.add(threads.submit(() -> read(article))));
            }
            for (int i = 0; i < together.size(); i++) {
                int article = articles.size() - 1 - i % articles.size();
                assertThat(together.get(i).get()).isEqualTo(alone.get(article));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void noSpanRunsOverTheBorderOfTwoSegments() {
        for (Article article : articles()) {
            for (Attribution attribution : read(article)) {
                List<Span> spans = new ArrayList<>(attribution.content());
                spans.add(attribution.cue());
                attribution.source().ifPresent(spans::add);
                assertThat(spans)
                        .allMatch(
                                span ->
                                        article.segments().stream()
                                                .anyMatch(s -> s.span().contains(span)));
            }
        }
    }

    @Test
    void attributionsStandInTheOrderOfTheirCuesAndTheirConfidencesHaveTwoPlaces() {
        for (Article article : articles()) {
            int start = 0;
            for (Attribution attribution : read(article)) {
                assertThat(attribution.cue().start()).isGreaterThanOrEqualTo(start);
                assertThat(attribution.content()).isSorted();
                double hundredths = 100 * attribution.confidence();
                assertThat(hundredths - Math.rint(hundredths)).isBetween(-1e-9, 1e-9);
                start = attribution.cue().start();
            }
        }
    }

    @Test
    void everyWordIsInTheCoreOfOneWindowAndEveryWindowFits() {
        String longWords = ("qzx".repeat(33) + " ").repeat(200);
        String mixed = ("It was " + "wvkjq".repeat(8) + ", he said. ").repeat(200);
        for (String text :
                List.of(longWords, mixed, "a, ".repeat(900), "It rains.\n".repeat(300))) {
            ModelWords words = MODEL.words(oneSegment(text));
            int core = 0;
            int shown = 0;
            for (Window window : Windows.of(words, MODEL.settings())) {
                assertThat(window.coreStart()).isEqualTo(core);
                int pieces = pieces(words, window.start(), window.end());
                assertThat(pieces).isLessThanOrEqualTo(MODEL.settings().pieces() - 2);
                shown += pieces;
                core = window.coreEnd();
            }
            assertThat(core).isEqualTo(words.size());
            assertThat(shown).isLessThan(6 * pieces(words, 0, words.size()));
        }
    }

    @Test
    void aMegabyteWithoutASpaceIsReadInNoTime() {
        for (String text : List.of("a".repeat(1_000_000), "\u0301\u0316".repeat(500_000))) {
            Assertions.assertTimeout(Duration.ofSeconds(60), () -> read(oneSegment(text)));
        }
    }

    @Test
    void whatIsFullOfCuesIsReadInLimitedTime() {
        for (String text :
                List.of("said ".repeat(999), "“\"”".repeat(999), "He said. ".repeat(99))) {
            Assertions.assertTimeout(Duration.ofSeconds(60), () -> read(oneSegment(text)));
        }
    }

    @Test
    @Tag("slow")
    void theTimeGrowsWithTheTextAndNotFaster() {
        for (String text : List.of("It rains, he said. ".repeat(10_000), "\"".repeat(100_000))) {
            Assertions.assertTimeout(Duration.ofMinutes(10), () -> read(oneSegment(text)));
        }
    }

    @Test
    void whatTheModelSaysOfAWordIsThereForOtherReaders() {
        ModelWords words = MODEL.words(Articles.ofLines("Edda Quist resigned.\nShe said so."));
        List<Encoded> all = MODEL.encode(words).toList();
        assertThat(all).hasSize(1);
        Encoded encoded = all.get(0);
        assertThat(encoded.window().size()).isEqualTo(words.size());
        assertThat(encoded.tags().rows()).isEqualTo(words.size());
        assertThat(encoded.tags().columns()).isEqualTo(MODEL.tags().size());
        assertThat(encoded.names().columns()).isEqualTo(9);
        assertThat(encoded.arcs().rows()).isEqualTo(words.size());
        assertThat(encoded.arcs().columns()).isEqualTo(words.size());
        assertThat(encoded.relations().columns()).isEqualTo(MODEL.relations().size());
    }

    @Test
    void aModelIsLoadedInASecondOnAQuietMachine() {
        Assertions.assertTimeout(Duration.ofSeconds(10), ReadingModel::load);
    }

    private static List<Attribution> read(Article article) {
        ModelWords words = MODEL.words(article);
        return MODEL.encode(words)
                .flatMap(encoded -> READER.attributions(words, encoded).stream())
                .toList();
    }

    private static int pieces(ModelWords words, int start, int end) {
        int pieces = 0;
        for (int i = start; i < end; i++) {
            pieces += words.get(i).pieces().size();
        }
        return pieces;
    }

    /** The texts of the cases, each line a segment. */
    private static List<Article> articles() {
        return Cases.of("attribution-cases.tsv").stream()
                .limit(4)
                .map(fields -> Articles.ofLines(fields[0]))
                .toList();
    }

    /** Python reads a text as one segment. */
    private static Article oneSegment(String text) {
        List<Segment> segments =
                text.isEmpty()
                        ? List.of()
                        : List.of(new Segment(new Span(0, text.length()), Role.BODY));
        return Articles.of(text, segments);
    }

    private static String described(Window window) {
        return Stream.of(window.start(), window.end(), window.coreStart(), window.coreEnd())
                .map(Object::toString)
                .collect(Collectors.joining("-"));
    }

    private static String described(Attribution attribution, CodePoints points) {
        return attribution.source().map(source -> described(source, points)).orElse("")
                + "|"
                + described(attribution.cue(), points)
                + "|"
                + attribution.content().stream()
                        .map(part -> described(part, points))
                        .collect(Collectors.joining(";"));
    }

    private static String described(Span span, CodePoints points) {
        return points.at(span.start()) + "-" + points.at(span.end());
    }
}
