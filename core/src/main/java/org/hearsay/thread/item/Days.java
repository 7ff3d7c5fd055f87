package org.hearsay.thread.item;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.hearsay.model.Article;
import org.hearsay.model.TimeExpression;

/** Days that times stand for, as far as they are known to the day. */
public final class Days {

    private Days() {}

    /** The day a time expression names, given its article's publication. */
    public static Optional<LocalDate> of(TimeExpression time, Article article) {
        return time.form().value(article.publication()).flatMap(Days::day);
    }

    /** Whether both days are known and lie more than so many days apart. */
    public static boolean isApart(Optional<LocalDate> a, Optional<LocalDate> b, int days) {
        return a.isPresent()
                && b.isPresent()
                && Math.abs(ChronoUnit.DAYS.between(a.get(), b.get())) > days;
    }

    /** Whether both days are known and the one comes no later than the other. */
    public static boolean isNotAfter(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.isPresent() && other.isPresent() && !one.get().isAfter(other.get());
    }

    /** Whether both days are known and the one comes after the other. */
    public static boolean isAfter(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.isPresent() && other.isPresent() && one.get().isAfter(other.get());
    }

    private static Optional<LocalDate> day(String value) {
        if (value.length() < 10 || !Character.isDigit(value.charAt(9))) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(value.substring(0, 10)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
