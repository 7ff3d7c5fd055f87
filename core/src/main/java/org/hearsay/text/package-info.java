/**
 * Characters and where they stand: spans, code points, and the alignment of extracted text with its
 * original. Uses nothing else of the house.
 */
@NullMarked
package org.hearsay.text;

import org.jspecify.annotations.NullMarked;
