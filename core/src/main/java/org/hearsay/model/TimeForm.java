package org.hearsay.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A time as it was expressed. Its TIMEX3 value is computed from the article's publication day, once
 * that is known, and is stored nowhere: a later date for an article moves its times and nothing
 * else.
 */
public sealed interface TimeForm {

    /** On which side of its anchor an expression points. */
    enum Direction {
        BEFORE("before publication"),
        AFTER("after publication"),
        SAME("at publication"),
        UNKNOWN("relative to publication");

        private final String side;

        Direction(String side) {
            this.side = side;
        }

        String side() {
            return side;
        }
    }

    /** The step in which a relative expression counts. */
    enum Granularity {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR
    }

    /** The expression in words that do not depend on the article, for example "day -1". */
    String expressed();

    /** The TIMEX3 value, or empty where it cannot be known from this publication. */
    Optional<String> value(Publication publication);

    /** A value that needs no anchor: "2025-09-02", "2025-09", "P60D", "PRESENT_REF". */
    record Absolute(String timex) implements TimeForm {
        @Override
        public String expressed() {
            return timex;
        }

        @Override
        public Optional<String> value(Publication publication) {
            return Optional.of(timex);
        }
    }

    /** So many days, weeks, months … from publication; 0 is "today", "this week". */
    record Offset(Granularity unit, int count) implements TimeForm {
        @Override
        public String expressed() {
            return unit.name().toLowerCase(Locale.ROOT)
                    + (count > 0 ? " +" : " ")
                    + count
                    + ", from publication";
        }

        @Override
        public Optional<String> value(Publication publication) {
            return publication.day().map(this::from);
        }

        private String from(LocalDate day) {
            return switch (unit) {
                case DAY -> day.plusDays(count).toString();
                case WEEK -> week(day.plusWeeks(count));
                case MONTH -> day.plusMonths(count).toString().substring(0, 7);
                case QUARTER -> quarter(day.plusMonths(3L * count));
                case YEAR -> day.plusYears(count).toString().substring(0, 4);
            };
        }

        private static String week(LocalDate day) {
            int year = day.get(IsoFields.WEEK_BASED_YEAR);
            int week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            return year + "-W" + (week < 10 ? "0" : "") + week;
        }

        private static String quarter(LocalDate day) {
            return day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
        }
    }

    /** A day of the week before, after or on the day of publication. */
    record Weekday(DayOfWeek day, Direction direction) implements TimeForm {
        @Override
        public String expressed() {
            return "weekday " + day.getValue() + ", " + direction.side();
        }

        @Override
        public Optional<String> value(Publication publication) {
            return publication.day().flatMap(this::near);
        }

        private Optional<String> near(LocalDate published) {
            return switch (direction) {
                case BEFORE -> text(published.with(TemporalAdjusters.previousOrSame(day)));
                case AFTER -> text(published.with(TemporalAdjusters.nextOrSame(day)));
                case SAME -> published.getDayOfWeek() == day ? text(published) : Optional.empty();
                case UNKNOWN -> Optional.empty();
            };
        }

        private static Optional<String> text(LocalDate day) {
            return Optional.of(day.format(DateTimeFormatter.ISO_LOCAL_DATE));
        }
    }

    /**
     * A month, or a day of a month, without its year: "in September", "July 18".
     *
     * @param month 1 to 12
     * @param day 1 to 31, or 0 where only the month is named
     */
    record Yearless(int month, int day, Direction direction) implements TimeForm {

        public Yearless {
            if (month < 1 || month > 12 || day < 0 || day > 31) {
                throw new IllegalArgumentException("No such day: " + month + "-" + day);
            }
        }

        @Override
        public String expressed() {
            String name = java.time.Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            String of = (day > 0 ? day + " " : "") + "month " + month + " (" + name + ")";
            return of + ", " + direction.side();
        }

        @Override
        public Optional<String> value(Publication publication) {
            return publication.day().flatMap(this::near);
        }

        private Optional<String> near(LocalDate published) {
            return switch (direction) {
                case BEFORE -> Optional.of(at(isLater(published) ? -1 : 0, published));
                case AFTER -> Optional.of(at(isEarlier(published) ? 1 : 0, published));
                case SAME -> Optional.of(at(0, published));
                case UNKNOWN -> Optional.empty();
            };
        }

        private boolean isLater(LocalDate published) {
            int here = published.getMonthValue();
            return month > here || (month == here && day > published.getDayOfMonth());
        }

        private boolean isEarlier(LocalDate published) {
            int here = published.getMonthValue();
            return month < here || (month == here && day > 0 && day < published.getDayOfMonth());
        }

        private String at(int years, LocalDate published) {
            String start = two(published.getYear() + years) + "-" + two(month);
            return day > 0 ? start + "-" + two(day) : start;
        }

        private static String two(int number) {
            return (number < 10 ? "0" : "") + number;
        }
    }

    /**
     * A part of a day, week or year that another form names: "Wednesday morning", "last summer".
     *
     * @param code what TIMEX3 writes for it: MO, AF, EV, NI, DT or a clock time such as 09:30 of a
     *     day; WE of a week; SP, SU, FA, WI of a year
     */
    record Part(TimeForm whole, String code) implements TimeForm {
        private static final Map<String, String> WORDS =
                Map.of(
                        "MO",
                        "morning",
                        "AF",
                        "afternoon",
                        "EV",
                        "evening",
                        "NI",
                        "night",
                        "DT",
                        "daytime",
                        "WE",
                        "weekend",
                        "SP",
                        "spring",
                        "SU",
                        "summer",
                        "FA",
                        "autumn",
                        "WI",
                        "winter");

        @Override
        public String expressed() {
            return WORDS.getOrDefault(code, code) + " of " + whole.expressed();
        }

        @Override
        public Optional<String> value(Publication publication) {
            return whole.value(publication).flatMap(this::of);
        }

        private Optional<String> of(String value) {
            return switch (code) {
                case "SP", "SU", "FA", "WI" ->
                        value.length() == 4 ? Optional.of(value + "-" + code) : Optional.empty();
                case "WE" -> Calendar.parse(value).map(day -> Offset.week(day) + "-WE");
                default ->
                        value.length() == 10 ? Optional.of(value + "T" + code) : Optional.empty();
            };
        }
    }

    /** So many days, weeks, months … from another time: "two days earlier", "the next month". */
    record Shifted(TimeForm from, Granularity unit, int count) implements TimeForm {
        @Override
        public String expressed() {
            String name = unit.name().toLowerCase(Locale.ROOT);
            return name + (count > 0 ? " +" : " ") + count + ", from (" + from.expressed() + ")";
        }

        @Override
        public Optional<String> value(Publication publication) {
            return from.value(publication).flatMap(value -> Calendar.shift(value, unit, count));
        }
    }

    /** An expression that is a time, but whose anchor is not known; its own words keep it. */
    record Open(String relation) implements TimeForm {
        @Override
        public String expressed() {
            return relation;
        }

        @Override
        public Optional<String> value(Publication publication) {
            return Optional.empty();
        }
    }
}
