package org.hearsay.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Annotator;
import org.hearsay.annotation.Dependencies;
import org.hearsay.annotation.Name;
import org.hearsay.annotation.Sentence;
import org.hearsay.annotation.Token;
import org.hearsay.model.Article;
import org.hearsay.model.Role;
import org.hearsay.model.Segment;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** What every annotator promises; its test extends this class. */
public abstract class AnnotatorContract {

    private static final String ORDINARY =
            """
            Harbour minister Edda Quist resigns after ferry inquiry
            PORT ALMA - Edda Quist, the harbour minister of Norlund, resigned on Tuesday, her \
            office said.
            “I have made mistakes,” she told the Alma Courier. “But I didn't lie — not once.”
            The opposition's leader, Tomas Brandvik, called the move “long overdue” and asked for \
            an election (the second in 18 months).
            Mr. Brandvik's Coastal Union won 34.5% of the vote; the League won 1,200,000 votes.
            """;

    private static final String WITH_OTHER_WORDS =
            """
            belt and quist are words that stand here in lower case, as do courier and union.
            Brandvik Brothers opened a shop in Port Alma. The quist is a small brown bird.
            """;

    private static final String UNUSUAL =
            "He said: \"[It's] {a} <b>test</b> &amp; more\" … e.g. http://alma.example/a?b=c#d .\n"
                    + "\u0000NUL\u0000s and \ud83d lone \ude00 surrogates \ud83d\ude00 and a"
                    + "\u00adsoft hyphen\u200b, zero width; tab\there.\n"
                    + "ALL CAPITALS: MINISTER QUIST QUITS\n"
                    + "Ünïcödé, 中文字符, العربية, 1½ cups, ½, £5m, $3.2bn, 12:30pm, 3-4, a/b.\n"
                    + "...\n“\n<<<<>>>> ((([[[{{{\n";

    /** The annotator under test; may be the same one for all tests. */
    protected abstract Annotator annotator();

    @Test
    void tokensStandInOrderAndAreTheCharactersOfTheText() {
        for (Article article : articles()) {
            int end = 0;
            for (Sentence sentence : annotator().annotate(article).sentences()) {
                for (Token token : sentence.tokens()) {
                    assertThat(token.span().isEmpty()).as("empty: %s", token).isFalse();
                    assertThat(token.span().start()).isGreaterThanOrEqualTo(end);
                    assertThat(token.text()).isEqualTo(article.text().at(token.span()));
                    assertThat(token.lemma()).isNotEmpty();
                    assertThat(token.tag()).isNotEmpty();
                    end = token.span().end();
                }
            }
            assertThat(end).isLessThanOrEqualTo(article.text().length());
        }
    }

    @Test
    void everyLetterOfAReportedSegmentBelongsToAToken() {
        for (Article article : articles()) {
            Annotation annotation = annotator().annotate(article);
            boolean[] covered = new boolean[article.text().length()];
            for (Sentence sentence : annotation.sentences()) {
                for (Token token : sentence.tokens()) {
                    Arrays.fill(covered, token.span().start(), token.span().end(), true);
                }
            }
            for (int i = 0; i < covered.length; i++) {
                char c = article.text().characters().charAt(i);
                if (Character.isLetterOrDigit(c)) {
                    assertThat(covered[i]).as("'%s' at %s", c, i).isTrue();
                }
            }
        }
    }

    @Test
    void sentencesAreCountedAndStayInsideTheirSegments() {
        for (Article article : articles()) {
            Annotation annotation = annotator().annotate(article);
            int index = 0;
            for (Sentence sentence : annotation.sentences()) {
                assertThat(sentence.index()).isEqualTo(index++);
                assertThat(sentence.segment().span().contains(sentence.span())).isTrue();
                assertThat(article.segments()).contains(sentence.segment());
                assertThat(annotation.sentenceAt(sentence.span().start())).contains(sentence);
            }
        }
    }

    @Test
    void onlyReportedSegmentsAreAnnotated() {
        String text = "Menu of Norlund. Edda Quist resigned. Comment by Bo Lind.";
        Article article =
                Articles.of(
                        text,
                        List.of(
                                new Segment(new Span(0, 16), Role.NAVIGATION),
                                new Segment(new Span(17, 37), Role.BODY),
                                new Segment(new Span(38, text.length()), Role.COMMENT)));
        Annotation annotation = annotator().annotate(article);
        assertThat(annotation.sentences())
                .extracting(sentence -> article.text().at(sentence.span()))
                .containsExactly("Edda Quist resigned.");
        assertThat(annotation.names()).extracting(Name::text).containsExactly("Edda Quist");
    }

    @Test
    void namesStandInOrderOnWholeTokens() {
        for (Article article : articles()) {
            Annotation annotation = annotator().annotate(article);
            int end = 0;
            for (Name name : annotation.names()) {
                assertThat(name.span().start()).isGreaterThanOrEqualTo(end);
                assertThat(name.text()).isEqualTo(article.text().at(name.span()));
                Sentence sentence = annotation.sentenceAt(name.span().start()).orElseThrow();
                assertThat(sentence.tokens().stream().map(token -> token.span().start()))
                        .contains(name.span().start());
                assertThat(sentence.tokens().stream().map(token -> token.span().end()))
                        .contains(name.span().end());
                end = name.span().end();
            }
        }
    }

    @Test
    void aParseIsOneTreeOverAllTokens() {
        for (Article article : articles()) {
            Annotation annotation = annotator().annotate(article);
            for (Sentence sentence : annotation.sentences()) {
                Dependencies tree = annotation.parse(sentence);
                assertThat(tree.size()).isEqualTo(sentence.tokens().size());
                assertThat(roots(tree)).hasSize(1);
                assertThat(tree.subtree(roots(tree).get(0))).hasSize(tree.size());
            }
        }
    }

