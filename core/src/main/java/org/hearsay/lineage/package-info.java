/**
 * Which article depends on which, from their texts and credits; start at {@link
 * org.hearsay.lineage.LineageTracer}.
 */
@NullMarked
package org.hearsay.lineage;

import org.jspecify.annotations.NullMarked;
