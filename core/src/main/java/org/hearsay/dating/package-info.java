/**
 * When an article was published that does not say so: from its own words, and from other articles.
 */
@NullMarked
package org.hearsay.dating;

import org.jspecify.annotations.NullMarked;
