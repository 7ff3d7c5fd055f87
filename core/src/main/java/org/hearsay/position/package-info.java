/**
 * Who wants what: finds the positions that actors take, by whose word they do, and under which
 * conditions; start at {@link org.hearsay.position.PositionFinder}.
 */
@NullMarked
package org.hearsay.position;

import org.jspecify.annotations.NullMarked;
