package org.hearsay.query;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.hearsay.model.DayRange;
import org.hearsay.model.Publication;

/** The days that a time can mean, both inclusive; one day where it is known to the day. */
public record Interval(LocalDate first, LocalDate last) implements Comparable<Interval> {

    private static final Comparator<Interval> ORDER =
            Comparator.comparing(Interval::first).thenComparing(Interval::last);

    public Interval {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("An interval ends before it begins: " + last);
        }
    }

    /** The days of a TIMEX3 value, as {@link DayRange#of} tells them. */
    public static Optional<Interval> of(String timex) {
        return DayRange.of(timex).map(days -> new Interval(days.first(), days.last()));
    }

    /** The day of publication, or what its bounds leave open where both are known. */
    public static Optional<Interval> of(Publication publication) {
        Optional<LocalDate> first = publication.day().or(publication::notBefore);
        Optional<LocalDate> last = publication.day().or(publication::notAfter);
        return first.isPresent() && last.isPresent() && !last.get().isBefore(first.get())
                ? Optional.of(new Interval(first.get(), last.get()))
                : Optional.empty();
    }

    /** Whether it is known to the day. */
    public boolean isDay() {
        return first.equals(last);
    }

    /** By first day, then by last, so that the narrower comes first. */
    @Override
    public int compareTo(Interval other) {
        return ORDER.compare(this, other);
    }
}
