package org.hearsay.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.TaggedText;
import org.hearsay.model.Act;
import org.hearsay.model.Evidence;
import org.hearsay.model.Factuality;
import org.hearsay.model.How;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemKind;
import org.hearsay.model.Party;
import org.hearsay.model.Position;
import org.hearsay.model.Statement;
import org.hearsay.text.Span;
import org.hearsay.time.TimeFinder;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

final class PositionFinderTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2025, 3, 4);

    private static final PositionFinder FINDER = new PositionFinder();
    private static final TimeFinder TIMES = new TimeFinder();

    private static final List<String> PIECES =
            List.of(
                    ("Ostra/PLACE reject/VBP the truce/NN|Ostra/PLACE|Venn/PERSON|we/PRP|the"
                         + " council/NN|demand/VBP|want/VBP a truce/NN|refuse/VBP to/TO"
                         + " withdraw/VB|agree/VBP to/TO|oppose/VBP the plan/NN|urge/VBP the"
                         + " council/NN to/TO lift/VB|call/VBP for/IN|must/MD not/RB close/VB the"
                         + " port/NN|should/MD release/VB sailors/NNS|will/MD not/RB"
                         + " accept/VB|would/MD support/VB|only/RB if/IN|unless/IN|as/RB long/RB"
                         + " as/IN it/PRP be/VBP|its/PRP$ demand/NN for/IN a truce/NN|'s/POS"
                         + " refusal/NN to/TO|be/VBP ready/JJ to/TO|be/VBP opposed/VBN"
                         + " to/IN|there/EX can/MD be/VB no/DT truce/NN without/IN|be/VBP out/IN"
                         + " of/IN the/DT question/NN|need/VBP a/DT truce/NN|on Monday|12"
                         + " metres/NNS|,|.|.|\"|(|;|and/CC|but/CC|that/IN|who/WP|if/IN|never/RB|not/RB|from/IN"
                         + " the/DT port/NN|let/VB|provided/VBN that/IN|of/IN|until/IN")
                            .split("\\|", -1));

    /** A line of pieces that positions are made of, in any order. */
    private static String line(Random random) {
        StringBuilder line = new StringBuilder(random.nextInt(9) == 0 ? "# " : "");
        int length = 1 + random.nextInt(30);
        for (int i = 0; i < length; i++) {
            line.append(PIECES.get(random.nextInt(PIECES.size()))).append(' ');
        }
        return line.toString();
    }

    private static List<Position> find(Annotation annotation, List<Statement> statements) {
        return FINDER.find(annotation, TIMES.find(annotation), statements);
    }

    /** Statements of random stretches, some inside others, some overlapping. */
    private static List<Statement> statements(Annotation annotation, Random random) {
        List<Statement> statements = new ArrayList<>();
        int length = annotation.article().text().characters().stripTrailing().length();
        for (int i = 0; length > 8 && i < random.nextInt(6); i++) {
            int start = random.nextInt(length - 6);
            int end = start + 1 + random.nextInt(length - start - 1);
            int source = random.nextInt(length - 2);
            int cue = random.nextInt(length - 2);
            statements.add(
                    statement(
                            annotation,
                            new Span(source, source + 2),
                            new Span(cue, cue + 2),
                            new Span(start, end),
                            i));
        }
        return statements;
    }

    private static Statement statement(
            Annotation annotation, Span source, Span cue, Span content, int ordinal) {
        Evidence words = Evidence.of(annotation.article(), content);
        return new Statement(
                ItemId.of(annotation.article().id(), ItemKind.STATEMENT, content, ordinal),
                words,
                Statement.Kind.INDIRECT,
                Act.ASSERT,
                Factuality.plain(),
                Optional.of(Party.unresolved(Evidence.of(annotation.article(), source))),
                Optional.of(Evidence.of(annotation.article(), cue)),
                List.of(words),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                .9,
                new How("statement", "1", "made by hand"));
    }

    @Test
    void positionsOfRandomWordsAreInBoundsInOrderAndHoldTheirParts() {
        int found = 0;
        for (long seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            String lines = line(random) + "\n" + line(random);
            Annotation annotation = TaggedText.annotate(lines, PUBLISHED);
            Evidence before = Evidence.of(annotation.article(), new Span(0, 1));
            for (Position position : find(annotation, statements(annotation, random))) {
                Evidence seen = position.evidence();
                assertThat(seen.span().start())
                        .as(lines)
                        .isGreaterThanOrEqualTo(before.span().start());
                assertThat(seen.span().contains(position.issue().span())).as(lines).isTrue();
                assertThat(position.conditions())
                        .as(lines)
                        .allMatch(condition -> seen.span().contains(condition.span()))
                        .noneMatch(c -> c.span().overlaps(position.issue().span()));
                assertThat(position.issue().exact()).as(lines).isNotBlank();
                before = seen;
                found++;
            }
        }
        assertThat(found).isGreaterThan(300);
    }

    @Test
    void whatStandsInOtherParagraphsChangesNothing() {
        int found = 0;
        for (long seed = 0; seed < 1_500; seed++) {
            Random random = new Random(seed);
            String own = line(random);
            String other = line(random);
            List<String> alone = read(own);
            List<String> apart = new ArrayList<>(alone);
            apart.addAll(read(other));
            assertThat(read(own + "\n" + other)).as(own + "\n" + other).isEqualTo(apart);
            found += alone.size();
        }
        assertThat(found).isGreaterThan(100);
    }

    private static List<String> read(String lines) {
        return find(TaggedText.annotate(lines, PUBLISHED), List.of()).stream()
                .map(
                        position ->
                                position.actor().name()
                                        + " "
                                        + position.stance()
                                        + " "
                                        + position.issue().exact()
                                        + position.conditions().stream()
                                                .map(Evidence::exact)
                                                .toList())
                .toList();
    }

    @Test
    void aHundredThousandWordsOfTriggersTakeNoLongerThanTheyMust() {
        String words =
                "Ostra/PLACE demand/VBP must/MD only/RB if/IN unless/IN reject/VBP that/IN"
                        + " they/PRP support/VBP its/PRP$ demand/NN for/IN peace/NN and/CC ";
        Annotation annotation = TaggedText.annotate(words.repeat(7_000), PUBLISHED);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> assertThat(find(annotation, List.of())).isNotNull());
    }

    @Test
    void statementsInsideStatementsAreTakenApartInTime() {
        Annotation annotation =
                TaggedText.annotate("Ostra/PLACE reject/VBP truce/NN . ".repeat(2_000), PUBLISHED);
        int length = annotation.article().text().characters().stripTrailing().length();
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            Span content = new Span(i, length - i);
            statements.add(statement(annotation, new Span(0, 5), new Span(i, i + 1), content, 0));
        }
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> assertThat(find(annotation, statements)).isNotNull());
    }

    @Test
    void theSameWordsGiveTheSameIds() {
        String text = "Ostra/PLACE reject/VBP the truce/NN .";
        List<Position> once = find(TaggedText.annotate(text, PUBLISHED), List.of());
        assertThat(once).hasSize(1);
        assertThat(find(TaggedText.annotate(text, PUBLISHED), List.of())).isEqualTo(once);
        assertThat(once.get(0).id())
                .isEqualTo(
                        ItemId.of(
                                once.get(0).evidence().article(),
                                ItemKind.POSITION,
                                once.get(0).issue().span(),
                                0));
    }
}
