package org.hearsay.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Annotator;
import org.hearsay.annotation.Dependencies;
import org.hearsay.annotation.Token;
import org.hearsay.model.Article;
import org.hearsay.testing.AnnotatorContract;
import org.hearsay.testing.Articles;
import org.junit.jupiter.api.Test;

final class CoreNlpAnnotatorTest extends AnnotatorContract {

    private static final CoreNlpAnnotator ANNOTATOR = new CoreNlpAnnotator();

    @Override
    protected Annotator annotator() {
        return ANNOTATOR;
    }

    @Test
    void wordsOfAnotherLanguageAreTaggedByTheirLooks() {
        assertThat(tokens("zxq vbnt qqx wwv Xkk bbz mmq nnz 55x77 \u0645\u0646."))
                .extracting(Token::tag)
                .contains("FW", "NNP");
    }

    @Test
    void aSubjectIsFoundByTheArcsOfTheReadingModel() {
        Dependencies tree = parse(ANNOTATOR, "The minister said the ferry was inspected.");
        assertThat(tree.head(2)).isEqualTo(Dependencies.ROOT);
        assertThat(tree.children(2, "nsubj")).containsExactly(1);
        assertThat(tree.head(4)).isEqualTo(6);
        assertThat(tree.relation(4)).startsWith("nsubj");
    }

    @Test
    void aPassiveSubjectIsFoundByCoreNlpsOwnArcs() {
        Dependencies tree =
                parse(CoreNlpAnnotator.withOwnArcs(), "The minister said the ferry was inspected.");
        assertThat(tree.head(2)).isEqualTo(Dependencies.ROOT);
        assertThat(tree.children(2, "nsubj")).containsExactly(1);
        assertThat(tree.children(2, "ccomp")).containsExactly(6);
        assertThat(tree.children(6, "nsubj:pass")).containsExactly(4);
    }

    /** CoreNLP has an exception of its own for that, and takes the interrupt. */
    @Test
    void anInterruptedThreadGivesAnArticleUpWhateverItIsAbout() throws Exception {
        Article article =
                Articles.ofLines("Minister Ilse Tarrow said on Monday that it held. ".repeat(300));
        for (int run = 0; run < 15; run++) {
            FutureTask<String> reading = new FutureTask<>(() -> ended(article));
            Thread thread = new Thread(reading);
            thread.start();
            Thread.sleep(20L * run);
            thread.interrupt();
            assertThat(reading.get(2, TimeUnit.MINUTES)).isIn("done", "given up");
        }
    }

    private static String ended(Article article) {
        try {
            ANNOTATOR.annotate(article);
            return "done";
        } catch (CancellationException e) {
            return Thread.currentThread().isInterrupted() ? "given up" : "the interrupt is lost";
        } catch (RuntimeException e) {
            return e.toString();
        }
    }

    private static Dependencies parse(Annotator annotator, String line) {
        Annotation annotation = annotator.annotate(Articles.ofLines(line));
        return annotation.parse(annotation.sentences().get(0));
    }

    private static List<Token> tokens(String text) {
        return ANNOTATOR.annotate(Articles.ofLines(text)).sentences().stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .toList();
    }
}
