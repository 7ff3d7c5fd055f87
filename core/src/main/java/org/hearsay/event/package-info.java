/**
 * Finds who did what to whom, where and when; start at {@link org.hearsay.event.EventFinder}.
 *
 * <p>Words that may say an event come from two word lists; a dependency tree says what changes them
 * ("refused talks", "will lift sanctions") and whom they concern; a log-linear model has the last
 * word on the type.
 */
@NullMarked
package org.hearsay.event;

import org.jspecify.annotations.NullMarked;
