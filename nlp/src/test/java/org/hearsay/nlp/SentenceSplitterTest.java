package org.hearsay.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

final class SentenceSplitterTest {

    @Test
    void stopsEndSentences() {
        splits("It rains. Does it? It does! Good.", "It rains.", "Does it?", "It does!", "Good.");
    }

    @Test
    void closingQuotesAndBracketsStayWithTheirSentence() {
        splits("“It rains.” She left.", "“It rains.”", "She left.");
        splits("(It rains.) She left.", "(It rains.)", "She left.");
        splits("\"It rains.\" She left.", "\"It rains.\"", "She left.");
        splits("``It rains.'' She left.", "``It rains.''", "She left.");
        splits("“He said, ‘It rains.’” So.", "“He said, ‘It rains.’”", "So.");
    }

    @Test
    void aStraightQuoteBehindABlankOpensTheNextSentence() {
        splits("She left. \"It rains.\"", "She left.", "\"It rains.\"");
        splits("She left. ''It rains.''", "She left.", "''It rains.''");
    }

    @Test
    void aSecondStopBehindAnInnerQuotationEndsNothingMore() {
        splits("\"He asked, 'Who?'.\" She left.", "\"He asked, 'Who?'.\"", "She left.");
    }

    @Test
    void aBlankLineEndsASentenceWhateverStandsBefore() {
        splits("Ferry inquiry\n\nPORT ALMA\n \nQuist", "Ferry inquiry", "PORT ALMA", "Quist");
        splits("He said:\n\n“Yes.”", "He said:", "“Yes.”");
        splits("“Yes.\n\n” he said", "“Yes.", "” he said");
    }

    @Test
    void aLineEndsNoSentence() {
        splits("Edda\nQuist left.", "Edda\nQuist left.");
    }

    @Test
    void abbreviationsEndASentenceOnlyBeforeItsFirstWord() {
        splits("Mr. Lind of the U.S. Senate left.", "Mr. Lind of the U.S. Senate left.");
        splits("She left the U.S. The rain fell.", "She left the U.S.", "The rain fell.");
        splits("He left “the U.S.” The rain fell.", "He left “the U.S.”", "The rain fell.");
        splits("She came at 9 a.m. Monday.", "She came at 9 a.m. Monday.");
        splits("The U.S., e.g., lost 3.5 points.", "The U.S., e.g., lost 3.5 points.");
    }

    @Test
    void anEllipsisEndsNoSentence() {
        splits("It rains ... and rains.", "It rains ... and rains.");
    }

    @Test
    void aMarkInsideAWordEndsNoSentence() {
        splits("Alma/Su!olk left.", "Alma/Su!olk left.");
    }

    @Test
    void noTokensHaveNoSentences() {
        assertThat(SentenceSplitter.sentences("", List.of())).isEmpty();
    }

    @Test
    void everyTokenLiesInOneSentenceAndWorkIsBounded() {
        for (String text :
                List.of(
                        "a".repeat(1_000_000),
                        ".".repeat(100_000),
                        ". ".repeat(100_000),
                        "\"'".repeat(100_000),
                        ".\"".repeat(100_000),
                        ") ".repeat(100_000),
                        "It rains. ".repeat(50_000),
                        "word\n\n".repeat(50_000))) {
            List<Span> words = WordCutter.words(text, new Span(0, text.length()));
            List<Span> joined = new ArrayList<>();
            Assertions.assertTimeout(
                    Duration.ofSeconds(10),
                    () -> SentenceSplitter.sentences(text, words).forEach(joined::addAll));
            assertThat(joined).isEqualTo(words);
        }
    }

    private static void splits(String text, String... sentences) {
        List<Span> words = WordCutter.words(text, new Span(0, text.length()));
        assertThat(SentenceSplitter.sentences(text, words))
                .extracting(
                        sentence ->
                                text.substring(
                                        sentence.get(0).start(),
                                        sentence.get(sentence.size() - 1).end()))
                .containsExactly(sentences);
    }
}
