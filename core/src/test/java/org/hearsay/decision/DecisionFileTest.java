package org.hearsay.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.hearsay.model.Act;
import org.hearsay.model.ActorRuling;
import org.hearsay.model.Addition;
import org.hearsay.model.Anchor;
import org.hearsay.model.ArticleRuling;
import org.hearsay.model.Decision;
import org.hearsay.model.DecisionLine;
import org.hearsay.model.Digest;
import org.hearsay.model.EventType;
import org.hearsay.model.ItemAim;
import org.hearsay.model.ItemKind;
import org.hearsay.model.ItemRuling;
import org.hearsay.model.MarkRuling;
import org.hearsay.model.Modality;
import org.hearsay.model.Outlet;
import org.hearsay.model.Pointer;
import org.hearsay.model.Qualifier;
import org.hearsay.model.Quantity;
import org.hearsay.model.Signature;
import org.hearsay.model.Stance;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionFileTest {

    private static final Pointer BEACON =
            new Pointer(
                    "news/beacon 1.txt",
                    Optional.of("The \"Beacon\""),
                    Optional.of("https://beacon.example/1"),
                    Optional.of(Digest.of("x".getBytes(StandardCharsets.UTF_8))));
    private static final Pointer ECHO =
            new Pointer("echo.txt", Optional.empty(), Optional.empty(), Optional.empty());
    private static final Anchor WORDS =
            new Anchor(
                    BEACON,
                    "“No\u00a0ferry”,\n\the \\ said \ud83d\udea2\ud83d",
                    "a ",
                    "",
                    span(14, 39));
    private static final Anchor OTHER = new Anchor(ECHO, "she", "", " said", span(0, 3));
    private static final Signature ANA =
            new Signature(
                    Optional.of("Ana"),
                    Optional.of(LocalDate.of(2031, 3, 4)),
                    Optional.of("heard \"it\""));

    @Test
    void everyDecisionIsReadAsItWasWritten() {
        List<Decision> all = all();
        StringBuilder text = new StringBuilder(DecisionFile.heading());
        all.forEach(decision -> text.append('\n').append(DecisionFile.block(decision)));
        text.append("\n# a remark\n").append(DecisionFile.block("war", "use of \"force\""));

        DecisionFile file = DecisionFile.parse("ana.decisions", text.toString());

        assertThat(file.lines()).extracting(DecisionLine::decision).containsExactlyElementsOf(all);
        assertThat(file.codebook()).containsExactly(Map.entry("war", "use of \"force\""));
        for (DecisionLine line : file.lines()) {
            assertThat(text.toString().split("\n", -1)[line.line() - 1])
                    .isEqualTo(DecisionFile.summary(line.decision()));
        }
    }

    @Test
    void aDecisionReadsLikeThis() {
        Decision reject =
                new Decision.OfItem(
                        new ItemAim(ItemKind.STATEMENT, OTHER, 1), new ItemRuling.Reject(), ANA);

        assertThat(DecisionFile.block(reject))
                .isEqualTo(
                        """
                        reject statement
                          by "Ana"
                          on 2031-03-04
                          because "heard \\"it\\""
                          in "echo.txt"
                          words "she"
                          after " said"
                          at 0-3
                          nth 2
                        """);
    }

    @Test
    void whatStandsInALineSurvivesAnyCharacter() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            StringBuilder value = new StringBuilder();
            for (int j = 0; j < 12; j++) {
                value.append((char) random.nextInt(0x2100));
            }
            value.append((char) (0xd800 + random.nextInt(0x800)));
            String token = Tokens.quote(value.toString());
            assertThat(Tokens.of("a " + token + " b")).containsExactly("a", value.toString(), "b");
            assertThat(token).doesNotContain("\n", "\r", "\u2028");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reject statement/  in a.txt/  words x/  at 0-2 | line 3 | another length",
                "reject sentence/  in a.txt/  words x/  at 0-1 | line 3 | expected one of time,"
                        + " statement",
                "reject statement/  in a.txt/  at 0-1 | line 3 | lacks words; found in, at",
                "reject statement/  in a.txt/  words x/  at 0-1/  colour red | line 7 | \"colour\"",
                "reject statement/  in a.txt/  words x/  at one | line 6 | such as 120-180",
                "reject statement/  in a.txt/  in b.txt | line 5 | a second time",
                "reject statement/  in a.txt b.txt | line 4 | found 2 values",
                "forgive statement/  in a.txt | line 3 | If a newer Hearsay wrote the file",
                "act deny it/  in a.txt/  words x/  at 0-1 | line 3 | found 3 words; expected 2",
                "act shout/  in a.txt/  words x/  at 0-1 | line 3 | expected one of assert, deny",
                "merge actor/  in a.txt/  words x/  at 0-1 | line 3 | expected a second one below",
                "reject statement/  words \"x | line 4 | opened and not closed",
                "reject statement/  words \"\\q\" | line 4 | escapes nothing",
                "date yesterday/  in a.txt | line 3 | yesterday",
                "speaker event \"Ana\"/  in a.txt/  words x/  at 0-1 | line 3 | cannot be decided"
                        + " of a event",
                "'  in a.txt' | line 3 | before any decision",
                "codebook war/  means a/codebook war/  means b | line 5 | a second meaning",
                "codebook war/  means a/code peace/  in a.txt | line 5 | expected one of the"
                        + " codebook",
                "add figure/  low 1e9/  counted x/  in a.txt/  words x/  at 0-1 | line 4 | in"
                        + " digits",
                "reject statement/  on 4.3.2031/  in a.txt | line 4 | 4.3.2031",
            })
    void whatIsNotUnderstoodIsRefusedWithItsLine(String body, String line, String what) {
        String text = "hearsay decisions 1\n\n" + body.replace("/", "\n");

        assertThatThrownBy(() -> DecisionFile.parse("ana.decisions", text))
                .isInstanceOf(DecisionFileException.class)
                .hasMessageStartingWith("ana.decisions, " + line + ": ")
                .hasMessageContaining(what);
    }

    @Test
    void aFileOfANewerVersionIsRefused() {
        assertThatThrownBy(() -> DecisionFile.parse("a", "hearsay decisions 2\n"))
                .hasMessageContaining("a newer Hearsay wrote this file");
        assertThatThrownBy(() -> DecisionFile.parse("a", ""))
                .hasMessageContaining("expected \"hearsay decisions 1\"");
    }

    @Test
    void aDecisionIsTakenOutWithItsBlankLine() {
        List<Decision> all = all();
        String one = DecisionFile.heading() + "\n" + DecisionFile.block(all.get(0));
        String two = one + "\n" + DecisionFile.block(all.get(1));

        assertThat(DecisionFile.without("a", two, one.split("\n", -1).length + 1)).isEqualTo(one);
        assertThat(DecisionFile.parse("a", DecisionFile.without("a", two, 3)).lines())
                .extracting(DecisionLine::decision)
                .containsExactly(all.get(1));
        assertThatThrownBy(() -> DecisionFile.without("a", two, 4))
                .hasMessageContaining("no decision begins here");
    }

    @Test
    void linesThatEndOtherwiseAreReadAlike() {
        String text = DecisionFile.heading() + "\n" + DecisionFile.block(all().get(0));

        assertThat(DecisionFile.parse("a", "\ufeff" + text.replace("\n", "\r\n")))
                .isEqualTo(DecisionFile.parse("a", text));
    }

    @Test
    void twoPeoplesFilesAreLaidOverEachOther() {
        Anchor hers = new Anchor(ECHO, "she", "", " said", span(0, 3));
        Anchor his = new Anchor(ECHO, "she sa", "", "id", span(0, 6));
        Anchor later = new Anchor(ECHO, "later", "", "", span(40, 45));
        DecisionFile ana =
                file(
                        "ana",
                        mark(hers, "war"),
                        mark(later, "peace"),
                        new Decision.OfItem(
                                new ItemAim(ItemKind.STATEMENT, hers, 0),
                                new ItemRuling.Reject(),
                                ANA),
                        new Decision.OfActor(hers, new ActorRuling.Merge(later), ANA),
                        new Decision.OfActor(hers, new ActorRuling.Ban(), ANA));
        DecisionFile ben =
                file(
                        "ben",
                        mark(later, "peace"),
                        mark(his, "peace"),
                        new Decision.OfItem(
                                new ItemAim(ItemKind.STATEMENT, his, 0),
                                new ItemRuling.Confirm(),
                                ANA),
                        new Decision.OfActor(later, new ActorRuling.Merge(hers), ANA));

        Agreement agreement = Agreement.of(ana, ben);

        assertThat(agreement.rows())
                .extracting(
                        row ->
                                row.kind()
                                        + " "
                                        + row.both().alike()
                                        + "/"
                                        + row.both().units()
                                        + " "
                                        + row.onlyFirst()
                                        + " "
                                        + row.onlySecond())
                .containsExactly(
                        "actor ban 0/0 1 0",
                        "actors same 1/1 0 0",
                        "code 1/2 0 0",
                        "statement stands 0/1 0 0");
        assertThat(agreement.differences()).hasSize(2);
    }

    private static DecisionFile file(String name, Decision... decisions) {
        List<DecisionLine> lines = new ArrayList<>();
        for (Decision decision : decisions) {
            lines.add(new DecisionLine(name, lines.size() + 3, decision));
        }
        return new DecisionFile(Map.of(), lines);
    }

    private static Decision mark(Anchor words, String code) {
        return new Decision.Mark(
                words.article(),
                Optional.of(words),
                new MarkRuling.Code(code, Optional.empty()),
                Signature.none());
    }

    private static List<Decision> all() {
        List<Decision> all = new ArrayList<>();
        List<ItemRuling> rulings =
                List.of(
                        new ItemRuling.Confirm(),
                        new ItemRuling.Reject(),
                        new ItemRuling.SpanIs(OTHER));
        for (ItemKind kind : ItemKind.values()) {
            for (ItemRuling ruling : rulings) {
                all.add(new Decision.OfItem(new ItemAim(kind, WORDS, 0), ruling, ANA));
            }
            all.add(
                    new Decision.OfThread(
                            new ItemAim(kind, WORDS, 2), new ItemAim(kind, OTHER, 1), true, ANA));
            all.add(
                    new Decision.OfThread(
                            new ItemAim(kind, OTHER, 0),
                            new ItemAim(kind, WORDS, 0),
                            false,
                            Signature.none()));
        }
        ItemAim statement = new ItemAim(ItemKind.STATEMENT, OTHER, 0);
        all.add(item(statement, new ItemRuling.Speaker(Optional.empty(), Optional.empty())));
        all.add(item(statement, new ItemRuling.Speaker(Optional.of("A B"), Optional.of(WORDS))));
        all.add(item(statement, new ItemRuling.ActIs(Act.DENY)));
        all.add(
                item(
                        new ItemAim(ItemKind.POSITION, WORDS, 0),
                        new ItemRuling.StanceIs(Stance.OFFERS)));
        all.add(item(new ItemAim(ItemKind.POSITION, WORDS, 0), new ItemRuling.LabelIs("a ferry")));
        all.add(
                item(
                        new ItemAim(ItemKind.EVENT, WORDS, 0),
                        new ItemRuling.ModalityIs(Modality.DENIED)));
        List.of(
                        new ActorRuling.Merge(OTHER),
                        new ActorRuling.Split(OTHER),
                        new ActorRuling.Rename("Ann \"A\" Marlow"),
                        new ActorRuling.Ban())
                .forEach(ruling -> all.add(new Decision.OfActor(WORDS, ruling, ANA)));
        List.of(
                        new ArticleRuling.DateIs("2031-03-04"),
                        new ArticleRuling.DateIs("2031-03-04T10:00:00+01:00"),
                        new ArticleRuling.OutletIs(new Outlet("The Echo")),
                        new ArticleRuling.StoryIs("a strike", true),
                        new ArticleRuling.StoryIs("a strike", false))
                .forEach(ruling -> all.add(new Decision.OfArticle(BEACON, ruling, ANA)));
        additions().forEach(addition -> all.add(new Decision.Add(WORDS, addition, ANA)));
        List.of(
                        new MarkRuling.Note("two\nlines"),
                        new MarkRuling.Tag("later"),
                        new MarkRuling.Code("war", Optional.of(true)),
                        new MarkRuling.Code("war", Optional.empty()))
                .forEach(
                        ruling -> {
                            all.add(new Decision.Mark(BEACON, Optional.of(WORDS), ruling, ANA));
                            all.add(new Decision.Mark(ECHO, Optional.empty(), ruling, ANA));
                        });
        return all;
    }

    private static List<Addition> additions() {
        return List.of(
                new Addition.OfStatement(Act.ASK, Optional.of("A B")),
                new Addition.OfStatement(Act.ASK, Optional.empty()),
                new Addition.OfFigure(
                        new Quantity(BigDecimal.ONE, new BigDecimal("2.5"), Qualifier.MORE_THAN),
                        Optional.of("boats"),
                        Optional.of("km")),
                new Addition.OfEvent(EventType.AID, Modality.PLANNED),
                new Addition.OfPosition("A B", Stance.REJECTS, "a ferry"),
                new Addition.OfTime(LocalDate.of(2031, 3, 4)));
    }

    private static Decision item(ItemAim aim, ItemRuling ruling) {
        return new Decision.OfItem(aim, ruling, ANA);
    }

    private static Span span(int start, int end) {
        return new Span(start, end);
    }
}
