package org.hearsay.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Annotator;
import org.hearsay.annotation.Dependencies;
import org.hearsay.annotation.Sentence;
import org.hearsay.testing.AnnotatorContract;
import org.hearsay.testing.Articles;
import org.junit.jupiter.api.Test;

final class ModelAnnotatorTest extends AnnotatorContract {

    private static final ModelAnnotator ANNOTATOR = new ModelAnnotator();

    @Override
    protected Annotator annotator() {
        return ANNOTATOR;
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
}
