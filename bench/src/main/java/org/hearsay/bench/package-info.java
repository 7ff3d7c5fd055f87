/** Measurements of Hearsay itself; the figures in {@code docs/figures.md} come from here. */
@NullMarked
package org.hearsay.bench;

import org.jspecify.annotations.NullMarked;
