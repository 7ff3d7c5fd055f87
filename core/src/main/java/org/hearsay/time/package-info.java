/**
 * Finds the times that an article names and keeps each as it was expressed; start at {@link
 * org.hearsay.time.TimeFinder}.
 *
 * <pre>
 * tokens -> {@link org.hearsay.time.Words} -> rules, longest match -> {@link org.hearsay.time.Draft} -> {@link org.hearsay.time.Anchoring} -> times
 * </pre>
 */
@NullMarked
package org.hearsay.time;

import org.jspecify.annotations.NullMarked;
