package org.hearsay.statement;

import org.hearsay.model.Act;

/** A word that attributes, with its particle or preposition, and what the source does by it. */
record Cue(String lemma, Act act) {}
