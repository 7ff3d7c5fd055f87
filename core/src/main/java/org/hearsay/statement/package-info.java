/**
 * Who said what: statements with their source, cue and content (PARC, PolNeAR), from what the
 * reading model saw, quotation marks and layout, and a lexicon of attributing verbs and nouns;
 * start at {@link org.hearsay.statement.StatementFinder}.
 */
@NullMarked
package org.hearsay.statement;

import org.jspecify.annotations.NullMarked;
