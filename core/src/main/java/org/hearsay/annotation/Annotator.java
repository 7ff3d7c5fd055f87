package org.hearsay.annotation;

import org.hearsay.model.Article;

/**
 * Reads an article's words: tokens, sentences, parts of speech, lemmas, names, parses.
 *
 * <p>Implementations are safe for use by several threads and give the same annotation for the same
 * article, whatever was annotated before.
 */
public interface Annotator {

    Annotation annotate(Article article);

    /** Which library and models, in which versions, so that a reading can be repeated. */
    String version();
}
