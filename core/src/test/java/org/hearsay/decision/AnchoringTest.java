package org.hearsay.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.hearsay.model.Anchor;
import org.hearsay.model.Fate;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnchoringTest {

    private static final int MUTANTS = 1_000;

    @Test
    void wordsThatStandWhereTheyStoodAreFoundExact() {
        String text = "Jonas Pell said no. Nobody laughed.";

        assertThat(find(anchor(text, "said no"), text)).isEqualTo(Fate.EXACT);
    }

    @Test
    void wordsThatMovedAreFoundWhereTheyAre() {
        String text = "Jonas Pell said that the ferry would not sail. Nobody laughed.";
        Anchor anchor = anchor(text, "the ferry would not sail");
        String moved = "\ud83d\udea2 An advertisement.\n\n" + text;

        Place place = new Anchoring(SeededArticle.of(moved)).find(anchor);

        assertThat(place.fate()).isEqualTo(Fate.MOVED);
        assertThat(place.span().orElseThrow().in(moved)).isEqualTo("the ferry would not sail");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "was never “closed” | was never \"closed\"",
                "was never 'closed' | was never ‘closed’",
                "an officials - office | an officials – office",
                "the office of flight | the oﬃce of ﬂight",
                "the naïve café | the nai\u0308ve cafe\u0301",
                "a long passenger list | a long pas\u00adsen\u200bger list",
                "a long passenger list | a long passen-\\nger list",
                "a long passenger list | a long\\npassenger\u00a0list",
            })
    void wordsThatAreSetOtherwiseAreFound(String was, String is) {
        String text = "In Ormsby there %s all week.".replace("%s", was);
        String set = "In Ormsby there %s all week.".replace("%s", is.replace("\\n", "\n"));

        assertThat(find(anchor(text, was), set)).isEqualTo(Fate.NORMALISED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The blast killed [14 people] there. | The blast killed 40 people there.",
                "The blast killed [14 people] there. | The blast killed 114 people there.",
                "The blast killed [14] people there. | The blast killed 14,000 people there.",
                "The blast killed [14] people there. | The blast killed 14% people there.",
                "The blast killed [400] people there. | The blast killed 1,400 people there.",
                "A total of [$5] was paid. | A total of €5 was paid.",
                "A total of $[5] was paid. | A total of €5 was paid.",
                "It fell by [5] degrees. | It fell by -5 degrees.",
                "It fell by [5] degrees. | It fell by 1.5 degrees.",
                "There were [two boats] out. | There were twenty-two boats out.",
                "There were [two boats] out. | There were a hundred and two boats out.",
                "Oru [attacked] Brannik at dawn. | Oru has not attacked Brannik at dawn.",
                "Oru [attacked] Brannik at dawn. | Vantry attacked Brannik at dawn.",
                "Oru [attacked] Brannik at dawn. | Oru attacked Vantry at dawn.",
                "Oru [attacked] Brannik on Monday. | Oru attacked Brannik on Tuesday.",
                "Oru [never attacked] Brannik. | Oru attacked Brannik.",
                "Oru [has attacked] Brannik. | Oru hasn’t attacked Brannik.",
                "Pell said [“we will stay”] then. | Pell said we will stay then.",
                "In [March 2025] it rained. | In May 2025 it rained.",
            })
    void aChangedClaimIsNeverPassedOver(String was, String is) {
        String text = was.replace("[", "").replace("]", "");
        Span span = new Span(was.indexOf('['), was.indexOf(']') - 1);
        Anchor anchor = Anchor.of(SeededArticle.of(text), span);

        assertThat(find(anchor, text)).isEqualTo(Fate.EXACT);
        assertThat(find(anchor, is).applied()).as(is).isFalse();
        assertThat(find(anchor, "Advertisement\n\n" + is).applied()).as(is).isFalse();
    }

    @Test
    void aCopyElsewhereDoesNotHideThatTheWordsChangedWhereTheyStood() {
        String claim = "Mira Tolland said that 1,200 passengers were stranded in Ormsby";
        String text = "In the port it was quiet. " + claim + " on Monday, and left for home.";
        String copy = "\n\nAlso on the radio: " + claim + ".";
        Anchor anchor = anchor(text + copy, claim);
        String changed = text.replace("1,200", "2,100") + copy;

        assertThat(find(anchor, "News\n\n" + changed)).isEqualTo(Fate.CHANGED);
    }

    @Test
    void shortWordsAreNotFoundAmongOthersThanBefore() {
        String text = "The ferry sank near the pier. Rescuers came soon.";
        Anchor anchor = anchor(text, "sank");

        assertThat(find(anchor, "Prices rose. Hopes sank among all buyers of fish."))
                .isEqualTo(Fate.LOST);
    }

    @Test
    void whatIsSaidTwiceInTheSameWordsIsLostOnceItMoves() {
        String text = "Pell said no.\n\nPell said no.\n\n";
        Anchor anchor = new Anchor(anchor(text, "said no").article(), "said no", "", "", span(5));

        assertThat(find(anchor, "x " + text)).isEqualTo(Fate.LOST);
    }

    private static Span span(int start) {
        return new Span(start, start + 7);
    }

    @Test
    void wordsThatAreGoneAreLost() {
        String text = "Jonas Pell said that the ferry would not sail.";

        assertThat(find(anchor(text, "the ferry would not sail"), "A recipe for soup with leeks."))
                .isEqualTo(Fate.LOST);
        assertThat(find(anchor(text, "the ferry would not sail"), "")).isEqualTo(Fate.LOST);
    }

    @Test
    void noneOfAThousandMutantsOfAClaimIsPassedOver() {
        int mutants = 0;
        for (long seed = 0; mutants < MUTANTS; seed++) {
            Random random = new Random(seed);
            List<String> sentences = SeededArticle.sentences(random);
            String text = String.join("\n\n", sentences);
            String sentence = SeededArticle.pick(sentences, random);
            Span within = phrase(sentence, random);
            Anchor anchor = anchor(text, text.indexOf(sentence), within);
            for (String mutant : Mutants.of(sentence, within, random)) {
                List<String> changed = new ArrayList<>(sentences);
                changed.set(sentences.indexOf(sentence), mutant);
                if (random.nextBoolean()) {
                    Collections.shuffle(changed, random);
                }
                String now = (random.nextBoolean() ? "SUBSCRIBE\n\n" : "") + join(changed);
                Place place = new Anchoring(SeededArticle.of(now)).find(anchor);
                assertThat(place.span()).as(anchor.exact() + " in " + mutant).isEmpty();
                assertThat(place.because()).isNotEmpty();
                mutants++;
            }
        }
    }

    @Test
    void harmlessEditsLeaveWordsFoundAtTheRightPlace() {
        List<BiFunction<String, Random, String>> edits =
                List.of(
                        (text, random) -> "SUBSCRIBE NOW \ud83d\uddde\n\n" + text,
                        (text, random) -> text.replace("“", "\"").replace("”", "\""),
                        (text, random) -> text.replace("’", "'").replace(" – ", " — "),
                        (text, random) -> text.replace(" ", "\u00a0"),
                        (text, random) -> Normalizer.normalize(text, Normalizer.Form.NFD),
                        (text, random) -> text.replace("fl", "\ufb02").replace("fi", "\ufb01"),
                        (text, random) -> text.replace("passengers", "passen-\ngers"),
                        (text, random) -> text.replace(" the ", "\nthe "),
                        (text, random) -> shuffled(text, random),
                        (text, random) -> text + "\n\nMore news: 14 people were seen in Torvik.");
        int found = 0;
        int all = 0;
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<String> sentences = SeededArticle.sentences(random);
            String text = join(sentences);
            String sentence = SeededArticle.pick(sentences, random);
            Anchor anchor = anchor(text, text.indexOf(sentence), phrase(sentence, random));
            for (BiFunction<String, Random, String> edit : edits) {
                String now = edit.apply(text, random);
                Place place = new Anchoring(SeededArticle.of(now)).find(anchor);
                all++;
                if (place.span().isPresent()) {
                    found++;
                    assertThat(normal(place.span().get().in(now)))
                            .isEqualTo(normal(anchor.exact()));
                }
            }
        }
        assertThat(found / (double) all).isGreaterThanOrEqualTo(0.995);
    }

    @Test
    void aTextMadeOfOneLetterIsSearchedInLinearTime() {
        String text = "a".repeat(300_000);
        Anchor anchor = anchor(text, 100_000, new Span(0, Anchor.LONGEST));

        assertThat(find(anchor, "b" + "a".repeat(100_000))).isEqualTo(Fate.LOST);
    }

    private static String shuffled(String text, Random random) {
        List<String> paragraphs = new ArrayList<>(List.of(text.split("\n\n")));
        Collections.shuffle(paragraphs, random);
        return join(paragraphs);
    }

    private static String join(List<String> sentences) {
        return String.join("\n\n", sentences);
    }

    private static String normal(String text) {
        return new NormalText(text).characters();
    }

    /**
     * A stretch of a sentence from one word's beginning to another's end, now and then all of it.
     */
    private static Span phrase(String sentence, Random random) {
        List<Span> words = Guarded.in(sentence).stream().map(w -> w.span()).toList();
        if (random.nextInt(4) == 0) {
            return new Span(0, sentence.length());
        }
        int first = random.nextInt(words.size());
        int last = Math.min(words.size() - 1, first + random.nextInt(8));
        return new Span(words.get(first).start(), words.get(last).end());
    }

    private static Anchor anchor(String text, String words) {
        return anchor(text, text.indexOf(words), new Span(0, words.length()));
    }

    private static Anchor anchor(String text, int at, Span span) {
        return Anchor.of(SeededArticle.of(text), span.shift(at));
    }

    private static Fate find(Anchor anchor, String text) {
        return new Anchoring(SeededArticle.of(text)).find(anchor).fate();
    }
}
