package org.hearsay.dating;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.annotation.Token;
import org.hearsay.model.Role;
import org.hearsay.model.TimeForm;
import org.hearsay.model.TimeForm.Direction;

/**
 * Days of the week that have a date: "Wednesday, July 18", whose year is one in which that day
 * falls so; and a past "Wednesday" in a text whose picture is dated to the day before.
 */
final class Weekdays {

    private final List<Named> named;

    Weekdays(List<Named> named) {
        this.named = named;
    }

    List<Clue> clues() {
        List<Clue> clues = new ArrayList<>();
        for (Named time : named) {
            if (time.form() instanceof TimeForm.Yearless yearless && isPast(yearless.direction())) {
                weekday(time)
                        .flatMap(day -> year(yearless, day))
                        .map(day -> dated(day, time))
                        .ifPresent(clues::add);
            }
        }
        picture().flatMap(this::after).ifPresent(clues::add);
        return clues;
    }

    private static Clue dated(LocalDate day, Named time) {
        String because = time.words() + " is a day that fell so in " + day.getYear();
        return new Clue(Optional.of(day), Optional.empty(), Optional.of(day), because);
    }

    private static boolean isPast(Direction direction) {
        return direction == Direction.BEFORE || direction == Direction.SAME;
    }

    /** The day of the week that is part of the time's words, or stands right before them. */
    private static Optional<DayOfWeek> weekday(Named time) {
        int from = Math.max(0, time.from() - 2);
        List<Token> tokens = time.sentence().tokens().subList(from, time.to());
        return tokens.stream().flatMap(token -> day(token.text()).stream()).findFirst();
    }

    private static Optional<DayOfWeek> day(String word) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> day.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** In the year that the text names last, or in the one after: where it is one of them only. */
    private Optional<LocalDate> year(TimeForm.Yearless yearless, DayOfWeek weekday) {
        Optional<Integer> latest =
                named.stream().flatMap(t -> t.year().stream()).max(Comparator.naturalOrder());
        if (latest.isEmpty() || yearless.day() == 0) {
            return Optional.empty();
        }
        List<LocalDate> days =
                Stream.of(latest.get(), latest.get() + 1)
                        .flatMap(year -> on(year, yearless).stream())
                        .filter(day -> day.getDayOfWeek() == weekday)
                        .toList();
        return days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
    }

    private static Optional<LocalDate> on(int year, TimeForm.Yearless yearless) {
        try {
            return Optional.of(LocalDate.of(year, yearless.month(), yearless.day()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Named> picture() {
        return named.stream()
                .filter(time -> time.sentence().segment().role() == Role.CAPTION)
                .filter(time -> time.day().isPresent())
                .max(Comparator.comparing(time -> time.day().orElseThrow()));
    }

    /**
     * The first past weekday at or after the picture: had it been longer, the text would say so.
     */
    private Optional<Clue> after(Named picture) {
        LocalDate taken = picture.day().orElseThrow();
        Optional<LocalDate> first =
                named.stream()
                        .flatMap(time -> pastWeekday(time).stream())
                        .map(day -> taken.with(TemporalAdjusters.nextOrSame(day)))
                        .min(Comparator.naturalOrder());
        return first.map(
                day ->
                        Clue.likely(
                                day,
                                "the picture is of "
                                        + picture.words()
                                        + ", and the text tells of "
                                        + name(day.getDayOfWeek())
                                        + " as past"));
    }

    private static Optional<DayOfWeek> pastWeekday(Named time) {
        return time.sentence().segment().role() != Role.CAPTION
                        && time.form() instanceof TimeForm.Weekday weekday
                        && isPast(weekday.direction())
                ? Optional.of(weekday.day())
                : Optional.empty();
    }

    private static String name(DayOfWeek day) {
        return day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
