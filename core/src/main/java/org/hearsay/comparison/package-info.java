/** What articles say side by side; start at {@link org.hearsay.comparison.Comparison}. */
@NullMarked
package org.hearsay.comparison;

import org.jspecify.annotations.NullMarked;
