package org.hearsay.lineage;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.text.Hash;

/** A few words, as bodies have them. */
record WordSet(Set<Long> hashes) {

    static WordSet of(String... words) {
        return new WordSet(Stream.of(words).map(Hash::of).collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether that word of the body is one of these; false for a place outside it. */
    boolean has(Body body, int word) {
        return word >= 0 && word < body.size() && hashes.contains(body.hash(word));
    }
}