    @Test
    void anArticleIsAnnotatedTheSameWhateverCameBefore() {
        List<Article> articles = new ArrayList<>(articles());
        List<String> forward = articles.stream().map(this::described).toList();
        Collections.reverse(articles);
        List<String> backward = new ArrayList<>(articles.stream().map(this::described).toList());
        Collections.reverse(backward);
        assertThat(backward).isEqualTo(forward);
    }

    @Test
    void twoThreadsAnnotateTheSameAsOne() throws InterruptedException, ExecutionException {
        List<Article> articles = articles();
        List<String> alone = articles.stream().map(this::described).toList();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> together = new ArrayList<>();
            for (int round = 0; round < 4; round++) {
                articles.forEach(a -> together.add(threads.submit(() -> described(a))));
            }
            for (int i = 0; i < together.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i % alone.size()));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aSentenceIsCappedAndSaysSo() {
        Annotation annotation = annotator().annotate(Articles.ofLines("row ".repeat(20_000)));
        assertThat(annotation.sentences()).allMatch(Sentence::cut);
        assertThat(annotation.sentences()).hasSize(20_000 / Sentence.LONGEST);
    }

    @Test
    void workIsBoundedOnHostileText() {
        for (String text :
                List.of(
                        "a".repeat(1_000_000),
                        "a.".repeat(5_000),
                        "<!a ".repeat(5_000),
                        "<".repeat(10_000),
                        "([{".repeat(3_000),
                        "\u0000".repeat(500_000),
                        "\ud83d".repeat(5_000),
                        "http://".repeat(5_000),
                        "\"'".repeat(3_000),
                        "zxq vbnt ".repeat(3_000),
                        "\u0645\u0646 ".repeat(5_000),
                        "It rains. ".repeat(10_000))) {
            Assertions.assertTimeout(
                    Duration.ofSeconds(60), () -> annotator().annotate(Articles.ofLines(text)));
        }
    }

    @Test
    void lemmasAreDictionaryFormsInLowerCase() {
        assertThat(tokens("The ministers denied it, but Quist’s aides weren't telling."))
                .extracting(Token::lemma)
                .containsExactly(
                        "the",
                        "minister",
                        "deny",
                        "it",
                        ",",
                        "but",
                        "quist",
                        "'s",
                        "aide",
                        "be",
                        "not",
                        "tell",
                        ".");
    }

    @Test
    void bracketsAndQuotationMarksStandAsTheyAre() {
        assertThat(tokens("“Yes” (he said) \"no\" [sic] {x}"))
                .extracting(Token::text)
                .containsExactly(
                        "“", "Yes", "”", "(", "he", "said", ")", "\"", "no", "\"", "[", "sic", "]",
                        "{", "x", "}");
    }

    @Test
    void aNameIsWithoutItsPossessiveAndItsTitle() {
        assertThat(names("Mr. Tomas Brandvik's speech angered Sweden's parliament."))
                .containsExactly("Tomas Brandvik", "Sweden");
    }

    @Test
    void aNameIsWithoutTheQuotationMarksAroundIt() {
        assertThat(names("He called it “Germany” and left for \"London\" with Anna Berg."))
                .containsExactly("Germany", "London", "Anna Berg");
    }

    @Test
    void aHeadlineInCapitalsIsNotOneName() {
        assertThat(names("Harbour Minister Quist Quits After Talks With Putin In Geneva"))
                .contains("Putin", "Geneva");
    }

    @Test
    void aLongSentenceIsCutAfterASemicolon() {
        String text = "one two ".repeat(60) + "; " + "three four ".repeat(80) + ".";
        List<Sentence> sentences = annotator().annotate(Articles.ofLines(text)).sentences();
        assertThat(sentences).hasSize(2).allMatch(Sentence::cut);
        List<Token> first = sentences.get(0).tokens();
        assertThat(first.get(first.size() - 1).text()).isEqualTo(";");
    }

    @Test
    void aBlankLineEndsASentence() {
        String text = "Ferry talks fail\n \nThe talks failed.";
        Segment segment = new Segment(new Span(0, text.length()), Role.BODY);
        assertThat(annotator().annotate(Articles.of(text, List.of(segment))).sentences())
                .hasSize(2);
    }

    /** Articles that the contract is checked on. */
    protected List<Article> articles() {
        return List.of(
                Articles.ofLines(ORDINARY),
                Articles.ofLines(WITH_OTHER_WORDS),
                Articles.ofLines(UNUSUAL),
                Articles.ofLines("word, ".repeat(500) + "\n" + "x".repeat(3_000)),
                Articles.ofLines(""));
    }

    private List<Token> tokens(String text) {
        return annotator().annotate(Articles.ofLines(text)).sentences().stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .toList();
    }

    private List<String> names(String text) {
        return annotator().annotate(Articles.ofLines(text)).names().stream()
                .map(Name::text)
                .toList();
    }

    private static List<Integer> roots(Dependencies tree) {
        List<Integer> roots = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            if (tree.head(i) == Dependencies.ROOT) {
                roots.add(i);
            }
        }
        return roots;
    }

    /** All that an annotation says, parses included, in one string. */
    private String described(Article article) {
        Annotation annotation = annotator().annotate(article);
        StringBuilder all = new StringBuilder(annotation.names().toString());
        for (Sentence sentence : annotation.sentences()) {
            Dependencies tree = annotation.parse(sentence);
            all.append('\n').append(sentence);
            for (int i = 0; i < tree.size(); i++) {
                all.append(' ').append(tree.head(i)).append(tree.relation(i));
            }
        }
        return all.toString();
    }
}
