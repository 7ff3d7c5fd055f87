/**
 * Reads English words: by Stanford CoreNLP in {@link org.hearsay.nlp.CoreNlpAnnotator}, by rules
 * and the reading model alone in {@link org.hearsay.nlp.ModelAnnotator}. No type of a library
 * leaves this package.
 */
@NullMarked
package org.hearsay.nlp;

import org.jspecify.annotations.NullMarked;
