package org.hearsay.nlp.model;

import java.util.List;
import org.hearsay.text.Span;

/**
 * A word as the model sees it: a run of characters without white space and punctuation, or one
 * punctuation mark.
 *
 * @param pieces the numbers of its pieces, at least one
 * @param feature its shape, whether it is quoted and whether it begins a line, in one number
 * @param paragraph counts the article's paragraphs (lines) that hold a word
 * @param segment counts the article's segments
 */
record ModelWord(Span span, List<Integer> pieces, int feature, int paragraph, int segment) {}
