package org.hearsay.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Annotator;
import org.hearsay.annotation.Dependencies;
import org.hearsay.annotation.Name;
import org.hearsay.annotation.Sentence;
import org.hearsay.annotation.Token;
import org.hearsay.model.Article;
import org.hearsay.model.Reading;
import org.hearsay.nlp.CoreNlpAnnotator;
import org.hearsay.reading.Reader;
import org.hearsay.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code bench teach}: writes what an annotator makes of a folder of articles: what CoreNLP does is
 * what the reading model is trained on.
 *
 * <p>One article a block of lines, fields apart by tabs, offsets in code points: {@code #} and the
 * document; {@code s} for a sentence, then a line a token: start, end, tag, lemma, head within the
 * sentence (-1 for the root), relation; {@code n} for a name: start, end, kind.
 */
@Command(
        name = "teach",
        mixinStandardHelpOptions = true,
        description = "Writes tokens, tags, names and arcs; what the reading model is trained on.")
final class TeachCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "DIR", description = "A folder of articles.")
    private Path folder = Path.of(".");

    @Parameters(index = "1", paramLabel = "FILE", description = "What to write.")
    private Path file = Path.of("taught.tsv");

    @Override
    public Integer call() throws IOException {
        Annotator annotator = CoreNlpAnnotator.withOwnArcs();
        List<Reading> readings =
                Corpus.readings(new Reader(annotator), Corpus.contents(folder, Integer.MAX_VALUE));
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            readings.forEach(
                    reading ->
                            write(reading.article(), annotator.annotate(reading.article()), out));
        }
        return 0;
    }

    private static void write(Article article, Annotation annotation, PrintWriter out) {
        out.println("#\t" + article.document());
        for (Sentence sentence : annotation.sentences()) {
            out.println("s");
            Dependencies tree = annotation.parse(sentence);
            for (int i = 0; i < tree.size(); i++) {
                out.println(
                        line(article, sentence.tokens().get(i), tree.head(i), tree.relation(i)));
            }
        }
        for (Name name : annotation.names()) {
            out.println("n\t" + offsets(article, name.span()) + "\t" + name.kind());
        }
    }

    private static String line(Article article, Token token, int head, String relation) {
        return List.of(
                        offsets(article, token.span()),
                        token.tag(),
                        token.lemma(),
                        String.valueOf(head),
                        relation)
                .stream()
                .collect(Collectors.joining("\t"));
    }

    private static String offsets(Article article, Span span) {
        String text = article.text().characters();
        int start = text.codePointCount(0, span.start());
        return start + "\t" + (start + text.codePointCount(span.start(), span.end()));
    }
}
