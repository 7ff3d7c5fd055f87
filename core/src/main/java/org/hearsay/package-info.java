/** Hearsay: who said what, according to whom, in the coverage of a running story. */
@NullMarked
package org.hearsay;

import org.jspecify.annotations.NullMarked;
