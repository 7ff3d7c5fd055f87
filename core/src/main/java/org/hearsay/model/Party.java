package org.hearsay.model;

import java.util.Optional;

/**
 * Somebody as one item names them: the source of a statement, its addressee, a relay, a claimant.
 *
 * <p>{@code evidence} are the words that stand for them there (a name, "he", "one official");
 * {@code name} is what a reader would call them once resolved, or those words where they are not.
 */
public record Party(
        String name, Optional<Evidence> evidence, Optional<ActorId> actor, boolean unnamed) {

    public Party {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A party needs a name; leave the party out instead");
        }
    }

    /** A party that nobody has resolved yet, called by its own words. */
    public static Party unresolved(Evidence words) {
        return new Party(words.exact(), Optional.of(words), Optional.empty(), false);
    }

    /** The same party, resolved. */
    public Party resolvedTo(Actor resolved) {
        return new Party(
                resolved.name(),
                evidence,
                Optional.of(resolved.id()),
                resolved.kind() == ActorKind.UNNAMED);
    }

    /** The same party as nobody in particular: by its own words, or by its name if it has none. */
    public Party unresolved() {
        return new Party(
                evidence.map(Evidence::exact).filter(words -> !words.isBlank()).orElse(name),
                evidence,
                Optional.empty(),
                false);
    }
}
