package org.hearsay.figure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Predicate;

/** The figures read before in the same paragraph: what a number without a noun may count. */
final class Earlier {

    /** How many figures and how many sentences back a noun may stand. */
    private static final int MOST = 6;

    private static final int SENTENCES = 2;

    private record Known(int sentence, Reading reading) {}

    private final Deque<Known> known = new ArrayDeque<>();
    private int sentence;

    /** Begins the next sentence of the paragraph. */
    void nextSentence() {
        sentence++;
    }

    void add(Reading reading) {
        known.addFirst(new Known(sentence, reading));
        if (known.size() > MOST) {
            known.removeLast();
        }
    }

    /** The latest figure of this kind, the nearest sentences only. */
    Optional<Reading> latest(Predicate<Reading> kind) {
        return known.stream()
                .filter(each -> sentence - each.sentence() <= SENTENCES)
                .map(Known::reading)
                .filter(kind)
                .findFirst();
    }

    /** The latest figure of this kind in the present sentence. */
    Optional<Reading> here(Predicate<Reading> kind) {
        return known.stream()
                .filter(each -> each.sentence() == sentence)
                .map(Known::reading)
                .filter(kind)
                .findFirst();
    }
}
