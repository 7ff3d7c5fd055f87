/**
 * Items of several articles that report the same thing, and what the outlets together say of it;
 * start at {@link org.hearsay.thread.ThreadWeaver}.
 */
@NullMarked
package org.hearsay.thread;

import org.jspecify.annotations.NullMarked;
