/** The export for Discourse Network Analyzer, whose files are SQLite databases. */
@NullMarked
package org.hearsay.store.dna;

import org.jspecify.annotations.NullMarked;
