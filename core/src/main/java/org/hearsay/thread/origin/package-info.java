/**
 * Which members of a thread go back to one origin: what an article credits to another, copies or
 * adds, and which outlets belong to one owner. Start at {@link org.hearsay.thread.origin.Roots}.
 */
@NullMarked
package org.hearsay.thread.origin;

import org.jspecify.annotations.NullMarked;
