package org.hearsay.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Annotator;
import org.hearsay.annotation.Dependencies;
import org.hearsay.annotation.Name;
import org.hearsay.annotation.Sentence;
import org.hearsay.annotation.Token;
import org.hearsay.model.Role;
import org.hearsay.model.Segment;
import org.hearsay.testing.AnnotatorContract;
import org.hearsay.testing.Articles;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

final class ModelAnnotatorTest extends AnnotatorContract {

    private static final ModelAnnotator ANNOTATOR = new ModelAnnotator();

    @Override
    protected Annotator annotator() {
        return ANNOTATOR;
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
    void aSubjectIsFoundByTheParse() {
        Annotation annotation =
                ANNOTATOR.annotate(Articles.ofLines("The minister said the ferry was inspected."));
        Sentence sentence = annotation.sentences().get(0);
        Dependencies tree = annotation.parse(sentence);
        assertThat(tree.head(2)).isEqualTo(Dependencies.ROOT);
        assertThat(tree.children(2, "nsubj")).containsExactly(1);
    }

    @Test
    void aLongSentenceIsCutAfterASemicolon() {
        String text = "one two ".repeat(60) + "; " + "three four ".repeat(80) + ".";
        List<Sentence> sentences = ANNOTATOR.annotate(Articles.ofLines(text)).sentences();
        assertThat(sentences).hasSize(2).allMatch(Sentence::cut);
        List<Token> first = sentences.get(0).tokens();
        assertThat(first.get(first.size() - 1).text()).isEqualTo(";");
    }

    @Test
    void aBlankLineEndsASentence() {
        String text = "Ferry talks fail\n \nThe talks failed.";
        Segment segment = new Segment(new Span(0, text.length()), Role.BODY);
        assertThat(ANNOTATOR.annotate(Articles.of(text, List.of(segment))).sentences()).hasSize(2);
    }

    private static List<Token> tokens(String text) {
        return ANNOTATOR.annotate(Articles.ofLines(text)).sentences().stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .toList();
    }

    private static List<String> names(String text) {
        return ANNOTATOR.annotate(Articles.ofLines(text)).names().stream().map(Name::text).toList();
    }
}
