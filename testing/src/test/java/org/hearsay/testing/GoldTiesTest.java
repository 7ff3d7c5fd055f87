package org.hearsay.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.model.Act;
import org.hearsay.model.Article;
import org.hearsay.model.Document;
import org.hearsay.model.Evidence;
import org.hearsay.model.Explanation;
import org.hearsay.model.Factuality;
import org.hearsay.model.How;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemKind;
import org.hearsay.model.ItemThread;
import org.hearsay.model.Reading;
import org.hearsay.model.Statement;
import org.hearsay.model.ThreadId;
import org.hearsay.model.Verdict;
import org.hearsay.testing.GoldTies.Count;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

/** Ties between statements of brannik-dam, two pairs of which gold has in one thread each. */
class GoldTiesTest {

    private static final String STORY = "brannik-dam";

    private final Reading agency =
            reading("tern-20250304.txt", "the flow at its peak at 900 cubic meters a second");
    private final Reading tabloid =
            reading(
                    "flare-no-siren.html",
                    "the peak flow was 900 cubic metres a second",
                    "the water minister, Joren Maddick, to quit",
                    "Nobody's words in gold");
    private final Reading later = reading("tern-20250314.txt", "Maddick to resign");

    private final ItemId flow = agency.statements().get(0).id();
    private final ItemId flowAgain = tabloid.statements().get(0).id();
    private final ItemId quit = tabloid.statements().get(1).id();
    private final ItemId unknown = tabloid.statements().get(2).id();
    private final ItemId resign = later.statements().get(0).id();

    @Test
    void aTieThatGoldHasIsRightAndOneAcrossTwoOfItsThreadsIsWrong() {
        GoldTies ties = ties(tie(flow, flowAgain, "one"), tie(quit, flow, "two"));
        assertThat(ties.byRule()).isEqualTo(Map.of("one", new Count(1, 0), "two", new Count(0, 1)));
        assertThat(ties.wrong())
                .containsExactly(
                        "two: \"the water minister, Joren Maddick, to quit\""
                                + " and \"the flow at its peak at 900 cubic meters a second\"");
    }

    @Test
    void tiesThatDifferInSharedWordsAndSharesAreOfOneRule() {
        GoldTies ties =
                ties(
                        tie(flow, flowAgain, "86% of it; both have words of the meaning flow; so"),
                        tie(quit, resign, "9% of it; both have words of the meaning resign; so"));
        assertThat(ties.byRule())
                .isEqualTo(Map.of("N% of it; both have words; so", new Count(2, 0)));
    }

    @Test
    void aTieOfWhatGoldDoesNotHaveIsNotCounted() {
        assertThat(ties(tie(flow, unknown, "one")).byRule()).isEmpty();
    }

    @Test
    void aSentenceThatTiesNothingNamesNoRule() {
        assertThat(GoldTies.rule("Two outlets report this.")).isEmpty();
    }

    private GoldTies ties(Explanation... ties) {
        List<ItemId> members =
                Stream.of(ties).flatMap(tie -> tie.items().stream()).distinct().sorted().toList();
        ItemThread thread =
                new ItemThread(
                        ThreadId.of(members.get(0)),
                        ItemKind.STATEMENT,
                        members,
                        Verdict.AGREED,
                        2,
                        2,
                        2,
                        new Explanation("Two outlets report this.", List.of(), List.of(ties)),
                        Optional.empty(),
                        Optional.empty(),
                        List.of());
        GoldScore score = new GoldScore(STORY, List.of(agency, tabloid, later));
        List<ItemThread> threads = List.of(thread);
        GoldThreads gold = new GoldThreads(STORY, score, threads, "statement");
        return new GoldTies(score, threads, "statement", gold);
    }

    private static Explanation tie(ItemId one, ItemId other, String rule) {
        return Explanation.of(
                "\u201cit\u201d (Tern) and \u201cit\u201d (Flare): " + rule, one, other);
    }

    private static Reading reading(String document, String... contents) {
        String text = String.join(".\n", contents);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Article article = Articles.of(Document.of(document, bytes), text);
        List<Statement> statements =
                Stream.of(contents)
                        .map(
                                words ->
                                        new Span(
                                                text.indexOf(words),
                                                text.indexOf(words) + words.length()))
                        .map(span -> statement(Evidence.of(article, span), article))
                        .toList();
        return new Reading(
                article,
                List.of(),
                statements,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "test");
    }

    private static Statement statement(Evidence content, Article article) {
        return new Statement(
                ItemId.of(article.id(), ItemKind.STATEMENT, content.span(), 0),
                content,
                Statement.Kind.INDIRECT,
                Act.ASSERT,
                Factuality.plain(),
                Optional.empty(),
                Optional.empty(),
                List.of(content),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                1,
                new How("test", "1", "case"));
    }
}
