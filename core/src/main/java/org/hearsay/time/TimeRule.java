package org.hearsay.time;

import java.util.Optional;

/** Reads one kind of time where it begins; looks a bounded number of words ahead. */
interface TimeRule {

    Optional<Draft> at(Words words, int first);
}
