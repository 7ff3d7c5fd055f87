package org.hearsay.nlp.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearsay.model.Role;
import org.hearsay.model.Segment;
import org.hearsay.testing.Articles;
import org.hearsay.text.CodePoints;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

final class ModelWordsTest {

    private static final Vocabulary VOCABULARY = ModelFile.installed().vocabulary();

    @Test
    void wordsPiecesAndFeaturesAreThoseThatTheModelWasTrainedWith() {
        for (String[] fields : Cases.of("pieces-cases.tsv")) {
            assertThat(described(fields[0])).as(fields[0]).isEqualTo(fields[1]);
        }
    }

    @Test
    void onlyReportedSegmentsHaveWords() {
        String text = "Menu. Quist resigned. A comment.";
        List<Segment> segments =
                List.of(
                        new Segment(new Span(0, 5), Role.NAVIGATION),
                        new Segment(new Span(6, 21), Role.BODY),
                        new Segment(new Span(22, text.length()), Role.COMMENT));
        ModelWords words = ModelWords.of(Articles.of(text, segments), VOCABULARY);
        assertThat(spans(words))
                .containsExactly(new Span(6, 11), new Span(12, 20), new Span(20, 21));
    }

    @Test
    void aParagraphBrokenAtAWidthReadsLikeTheSameOnOneLine() {
        String wrapped =
                """
                Velm has accepted that independent engineers may enter the dam without
                its own staff present, the minister told state television in a long
                talk, "and we will always keep the word that we once gave to you and
                yours."
                """;

        assertThat(told(wrapped)).isEqualTo(told(wrapped.replace('\n', ' ')));
    }

    @Test
    void linesThatEndEarlyAreParagraphs() {
        String listed =
                """
                Velm has accepted that independent engineers may enter the dam at last.
                It waits.
                Its minister told state television so in a long talk on Monday.
                """;

        assertThat(told(listed)).isNotEqualTo(told(listed.replace('\n', ' ')));
    }

    /** Paragraph and feature of every word. */
    private static List<String> told(String text) {
        ModelWords words = words(text);
        return IntStream.range(0, words.size())
                .mapToObj(i -> words.get(i).paragraph() + " " + words.get(i).feature())
                .toList();
    }

    @Test
    void aSegmentBeginsALineAParagraphAndNoQuotation() {
        String text = "He said \"noQuist resigned";
        List<Segment> segments =
                List.of(
                        new Segment(new Span(0, 11), Role.BODY),
                        new Segment(new Span(11, text.length()), Role.BODY));
        ModelWords words = ModelWords.of(Articles.of(text, segments), VOCABULARY);
        assertThat(words.size()).isEqualTo(6);
        assertThat(words.get(3).feature()).isEqualTo(2);
        assertThat(words.get(4).feature()).isEqualTo(4 + 1);
        assertThat(words.get(4).paragraph()).isEqualTo(1);
        assertThat(words.endsSegment(3)).isTrue();
        assertThat(words.endsSegment(4)).isFalse();
    }

    @Test
    void wordsStandInOrderInsideTheTextWhateverItHolds() {
        String text = "a \ud83d lone \ude00 surrogate\ud83d\ude00 \ud83d";
        List<Segment> segments =
                List.of(
                        new Segment(new Span(0, 19), Role.BODY),
                        new Segment(new Span(19, text.length()), Role.BODY));
        int end = 0;
        for (Span span : spans(ModelWords.of(Articles.of(text, segments), VOCABULARY))) {
            assertThat(span.start()).isGreaterThanOrEqualTo(end);
            assertThat(span.isEmpty()).isFalse();
            end = span.end();
        }
        assertThat(end).isLessThanOrEqualTo(text.length());
    }

    @Test
    void aMegabyteIsCutInNoTimeWhateverItHolds() {
        for (String unit :
                List.of(
                        "a",
                        "é",
                        "\u0301\u0316",
                        "Σ",
                        "\u00ad",
                        "“",
                        "\"",
                        "中",
                        "\ud83d",
                        "a\n",
                        "qzx ",
                        "qzxwvkjqbzxnmpqzxwvkjqbzxnmpqzxwvkjqbzxnmpqzxwvkjqbzxnmp ")) {
            String text = unit.repeat(1_000_000 / unit.length());
            Assertions.assertTimeout(Duration.ofSeconds(20), () -> words(text).size(), unit);
        }
    }

    private static String described(String text) {
        CodePoints points = new CodePoints(text);
        ModelWords words = words(text);
        return IntStream.range(0, words.size())
                .mapToObj(words::get)
                .map(word -> described(word, points))
                .collect(Collectors.joining(" "));
    }

    private static String described(ModelWord word, CodePoints points) {
        String pieces =
                word.pieces().stream().map(Object::toString).collect(Collectors.joining(","));
        String span = points.at(word.span().start()) + "-" + points.at(word.span().end());
        return span + ":" + word.feature() + ":" + word.paragraph() + ":" + pieces;
    }

    /** Of a text that is one segment, as in Python. */
    private static ModelWords words(String text) {
        List<Segment> segments =
                text.isEmpty()
                        ? List.of()
                        : List.of(new Segment(new Span(0, text.length()), Role.BODY));
        return ModelWords.of(Articles.of(text, segments), VOCABULARY);
    }

    private static List<Span> spans(ModelWords words) {
        return IntStream.range(0, words.size()).mapToObj(words::span).toList();
    }
}
