/**
 * Items prepared for comparison: who speaks or acts, of which day, in which words, and in which
 * story; and how a few that may be one are found among many. Start at {@link
 * org.hearsay.thread.item.Member}.
 */
@NullMarked
package org.hearsay.thread.item;

import org.jspecify.annotations.NullMarked;
