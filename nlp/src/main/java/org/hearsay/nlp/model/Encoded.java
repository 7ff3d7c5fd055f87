package org.hearsay.nlp.model;

/**
 * What the encoder says of a window, before a cue is known. Rows are the window's words; only those
 * of its core are to be believed.
 *
 * @param words each word in its surroundings
 * @param flat scores of nothing, then beginning and inside of source, cue and content
 * @param tags scores of the parts of speech, by {@link ReadingModel#tags()}
 * @param names scores of nothing, then beginning and inside of {@code PERSON}, {@code
 *     ORGANISATION}, {@code PLACE} and {@code OTHER}
 * @param arcs scores of the window's words as heads; a word that is its own head is a root
 * @param relations scores of the relations to the head, by {@link ReadingModel#relations()}
 */
public record Encoded(
        Window window,
        Scores words,
        Scores flat,
        Scores tags,
        Scores names,
        Scores arcs,
        Scores relations) {}
