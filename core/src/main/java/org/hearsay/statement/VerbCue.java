package org.hearsay.statement;

import java.util.Optional;

/** A verb cue as it stands in a sentence, with the token of its particle or preposition. */
record VerbCue(Cue cue, Optional<Integer> particle) {}
