/**
 * Characters and where they stand: spans, code points, words, and the alignment of extracted text
 * with its original; and the lists of words that stages read. Start at {@link
 * org.hearsay.text.Span}. Uses nothing else of the house.
 */
@NullMarked
package org.hearsay.text;

import org.jspecify.annotations.NullMarked;
