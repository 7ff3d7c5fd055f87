package org.hearsay.nlp.model;

import java.util.List;
import org.hearsay.model.Article;
import org.hearsay.model.Segment;
import org.hearsay.text.Span;

/** The words of an article's reported segments, in text order. Immutable. */
public final class ModelWords {

    private static final String SENTENCE_ENDS = ".!?";
    private static final String BEHIND_SENTENCE = "”\"’'";

    private final String text;
    private final List<ModelWord> words;

    private ModelWords(String text, List<ModelWord> words) {
        this.text = text;
        this.words = words;
    }

    static ModelWords of(Article article, Vocabulary vocabulary) {
        String text = article.text().characters();
        WordReader reader = new WordReader(text, vocabulary);
        for (Segment segment : article.segments()) {
            if (segment.role().isReported()) {
                reader.add(segment.span());
            }
        }
        return new ModelWords(text, List.copyOf(reader.words()));
    }

    public int size() {
        return words.size();
    }

    /** Where a word stands in the article's text. */
    public Span span(int word) {
        return words.get(word).span();
    }

    ModelWord get(int word) {
        return words.get(word);
    }

    /** Whether a word is the last of its segment. */
    boolean endsSegment(int word) {
        return word + 1 == size() || get(word + 1).segment() != get(word).segment();
    }

    /** Whether a word is the last of its paragraph. */
    boolean endsParagraph(int word) {
        return word + 1 == size() || get(word + 1).paragraph() != get(word).paragraph();
    }

    /** Whether a word looks like the last of its sentence. */
    boolean endsSentence(int word) {
        if (endsParagraph(word)) {
            return true;
        }
        boolean gap = span(word + 1).start() > span(word).end();
        return gap
                && (is(word, SENTENCE_ENDS)
                        || is(word, BEHIND_SENTENCE) && (word == 0 || is(word - 1, SENTENCE_ENDS)));
    }

    private boolean is(int word, String marks) {
        Span span = span(word);
        return span.length() == 1 && marks.indexOf(text.charAt(span.start())) >= 0;
    }
}
