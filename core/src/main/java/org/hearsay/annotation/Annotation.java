package org.hearsay.annotation;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.hearsay.model.Article;
import org.hearsay.text.Span;

/**
 * An article's tokens, sentences, names and attributions, and a parse of each sentence that
 * somebody asks for.
 *
 * <p>Only reported segments are annotated (see {@link org.hearsay.model.Role#isReported()}).
 * Sentences and names are in text order, attributions in that of their cues. Safe for use by
 * several threads.
 */
public final class Annotation {

    private final Article article;
    private final List<Sentence> sentences;
    private final List<Name> names;
    private final List<Attribution> attributions;
    private final Function<Sentence, Dependencies> parser;
    private final ConcurrentHashMap<Integer, Dependencies> parses = new ConcurrentHashMap<>();

    /** The parser is called at most once a sentence, and only for sentences asked for. */
    public Annotation(
            Article article,
            List<Sentence> sentences,
            List<Name> names,
            List<Attribution> attributions,
            Function<Sentence, Dependencies> parser) {
        this.article = article;
        this.sentences = List.copyOf(sentences);
        this.names = List.copyOf(names);
        this.attributions = List.copyOf(attributions);
        this.parser = parser;
    }

    public Article article() {
        return article;
    }

    public List<Sentence> sentences() {
        return sentences;
    }

    public List<Name> names() {
        return names;
    }

    /**
     * What the words of the article attribute to whom; empty where the annotator has no model for
     * it.
     */
    public List<Attribution> attributions() {
        return attributions;
    }

    /** The names that lie inside a span, in text order. */
    public List<Name> namesIn(Span span) {
        return names.stream().filter(name -> span.contains(name.span())).toList();
    }

    /** The sentence that a character belongs to. */
    public Optional<Sentence> sentenceAt(int position) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span span = sentences.get(middle).span();
            if (span.contains(position)) {
                return Optional.of(sentences.get(middle));
            }
            if (position < span.start()) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return Optional.empty();
    }

    /** The dependency tree of one of this annotation's sentences. */
    public Dependencies parse(Sentence sentence) {
        return parses.computeIfAbsent(sentence.index(), index -> parser.apply(sentence));
    }
}
