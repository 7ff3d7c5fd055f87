/**
 * What articles themselves tell of two statements: that one answers, denies, confirms, owns or
 * passes on another, by how they stand to each other. Start at {@link
 * org.hearsay.thread.answer.References}.
 */
@NullMarked
package org.hearsay.thread.answer;

import org.jspecify.annotations.NullMarked;
