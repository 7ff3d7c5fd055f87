package org.hearsay.nlp;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Annotator;
import org.hearsay.annotation.Attribution;
import org.hearsay.annotation.Name;
import org.hearsay.annotation.Sentence;
import org.hearsay.annotation.Token;
import org.hearsay.model.Article;
import org.hearsay.model.Segment;
import org.hearsay.nlp.model.ModelWords;
import org.hearsay.nlp.model.ReadingModel;
import org.hearsay.text.Span;

/**
 * Annotates English: tokens and sentences by rules, and everything else by one pass of the reading
 * model over the article.
 *
 * <p>It needs no other library, and is to take {@link CoreNlpAnnotator}'s place once its names are
 * as good: {@code docs/reading-model.md} says what is lacking.
 *
 * <p>The model is loaded in the background from construction on. It takes about 100 MB, so make one
 * annotator and share it: it is safe for use by several threads, which share nothing but the model.
 */
public final class ModelAnnotator implements Annotator {

    private static final String VERSION = "words-1 ";

    private final LoadedModel reading = new LoadedModel();

    @Override
    public Annotation annotate(Article article) {
        ModelWords words = reading.model().words(article);
        Syntax syntax = new Syntax(reading.model(), words);
        List<Attribution> attributions = reading.read(words, syntax);
        return annotation(article, syntax, attributions);
    }

    @Override
    public String version() {
        return VERSION + ReadingModel.version();
    }

    private static Annotation annotation(
            Article article, Syntax syntax, List<Attribution> attributions) {
        String text = article.text().characters();
        List<Sentence> sentences = new ArrayList<>();
        List<Name> names = new ArrayList<>();
        for (Segment segment : article.segments()) {
            if (segment.role().isReported()) {
                for (SentenceReader.Piece piece : SentenceReader.pieces(text, segment.span())) {
                    List<Token> tokens = tokens(piece.words(), text, syntax);
                    sentences.add(new Sentence(sentences.size(), segment, tokens, piece.cut()));
                    names.addAll(ModelNames.of(tokens, syntax.nameLabels(piece.words()), text));
                }
            }
        }
        return new Annotation(article, sentences, names, attributions, syntax::parse);
    }

    private static List<Token> tokens(List<Span> words, String text, Syntax syntax) {
        List<Token> tokens = new ArrayList<>(words.size());
        for (Span span : words) {
            String word = span.in(text);
            String tag = syntax.tag(span, word);
            tokens.add(new Token(span, word, Lemmas.lemma(word, tag), tag));
        }
        return tokens;
    }
}
