/**
 * What a language library says of an article's text, in the house's own types; start at {@link
 * org.hearsay.annotation.Annotator}.
 */
@NullMarked
package org.hearsay.annotation;

import org.jspecify.annotations.NullMarked;
