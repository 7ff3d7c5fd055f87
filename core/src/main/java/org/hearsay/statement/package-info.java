/**
 * Who said what: statements with their source, cue and content (PARC, PolNeAR), from quotation
 * marks, a lexicon of attributing verbs and nouns, "according to" and the dependency parse; start
 * at {@link org.hearsay.statement.StatementFinder}.
 */
@NullMarked
package org.hearsay.statement;

import org.jspecify.annotations.NullMarked;
