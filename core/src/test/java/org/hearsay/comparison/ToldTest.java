package org.hearsay.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.annotation.TaggedText;
import org.hearsay.model.ActorId;
import org.hearsay.model.Article;
import org.hearsay.model.DayRange;
import org.hearsay.model.Discourse;
import org.hearsay.model.Evidence;
import org.hearsay.model.How;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemKind;
import org.hearsay.model.Move;
import org.hearsay.model.Party;
import org.hearsay.model.Position;
import org.hearsay.model.Publication;
import org.hearsay.model.Reading;
import org.hearsay.model.Stance;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

final class ToldTest {

    private static final ActorId VELMARK =
            ActorId.of(
                    TaggedText.annotate("Velmark", LocalDate.parse("2025-03-04")).article().id(),
                    new Span(0, 7));

    /** What a passage says of an issue: the stance, and whether it was held before. */
    private record Saying(Stance stance, boolean earlier, String words, String label) {

        Saying(Stance stance, boolean earlier, String words) {
            this(stance, earlier, words, "lowering of lake");
        }

        Saying about(String other) {
            return new Saying(stance, earlier, words, other);
        }
    }

    private static Saying now(Stance stance, String words) {
        return new Saying(stance, false, words);
    }

    private static Saying before(Stance stance, String words) {
        return new Saying(stance, true, words);
    }

    private static Reading article(String text, Saying... sayings) {
        return article(TaggedText.annotate(text, Publication.unknown()).article(), sayings);
    }

    private static Reading on(String day, String text, Saying... sayings) {
        return article(TaggedText.annotate(text, LocalDate.parse(day)).article(), sayings);
    }

    private static Reading article(Article article, Saying... sayings) {
        List<Position> positions =
                Stream.of(sayings).map(saying -> position(article, saying)).toList();
        return new Reading(
                article, List.of(), List.of(), List.of(), List.of(), positions, List.of(),
                List.of(), "test");
    }

    private static Position position(Article article, Saying saying) {
        int start = article.text().characters().indexOf(saying.words());
        Span span = new Span(start, start + saying.words().length());
        Evidence words = Evidence.of(article, span);
        Party holder = new Party("Velmark", Optional.empty(), Optional.of(VELMARK), false);
        return new Position(
                ItemId.of(article.id(), ItemKind.POSITION, span, saying.earlier() ? 1 : 0),
                words,
                holder,
                saying.stance(),
                words,
                saying.label(),
                List.of(),
                Position.Basis.REPORTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                saying.earlier(),
                .8,
                new How("position", "1", "made by hand"));
    }

    private static Discourse discourse(Reading... readings) {
        return new Comparison().discourse(List.of(readings), List.of());
    }

    private static List<String> moves(Reading... readings) {
        return discourse(readings).moves().stream().map(ToldTest::line).toList();
    }

    private static String line(Move move) {
        return move.from().stance().word()
                + move.from().days().map(ToldTest::days).orElse("")
                + " > "
                + move.to().stance().word()
                + move.to().days().map(ToldTest::days).orElse("")
                + " by "
                + move.order().word();
    }

    private static String days(DayRange days) {
        return " " + days.first();
    }

    @Test
    void aPassageThatTellsBothSidesIsAMoveOfNoDay() {
        Reading told =
                article(
                        "Velmark, which had opposed the cut, backs it",
                        before(Stance.OPPOSES, "the cut"),
                        now(Stance.SUPPORTS, "it"));
        assertThat(moves(told)).containsExactly("opposes > supports by words");
    }

    @Test
    void aDayThatIsKnownIsTheDayByWhichItIsSo() {
        Reading told =
                on(
                        "2025-03-04",
                        "Velmark, which had opposed the cut, backs it",
                        before(Stance.OPPOSES, "the cut"),
                        now(Stance.SUPPORTS, "it"));
        assertThat(moves(told)).containsExactly("opposes > supports 2025-03-04 by words");
    }

    @Test
    void whatOneWordSaysOfBothIsAMove() {
        Reading told =
                article(
                        "Velmark no longer opposes the cut",
                        before(Stance.OPPOSES, "the cut"),
                        now(Stance.ACCEPTS, "the cut"));
        assertThat(moves(told)).containsExactly("opposes > accepts by words");
    }

    @Test
    void whoGetsWhatWasDemandedHasNotMoved() {
        Reading told =
                article(
                        "Velmark, which had demanded the cut, accepts it",
                        before(Stance.DEMANDS, "the cut"),
                        now(Stance.ACCEPTS, "it"));
        assertThat(moves(told)).isEmpty();
    }

    @Test
    void whoOpposesMoreThanWasBackedHasNotMoved() {
        Reading told =
                article(
                        "Velmark, which had backed the ban, opposes the amendment to the ban",
                        before(Stance.SUPPORTS, "the ban").about("ban"),
                        now(Stance.OPPOSES, "the amendment").about("amendment to ban"));
        assertThat(moves(told)).isEmpty();
    }

    @Test
    void aMoveThatDaysShowIsNotToldTwice() {
        Reading first = on("2025-03-02", "Velmark opposes the cut", now(Stance.OPPOSES, "the cut"));
        Reading then =
                on(
                        "2025-03-04",
                        "Velmark, which had opposed the cut, backs it",
                        before(Stance.OPPOSES, "the cut"),
                        now(Stance.SUPPORTS, "it"));
        assertThat(moves(first, then))
                .containsExactly("opposes 2025-03-02 > supports 2025-03-04 by days");
    }

    @Test
    void articlesThatTellOppositeMovesTellNone() {
        Reading one =
                article(
                        "Velmark, which had opposed the cut, backs it",
                        before(Stance.OPPOSES, "the cut"),
                        now(Stance.SUPPORTS, "it"));
        Reading other =
                article(
                        "Velmark, which had backed the cut, fights it",
                        before(Stance.SUPPORTS, "the cut"),
                        now(Stance.OPPOSES, "it"));
        assertThat(moves(one, other)).isEmpty();
    }

    @Test
    void forAndAgainstWithoutADayIsListedAndNoMove() {
        Reading one = article("Velmark opposes the cut", now(Stance.OPPOSES, "the cut"));
        Reading other = article("Velmark backs the cut", now(Stance.SUPPORTS, "the cut"));
        Discourse discourse = discourse(one, other);
        assertThat(discourse.moves()).isEmpty();
        assertThat(discourse.unordered())
                .singleElement()
                .satisfies(
                        both -> {
                            assertThat(both.one().stance()).isEqualTo(Stance.SUPPORTS);
                            assertThat(both.other().stance()).isEqualTo(Stance.OPPOSES);
                            assertThat(both.one().days()).isEmpty();
                        });
    }

    @Test
    void forAndAgainstOnDaysIsAMoveAndNotListed() {
        Reading one = on("2025-03-02", "Velmark opposes the cut", now(Stance.OPPOSES, "the cut"));
        Reading other = on("2025-03-04", "Velmark backs the cut", now(Stance.SUPPORTS, "the cut"));
        assertThat(discourse(one, other).unordered()).isEmpty();
        assertThat(moves(one, other))
                .containsExactly("opposes 2025-03-02 > supports 2025-03-04 by days");
    }
}
