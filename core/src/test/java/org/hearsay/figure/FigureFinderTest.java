package org.hearsay.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.RandomText;
import org.hearsay.annotation.TaggedText;
import org.hearsay.model.Act;
import org.hearsay.model.Evidence;
import org.hearsay.model.Factuality;
import org.hearsay.model.Figure;
import org.hearsay.model.How;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemKind;
import org.hearsay.model.Party;
import org.hearsay.model.Statement;
import org.hearsay.text.Span;
import org.hearsay.time.TimeFinder;
import org.junit.jupiter.api.Test;

final class FigureFinderTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2025, 9, 4);

    private static Statement statement(Annotation annotation, String source, String content) {
        return statement(annotation, source, content, Act.ASSERT);
    }

    /** What stands between who says it and what is said. */
    private static Optional<Evidence> cue(Annotation annotation, int from, int to) {
        return to - from > 2
                ? Optional.of(Evidence.of(annotation.article(), new Span(from + 1, to - 1)))
                : Optional.empty();
    }

    private static Statement statement(
            Annotation annotation, String source, String content, Act act) {
        String text = annotation.article().text().characters();
        int at = text.indexOf(content);
        Evidence words = Evidence.of(annotation.article(), new Span(at, at + content.length()));
        int by = text.indexOf(source);
        Evidence who = Evidence.of(annotation.article(), new Span(by, by + source.length()));
        ItemId id = ItemId.of(annotation.article().id(), ItemKind.STATEMENT, words.span(), 0);
        return new Statement(
                id,
                words,
                Statement.Kind.INDIRECT,
                act,
                Factuality.plain(),
                Optional.of(Party.unresolved(who)),
                cue(annotation, who.span().end(), at),
                List.of(words),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                0.9,
                new How("statement", "1", "made by hand"));
    }

    @Test
    void aFigureInAStatementIsTheClaimOfTheInnermostSource() {
        Annotation annotation =
                TaggedText.annotate(
                        "Lund said the ministry claimed 30 miners died in Ostra.", PUBLISHED);
        Statement outer =
                statement(annotation, "Lund", "the ministry claimed 30 miners died in Ostra");
        Statement inner = statement(annotation, "the ministry", "30 miners died in Ostra");
        Figure figure =
                new FigureFinder().find(annotation, List.of(), List.of(outer, inner)).get(0);
        assertThat(figure.statement()).contains(inner.id());
        assertThat(figure.claimant().orElseThrow().name()).isEqualTo("the ministry");
    }

    @Test
    void whoTurnsSomethingDownClaimsNoNumberInIt() {
        String calls = "calls to go after 30 miners died";
        assertThat(claimant("Lund rejected " + calls + ".", calls, Act.REJECT)).isEmpty();
        assertThat(
                        claimant(
                                "Lund praised the work of 30 divers.",
                                "the work of 30 divers",
                                Act.PRAISE))
                .isEmpty();
    }

    @Test
    void whoDemandsClaimsWhatIsDemandedAndNotWhatWasBefore() {
        String after = "an inquiry after 30 miners died";
        String wake = "an inquiry in the wake of 30 deaths";
        assertThat(claimant("Lund demanded " + after + ".", after, Act.DEMAND)).isEmpty();
        assertThat(claimant("Lund demanded " + wake + ".", wake, Act.DEMAND)).isEmpty();
        assertThat(claimant("Lund demanded 30 boats.", "30 boats", Act.DEMAND)).contains("Lund");
    }

    @Test
    void whoTurnsDownWhatIsNobodysWordClaimsItsNumber() {
        String spend = "to spend more than $40 million";
        String jobs = "cutting more than 500 jobs";
        String plan = "the plan as it would cost 4,100 jobs";
        assertThat(claimant("Lund refused " + spend + ".", spend, Act.REJECT)).contains("Lund");
        assertThat(claimant("Lund ruled out " + jobs + ".", jobs, Act.REJECT)).contains("Lund");
        assertThat(claimant("Lund rejected " + plan + ".", plan, Act.REJECT)).contains("Lund");
    }

    @Test
    void whoPraisesSoManyClaimsHowManyTheyAre() {
        String jobs = "the 2,200 new jobs";
        String officers = "the 300 officers";
        assertThat(claimant("Lund hailed " + jobs + ".", jobs, Act.PRAISE)).contains("Lund");
        assertThat(claimant("Lund praised " + officers + ".", officers, Act.PRAISE))
                .contains("Lund");
    }

    @Test
    void whoGivesAReasonForADemandClaimsTheReason() {
        String prices = "higher pay because prices had risen by 17 percent";
        String inquiry = "an inquiry because 19 children had died";
        String taxes = "that since taxes had fallen she would give 5 percent";
        assertThat(claimant("Lund demanded " + prices + ".", prices, Act.DEMAND)).contains("Lund");
        assertThat(claimant("Lund asked for " + inquiry + ".", inquiry, Act.DEMAND))
                .contains("Lund");
        assertThat(claimant("Lund promised " + taxes + ".", taxes, Act.PROMISE)).contains("Lund");
    }

    @Test
    void whoSaysWhatWouldBeAfterSomethingClaimsWhatWouldBe() {
        String hire = "that after the election she would hire 5,000 nurses";
        String stop = "that after Easter 4,300 drivers would stop work";
        assertThat(claimant("Lund promised " + hire + ".", hire, Act.PROMISE)).contains("Lund");
        assertThat(claimant("Lund threatened " + stop + ".", stop, Act.THREATEN)).contains("Lund");
    }

    @Test
    void whoAsksWhetherClaimsNothingAndWhoAsksForBoatsDoes() {
        String whether = "whether 30 miners died";
        assertThat(claimant("Lund asked " + whether + ".", whether, Act.ASK)).isEmpty();
        assertThat(claimant("Lund asked for 30 boats.", "for 30 boats", Act.ASK)).contains("Lund");
    }

    @Test
    void whoSaysThatItWasAfterADeathClaimsThatToo() {
        String left = "he left after 30 miners died";
        assertThat(claimant("Lund said " + left + ".", left, Act.ASSERT)).contains("Lund");
    }

    @Test
    void whoMournsTheDeadHasNotCountedThem() {
        String dead = "30 miners who died in Ostra";
        assertThat(claimant("Lund mourned " + dead + ".", dead, Act.ASSERT)).isEmpty();
        assertThat(claimant("Lund paid tribute to " + dead + ".", dead, Act.PRAISE)).isEmpty();
        assertThat(claimant("Lund told of " + dead + ".", dead, Act.ASSERT)).contains("Lund");
    }

    @Test
    void whoLamentsThatSomebodyDiedTellsHowMany() {
        String died = "that 30 miners died in Ostra";
        assertThat(claimant("Lund lamented " + died + ".", died, Act.ASSERT)).contains("Lund");
    }

    @Test
    void whoTellsWhatPeopleDiedOfDoesNotMournThem() {
        String heat = "30 deaths to the heat";
        assertThat(claimant("Lund attributed " + heat + ".", heat, Act.ASSERT)).contains("Lund");
    }

    private static Optional<String> claimant(String text, String content, Act act) {
        Annotation annotation = TaggedText.annotate(text, PUBLISHED);
        Statement said = statement(annotation, "Lund", content, act);
        Figure figure = new FigureFinder().find(annotation, List.of(), List.of(said)).get(0);
        assertThat(figure.statement()).contains(said.id());
        return figure.claimant().map(Party::name);
    }

    @Test
    void aFigureOutsideEveryStatementHasNoClaimant() {
        Annotation annotation = TaggedText.annotate("Some 30 miners died.", PUBLISHED);
        Figure figure = new FigureFinder().find(annotation, List.of(), List.of()).get(0);
        assertThat(figure.claimant()).isEmpty();
        assertThat(figure.statement()).isEmpty();
    }

    @Test
    void figuresOfRandomWordsAreInBoundsInOrderAndApartFromTimes() {
        for (long seed = 0; seed < 1_000; seed++) {
            String text = RandomText.line(seed) + "\n" + RandomText.line(-seed);
            Annotation annotation = TaggedText.annotate(text, PUBLISHED);
            var times = new TimeFinder().find(annotation);
            int end = 0;
            for (Figure figure : new FigureFinder().find(annotation, times, List.of())) {
                Span span = figure.evidence().span();
                assertThat(span.start()).as(text).isGreaterThanOrEqualTo(end);
                assertThat(figure.evidence().exact()).isNotBlank();
                assertThat(times).noneMatch(time -> time.evidence().span().overlaps(span));
                end = span.end();
            }
        }
    }
}
