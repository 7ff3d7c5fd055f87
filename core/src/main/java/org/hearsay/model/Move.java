package org.hearsay.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * How an actor's stand on an issue changed: {@code to} follows {@code from}.
 *
 * <p>Ordered by days, no day of one is a day of the other. Ordered by words, one passage tells both
 * ("which had opposed the plan, now backs it"; "dropped its demand for 14 and would settle for
 * 11"): then days may be the same or unknown. Both may have one stance: then the numbers asked for
 * or offered are others.
 */
public record Move(ActorId actor, ItemId issue, Stand from, Stand to, Order order) {

    /** How it is known which came first. */
    public enum Order {
        /** The days of one lie before the days of the other. */
        DAYS("days"),
        /** A passage says so itself. */
        WORDS("words");

        private final String word;

        Order(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** By actor, issue, then by day and position of what it came to; without a day last. */
    public static final Comparator<Move> ORDER =
            Comparator.comparing(Move::actor)
                    .thenComparing(Move::issue)
                    .thenComparing(move -> first(move.to()).orElse(LocalDate.MAX))
                    .thenComparing(move -> move.to().positions().get(0))
                    .thenComparing(move -> move.from().positions().get(0));

    public Move {
        if (order == Order.DAYS && !isBefore(from, to)) {
            throw new IllegalArgumentException(
                    "A move ends before it begins: " + from.days() + ", " + to.days());
        }
    }

    private static boolean isBefore(Stand from, Stand to) {
        return from.days()
                .flatMap(days -> first(to).filter(first -> days.last().isBefore(first)))
                .isPresent();
    }

    private static Optional<LocalDate> first(Stand stand) {
        return stand.days().map(DayRange::first);
    }
}
