/**
 * The annotator on Stanford CoreNLP; start at {@link org.hearsay.nlp.CoreNlpAnnotator}. No type of
 * that library leaves this package.
 */
@NullMarked
package org.hearsay.nlp;

import org.jspecify.annotations.NullMarked;
