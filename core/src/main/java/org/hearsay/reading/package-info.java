/**
 * One document's content becomes a reading: the order of the stages, and nothing else; start at
 * {@link org.hearsay.reading.Reader}.
 */
@NullMarked
package org.hearsay.reading;

import org.jspecify.annotations.NullMarked;
