package org.hearsay.comparison;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.hearsay.model.ActorId;
import org.hearsay.model.DayRange;
import org.hearsay.model.Position;
import org.hearsay.model.Stance;
import org.hearsay.text.NumberWords;
import org.hearsay.text.Span;
import org.hearsay.text.Word;

/** A position whose actor and days are known. */
record Held(Position position, ActorId actor, DayRange days) {

    static final Comparator<Held> BY_DAY =
            Comparator.<Held, LocalDate>comparing(held -> held.days().first())
                    .thenComparing(held -> held.days().last())
                    .thenComparing(held -> held.position().id());

    /** What must change for the actor to have moved: the stance, or the numbers in its terms. */
    record Line(Stance stance, String numbers) implements Comparable<Line> {

        private static final Comparator<Line> ORDER =
                Comparator.comparing(Line::stance).thenComparing(Line::numbers);

        /** Whether one is the other, said with all, some or none of its numbers. */
        boolean isSame(Line other) {
            List<String> own = each();
            List<String> others = other.each();
            return stance == other.stance && (own.containsAll(others) || others.containsAll(own));
        }

        private List<String> each() {
            return numbers.isEmpty() ? List.of() : List.of(numbers.split(" ", -1));
        }

        @Override
        public int compareTo(Line other) {
            return ORDER.compare(this, other);
        }
    }

    Line line() {
        return line(position);
    }

    static Line line(Position position) {
        String issue = position.issue().exact();
        TreeSet<String> numbers = new TreeSet<>();
        for (Word word : Word.in(issue, new Span(0, issue.length()))) {
            if (word.isNumber()) {
                numbers.add(word.form());
            } else {
                OptionalInt value = NumberWords.cardinal(word.form());
                if (value.orElse(1) != 1) {
                    numbers.add(Integer.toString(value.getAsInt()));
                }
            }
        }
        return new Line(position.stance(), String.join(" ", numbers));
    }
}
