package org.hearsay.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.trees.TypedDependency;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Dependencies;
import org.hearsay.annotation.Sentence;
import org.hearsay.annotation.Token;
import org.hearsay.testing.Articles;
import org.junit.jupiter.api.Test;

final class ArcParserTest {

    private static final String TEXT =
            """
            Edda Quist, the harbour minister of Norlund, resigned on Tuesday, her office said.
            “I have made mistakes,” she told the Alma Courier. “But I didn't lie — not once.”
            The opposition's leader, Tomas Brandvik, called the move “long overdue” and asked for \
            an election (the second in 18 months), which the League, citing costs, opposes.
            According to two people who were in the room, the ferry had been inspected only once \
            before it sank; the company, they said, was never asked for its papers.
            Is it true? Not a word of it, if Mr. Brandvik is to be believed.
            The 34.5% who voted for the Coastal Union, and the 1,200 who did not, want to be heard.
            """;

    @Test
    void theTreesAreThoseOfTheLibrarysOwnParser() {
        DependencyParser library =
                DependencyParser.loadFromModelFile(
                        "edu/stanford/nlp/models/parser/nndep/english_UD.gz");
        Annotation annotation = CoreNlpAnnotator.withOwnArcs().annotate(Articles.ofLines(TEXT));
        assertThat(annotation.sentences()).hasSizeGreaterThan(6);
        for (Sentence sentence : annotation.sentences()) {
            assertThat(described(annotation.parse(sentence)))
                    .containsExactlyInAnyOrderElementsOf(described(library, sentence));
        }
    }

    @Test
    void aModelFileThatEndsTooEarlyIsRefused() {
        byte[] bytes = "dict=2\npos=1\nlabel=1\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> new ArcModelFile(new ByteArrayInputStream(bytes)))
                .isInstanceOf(EOFException.class);
    }

    @Test
    void aModelFileOfAnotherKindIsRefused() {
        byte[] bytes = "words=2\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> new ArcModelFile(new ByteArrayInputStream(bytes)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("words=2");
    }

    private static List<String> described(Dependencies tree) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            all.add(i + " " + tree.relation(i) + " " + tree.head(i));
        }
        return all;
    }

    private static List<String> described(DependencyParser library, Sentence sentence) {
        List<CoreLabel> labels = sentence.tokens().stream().map(ArcParserTest::label).toList();
        return library.predict(labels).typedDependencies().stream()
                .map(ArcParserTest::described)
                .toList();
    }

    private static String described(TypedDependency dependency) {
        int head = Math.max(dependency.gov().index(), 0) - 1;
        return (dependency.dep().index() - 1) + " " + dependency.reln() + " " + head;
    }

    private static CoreLabel label(Token token) {
        CoreLabel label = new CoreLabel();
        label.setWord(token.text());
        label.setValue(token.text());
        label.setTag(token.tag());
        return label;
    }
}
