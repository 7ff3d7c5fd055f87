package org.hearsay.nlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.util.RuntimeInterruptedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Annotator;
import org.hearsay.annotation.Attribution;
import org.hearsay.annotation.Dependencies;
import org.hearsay.annotation.Name;
import org.hearsay.annotation.Sentence;
import org.hearsay.annotation.Token;
import org.hearsay.model.Article;
import org.hearsay.model.Segment;
import org.hearsay.nlp.SentenceCutter.Piece;
import org.hearsay.nlp.model.ModelWords;
import org.hearsay.nlp.model.ReadingModel;
import org.hearsay.text.Span;

/**
 * Annotates English with Stanford CoreNLP's tokenizer, tagger, lemmas and one name recogniser; who
 * says what, and which word hangs on which, the reading model sees.
 *
 * <p>Models are loaded side by side, when the first article is annotated. They take about 400 MB,
 * so make one annotator and share it: it is safe for use by several threads, which share nothing
 * but the models. A thread that is interrupted gives an article up, by a {@link
 * CancellationException}; once all have, no native code is running.
 */
public final class CoreNlpAnnotator implements Annotator {

    /** What takes memory, and time to load. */
    private record Loaded(Models models, LoadedModel reading) {}

    private Optional<Loaded> loaded = Optional.empty();
    private final SegmentLexer lexer = new SegmentLexer();
    private final boolean ownArcs;

    /** With the arcs of the reading model, which cost nothing beside the attributions. */
    public CoreNlpAnnotator() {
        this(false);
    }

    private CoreNlpAnnotator(boolean ownArcs) {
        this.ownArcs = ownArcs;
    }

    /** With the arcs of CoreNLP's own model, from which the reading model learns its own. */
    public static CoreNlpAnnotator withOwnArcs() {
        return new CoreNlpAnnotator(true);
    }

    private synchronized Loaded loaded() {
        Loaded all = loaded.orElseGet(() -> new Loaded(new Models(), new LoadedModel()));
        loaded = Optional.of(all);
        return all;
    }

    @Override
    public Annotation annotate(Article article) {
        try {
            return annotated(article);
        } catch (RuntimeInterruptedException e) {
            // Whoever throws it has taken the interrupt.
            Thread.currentThread().interrupt();
            throw givenUp(e);
        }
    }

    private static CancellationException givenUp(RuntimeInterruptedException e) {
        CancellationException given =
                new CancellationException("The reading of an article was interrupted");
        given.initCause(e);
        return given;
    }

    private Annotation annotated(Article article) {
        Models models = loaded().models();
        LoadedModel reading = loaded().reading();
        ModelWords words = reading.model().words(article);
        String text = article.text().characters();
        WordTagger tagger = new WordTagger(models.tagger(), models.parser());
        Morphology morphology = new Morphology();
        NameFinder finder = new NameFinder(models.names());
        List<Sentence> sentences = new ArrayList<>();
        List<Name> names = new ArrayList<>();
        for (Segment segment : article.segments()) {
            LoadedModel.requireWanted();
            for (Piece piece : pieces(segment, text)) {
                tagger.tag(piece.tokens());
                List<Token> tokens = tokens(piece.tokens(), text, morphology);
                sentences.add(new Sentence(sentences.size(), segment, tokens, piece.cut()));
                names.addAll(finder.names(piece.tokens(), tokens, text));
            }
        }
        Syntax syntax = new Syntax(reading.model(), words);
        List<Attribution> attributions = reading.read(words, syntax);
        Function<Sentence, Dependencies> parser =
                ownArcs ? sentence -> ArcParser.parse(models.parser(), sentence) : syntax::parse;
        return new Annotation(article, sentences, names, attributions, parser);
    }

    @Override
    public String version() {
        return Models.VERSION + " " + ReadingModel.version();
    }

    private List<Piece> pieces(Segment segment, String text) {
        if (!segment.role().isReported()) {
            return List.of();
        }
        return lexer.sentences(text, segment.span()).stream()
                .flatMap(sentence -> SentenceCutter.pieces(sentence, text).stream())
                .toList();
    }

    private static List<Token> tokens(List<CoreLabel> labels, String text, Morphology morphology) {
        List<Token> tokens = new ArrayList<>(labels.size());
        for (CoreLabel label : labels) {
            Span span = new Span(label.beginPosition(), label.endPosition());
            String lemma = morphology.lemma(label.word(), label.tag()).toLowerCase(Locale.ROOT);
            tokens.add(new Token(span, span.in(text), lemma, label.tag()));
        }
        return tokens;
    }
}
