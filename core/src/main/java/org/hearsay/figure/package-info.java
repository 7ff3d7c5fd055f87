/**
 * Finds the quantities that an article gives; start at {@link org.hearsay.figure.FigureFinder}.
 *
 * <pre>
 * tokens -> {@link org.hearsay.figure.Pieces} -> {@link org.hearsay.figure.Numbers} + hedge + unit + what is counted -> figures
 * </pre>
 */
@NullMarked
package org.hearsay.figure;

import org.jspecify.annotations.NullMarked;
