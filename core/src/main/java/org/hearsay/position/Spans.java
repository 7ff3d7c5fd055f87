package org.hearsay.position;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.hearsay.text.Span;

/** Things that stand at spans which do not overlap, by position. Immutable once made. */
final class Spans<T> {

    private record Placed<T>(Span span, T thing) {}

    private final TreeMap<Integer, Placed<T>> byStart = new TreeMap<>();

    Spans(Collection<T> things, Function<T, Span> at) {
        for (T thing : things) {
            Span span = at.apply(thing);
            byStart.putIfAbsent(span.start(), new Placed<>(span, thing));
        }
    }

    /** The thing whose span holds a position. */
    Optional<T> at(int position) {
        Map.Entry<Integer, Placed<T>> before = byStart.floorEntry(position);
        return before != null && before.getValue().span().contains(position)
                ? Optional.of(before.getValue().thing())
                : Optional.empty();
    }
}
