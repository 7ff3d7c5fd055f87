/**
 * The reading model: a small transformer that reads attributions and syntax, run by ONNX Runtime
 * inside this process; start at {@link org.hearsay.nlp.model.AttributionReader}. No type of that
 * library leaves this package.
 *
 * <p>{@code training/} makes the model, and has the same rules in Python: whoever changes one side
 * changes the other, and makes the tests' cases again with {@code training/cases.py}.
 */
@NullMarked
package org.hearsay.nlp.model;

import org.jspecify.annotations.NullMarked;
