package org.hearsay.store.log;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How a database holds text with characters that it does not take: what is read is what was
 * written.
 */
public record Letters(UnaryOperator<String> written, UnaryOperator<String> read) {

    /** Of a database that takes every character. */
    public static Letters plain() {
        return new Letters(UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** As it was before it was written; nothing stays nothing. */
    @Nullable String of(@Nullable String stored) {
        return stored == null ? null : read.apply(stored);
    }
}
