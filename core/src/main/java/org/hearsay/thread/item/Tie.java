package org.hearsay.thread.item;

import java.util.Optional;

/**
 * By what two members of one thread came together.
 *
 * @param rule in a clause for the reader; none where the two are alike, which their relation
 *     explains
 */
public record Tie<M extends Member>(M one, M other, Optional<String> rule) {

    public static <M extends Member> Tie<M> ofLikeness(M one, M other) {
        return new Tie<>(one, other, Optional.empty());
    }

    public static <M extends Member> Tie<M> by(String rule, M one, M other) {
        return new Tie<>(one, other, Optional.of(rule));
    }

    Tie<M> reversed() {
        return new Tie<>(other, one, rule);
    }
}
