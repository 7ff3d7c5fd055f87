package org.hearsay.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Attribution;
import org.hearsay.annotation.TaggedText;
import org.hearsay.model.Act;
import org.hearsay.model.Evidence;
import org.hearsay.model.Factuality;
import org.hearsay.model.Party;
import org.hearsay.model.Statement;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * What is made of attributions, quotation marks and layouts; the cases in cli try the model too.
 */
class StatementFinderTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2025, 3, 4);

    @Test
    void contentThatRunsIntoAQuotationIsAllOfIt() {
        Page page = new Page("Ida Venn said/VBD “the pier is safe and it will stay open”.");
        page.says("Ida Venn", "said", "the pier is safe");
        assertThat(page.read())
                .containsExactly("direct | Ida Venn | “the pier is safe and it will stay open”");
    }

    @Test
    void aQuotationGoesOnWithItsSpeakerInTheNextParagraph() {
        Page page =
                new Page("“The pier is safe,” Ida Venn said/VBD.\n“Nobody has to worry about it.”");
        page.says("Ida Venn", "said", "“The pier is safe,”");
        assertThat(page.read())
                .containsExactly(
                        "direct | Ida Venn | “The pier is safe,” ... “Nobody has to worry about"
                                + " it.”");
    }

    @Test
    void aQuotationBehindItsAttributionAndACommaIsPartOfIt() {
        Page page = new Page("“The pier is safe,” Ida Venn said/VBD, “and it will stay open.”");
        page.says("Ida Venn", "said", "“The pier is safe,”");
        assertThat(page.read())
                .containsExactly(
                        "direct | Ida Venn | “The pier is safe,” ... “and it will stay open.”");
    }

    @Test
    void aQuotedSentenceThatNobodyIsGivenForHasAnUnknownSource() {
        Page page = new Page("Rain fell all day.\n“We have waited for this for years.”");
        assertThat(page.read())
                .containsExactly("direct | unknown | “We have waited for this for years.”");
    }

    @Test
    void quotedWordsWithinASentenceAreTheReporters() {
        Page page = new Page("The “floating palace of the north” sank on Monday.");
        assertThat(page.read()).isEmpty();
    }

    @Test
    void aTitleInQuotationMarksIsNotSaid() {
        Page page = new Page("The club opened/VBD its show “A Century of Ferries” on Monday.");
        page.says("The club", "opened", "“A Century of Ferries”");
        assertThat(page.read()).isEmpty();
    }

    @Test
    void whatAHeadlineIsAboutSaysNothing() {
        Page page = new Page("# Karr/NNP and Venn/NNP summit/NN : what to know");
        page.says("Karr and Venn summit", ":", "what to know");
        assertThat(page.read()).isEmpty();
    }

    @Test
    void whoStandsBeforeAHeadlinesColonSaysIt() {
        Page page = new Page("# Ida/NNP Venn/NNP : we know");
        page.says("Ida Venn", ":", "we know");
        assertThat(page.read()).containsExactly("indirect | Ida Venn | we know");
    }

    @Test
    void whoSpeaksOfSomethingInAHeadlineSaysIt() {
        Page page = new Page("# Ida/NNP Venn/NNP on strike/NN : we will win");
        page.says("Ida Venn on strike", ":", "we will win");
        assertThat(page.read()).hasSize(1);
    }

    @Test
    void nobodysNameEndsInAnd() {
        Page page = new Page("Some clerks and others said/VBD the pier is safe.");
        page.says("Some clerks and", "said", "the pier is safe");
        assertThat(page.read()).containsExactly("indirect | Some clerks | the pier is safe");
    }

    @Test
    void aQuotationBelongsToTheNearerOfTwoCues() {
        Page page =
                new Page("“The pier is safe,” Ida Venn said/VBD. “The roof is not,” he added/VBD.");
        page.says("Ida Venn", "said", "“The pier is safe,”");
        page.says("he", "added", "“The pier is safe,”", "“The roof is not,”");
        assertThat(page.read())
                .containsExactly(
                        "direct | Ida Venn | “The pier is safe,”",
                        "direct | he | “The roof is not,”");
    }

    @Test
    void whoeverIsNamedBehindTheVerbSaidTheQuotation() {
        Page page =
                new Page(
                        "Tarn Rail denied/VBD a fault. “Our trains are safe,” said/VBD a/DT"
                                + " spokesman/NN, Piet/NNP Orr/NNP on/IN Monday/NNP.");
        page.says("Tarn Rail", "said", "“Our trains are safe,”");
        assertThat(page.read())
                .containsExactly("direct | a spokesman, Piet Orr | “Our trains are safe,”");
    }

    @Test
    void aVerbWithItsSubjectBeforeItKeepsItsSource() {
        Page page =
                new Page(
                        "Tarn Rail denied/VBD a fault. It said/VBD “our trains are safe,” said/VBD"
                                + " to/TO be/VB new.");
        page.says("Tarn Rail", "said", "“our trains are safe,”");
        assertThat(page.read()).containsExactly("direct | Tarn Rail | “our trains are safe,”");
    }

    @Test
    void whatIsToldOfASourceByTheWayIsItsOwn() {
        Page page = new Page("Ida Venn, who in May called/VBD for a ferry , said/VBD it was late.");
        page.unsourced("called", "for a ferry");
        page.says("Ida Venn, who in May called for a ferry", "said", "it was late");
        assertThat(page.read())
                .containsExactly(
                        "indirect | Ida Venn | for a ferry",
                        "indirect | Ida Venn, who in May called for a ferry | it was late");
    }

    @Test
    void aSourceIsWithoutItsPossessive() {
        Page page = new Page("Ida Venn’s/NNP claim/NN that the pier is safe surprised/VBD many.");
        page.says("Ida Venn’s", "claim", "that the pier is safe");
        assertThat(page.read()).containsExactly("indirect | Ida Venn | that the pier is safe");
    }

    @Test
    void aNameBehindADashSignsTheQuotation() {
        Page page = new Page("“The best pie in town is the one you share.” — Ida/NNP Venn/NNP");
        assertThat(page.read())
                .containsExactly(
                        "direct | Ida Venn | “The best pie in town is the one you share.”");
    }

    @Test
    void paragraphsThatBeginWithLabelsAreTurnsOfATalk() {
        Page page =
                new Page(
                        """
                        HARBOUR POST/NNP : Will the pier close?
                        VENN/NNP : It will stay open.
                        NOTE the tide.\
                        """);
        assertThat(page.read())
                .containsExactly(
                        "indirect | HARBOUR POST | Will the pier close?",
                        "indirect | VENN | It will stay open.");
        assertThat(page.statements().get(0).act()).isEqualTo(Act.ASK);
    }

    @Test
    void aBareQuestionAndAnswerNameNobody() {
        Page page = new Page("Q: Will the pier close?\nA: It will stay open.");
        assertThat(page.read())
                .containsExactly(
                        "indirect | unknown | Will the pier close?",
                        "indirect | unknown | It will stay open.");
    }

    @Test
    void oneLabelMakesNoTalk() {
        assertThat(new Page("BREAKING/NNP : The pier is closed.").read()).isEmpty();
    }

    @Test
    void whatWasNotSaidIsNegative() {
        Page page = new Page("Ida Venn has/VBZ never/RB said/VBN that the pier is safe.");
        page.says("Ida Venn", "has never said", "that the pier is safe");
        Factuality factuality = page.statements().get(0).factuality();
        assertThat(factuality.polarity()).isEqualTo(Factuality.Polarity.NEGATIVE);
    }

    @Test
    void whoeverDoesNotBelieveDenies() {
        Page page = new Page("Ida Venn does/VBZ not/RB believe/VB that the pier is safe.");
        page.says("Ida Venn", "does not believe", "that the pier is safe");
        Statement statement = page.statements().get(0);
        assertThat(statement.act()).isEqualTo(Act.DENY);
        assertThat(statement.factuality().polarity()).isEqualTo(Factuality.Polarity.POSITIVE);
    }

    @Test
    void aHedgeStandsBesideTheCue() {
        Page page = new Page("Ida Venn reportedly/RB did/VBD tell/VB the/DT council/NN to resign.");
        page.says("Ida Venn", "did tell", "to resign");
        Statement statement = page.statements().get(0);
        assertThat(statement.factuality().hedge()).map(Evidence::exact).contains("reportedly");
        assertThat(statement.addressee()).map(Party::name).contains("the council");
    }

    @Test
    void aChannelIsNamedWithAllItsWords() {
        Page page =
                new Page(
                        "The pier is safe, she said/VBD in/IN an/DT interview/NN with/IN"
                                + " Harbour/NNP Radio/NNP.");
        page.says("she", "said", "The pier is safe");
        assertThat(page.statements().get(0).channel().orElseThrow().name())
                .isEqualTo("an interview with Harbour Radio");
    }

    @Test
    void whatIsSetFreeIsNoChannel() {
        Page page =
                new Page(
                        "Ida Venn said/VBD the pier is safe in/IN the/DT release/NN of/IN the/DT"
                                + " crew/NN.");
        page.says("Ida Venn", "said", "the pier is safe");
        assertThat(page.statements().get(0).channel()).isEmpty();
    }

    @Test
    void anEndIsNobodyToBeUrged() {
        Page page = new Page("Both aides/NNS urge/VBP an/DT end/NN to/TO the/DT strike/NN.");
        page.says("Both aides", "urge", "an end to the strike");
        assertThat(page.statements().get(0).addressee()).isEmpty();
    }

    @Test
    void whoSuggestsThatAThingIsSoProposesNothing() {
        Page page = new Page("Both aides/NNS suggest/VBP that/IN the pier is/VBZ safe.");
        page.says("Both aides", "suggest", "that the pier is safe");
        assertThat(page.statements().get(0).act()).isEqualTo(Act.ASSERT);
    }

    @Test
    void whoSuggestsThatAThingBeDoneProposesIt() {
        Page page = new Page("Both aides/NNS suggest/VBP that/IN the pier be/VB closed.");
        page.says("Both aides", "suggest", "that the pier be closed");
        assertThat(page.statements().get(0).act()).isEqualTo(Act.PROPOSE);
    }

    @Test
    void anAttributionWithinAContentStandsInsideIt() {
        Page page = new Page("Ida Venn said/VBD that Tom Karr feared/VBD a flood.");
        page.says("Ida Venn", "said", "that Tom Karr feared a flood");
        page.says("Tom Karr", "feared", "a flood");
        List<Statement> found = page.statements();
        assertThat(found.get(1).within()).contains(found.get(0).id());
        assertThat(found.get(0).within()).isEmpty();
    }

    @Test
    void whatACaptionSaysIsNoPartOfWhatTheTextBelowSays() {
        Page page =
                new Page("^ The pier at dusk. Picture: Lantern\nThe pier is safe, Venn said/VBD.");
        page.says("Venn", "said", "Lantern", "The pier is safe");
        assertThat(page.read()).containsExactly("indirect | Venn | The pier is safe");
    }

    @Test
    void twentyThousandQuotationsTakeSeconds() {
        Page page = new Page("“The pier is safe and sound.” she said/VBD.\n".repeat(20_000));
        Assertions.assertTimeout(Duration.ofSeconds(20), page::statements);
    }

    /** A text and what a model is to have seen in it. */
    private static final class Page {

        private final Annotation plain;
        private final List<Attribution> seen = new ArrayList<>();

        Page(String lines) {
            this.plain = TaggedText.annotate(lines, PUBLISHED);
        }

        void says(String source, String cue, String... content) {
            seen.add(
                    new Attribution(
                            Optional.of(span(source)),
                            span(cue),
                            Arrays.stream(content).map(this::span).toList(),
                            0.9));
        }

        void unsourced(String cue, String... content) {
            seen.add(
                    new Attribution(
                            Optional.empty(),
                            span(cue),
                            Arrays.stream(content).map(this::span).toList(),
                            0.9));
        }

        private Span span(String words) {
            int start = plain.article().text().characters().indexOf(words);
            assertThat(start).as(words).isNotNegative();
            return new Span(start, start + words.length());
        }

        List<Statement> statements() {
            Annotation annotation =
                    new Annotation(
                            plain.article(), plain.sentences(), plain.names(), seen, plain::parse);
            return new StatementFinder().find(annotation, List.of());
        }

        List<String> read() {
            return statements().stream().map(Page::line).toList();
        }

        private static String line(Statement statement) {
            return statement.kind().word()
                    + " | "
                    + statement.source().map(Party::name).orElse("unknown")
                    + " | "
                    + String.join(
                            " ... ", statement.content().stream().map(Evidence::exact).toList());
        }
    }
}
