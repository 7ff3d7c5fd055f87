package org.hearsay.query;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that is worked out when it is first asked for, and kept; for several threads. */
final class Once<T> {

    private final Supplier<T> working;
    private volatile Optional<T> known = Optional.empty();

    Once(Supplier<T> working) {
        this.working = working;
    }

    T get() {
        Optional<T> found = known;
        if (found.isPresent()) {
            return found.get();
        }
        synchronized (this) {
            if (known.isEmpty()) {
                known = Optional.of(working.get());
            }
            return known.orElseThrow();
        }
    }
}
