package org.hearsay.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        /** Before, and not on or in the same: "last Wednesday" in a Wednesday's article. */
        LAST("before publication and not at it"),
        /** After, and not on or in the same: "next Wednesday" in a Wednesday's article. */
        NEXT("after publication and not at it"),
        SAME("at publication"),
        /** At it or up to two days after, else before: "Monday's summit" in a Sunday's article. */
        NEAR("near publication"),
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
        YEAR,
        DECADE,
        CENTURY
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
                case WEEK -> Calendar.week(day.plusWeeks(count));
                case MONTH -> day.plusMonths(count).toString().substring(0, 7);
                case QUARTER -> Calendar.quarter(day.plusMonths(3L * count));
                case YEAR -> day.plusYears(count).toString().substring(0, 4);
                case DECADE -> day.plusYears(10L * count).toString().substring(0, 3);
                case CENTURY -> day.plusYears(100L * count).toString().substring(0, 2);
            };
        }
    }

    /** A day of the week before, after or on the day of publication. */
    record Weekday(DayOfWeek day, Direction direction) implements TimeForm {

        /** So many days ahead a weekday may lie that is near. */
        private static final int SOON = 2;

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
                case LAST -> text(published.with(TemporalAdjusters.previous(day)));
                case NEXT -> text(published.with(TemporalAdjusters.next(day)));
                case SAME -> published.getDayOfWeek() == day ? text(published) : Optional.empty();
                case NEAR -> text(nearest(published));
                case UNKNOWN -> Optional.empty();
            };
        }

        private LocalDate nearest(LocalDate published) {
            LocalDate next = published.with(TemporalAdjusters.nextOrSame(day));
            return next.isAfter(published.plusDays(SOON))
                    ? published.with(TemporalAdjusters.previous(day))
                    : next;
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

        /** The nearest in its direction; where no direction is told, the nearest. */
        private Optional<String> near(LocalDate published) {
            int years =
                    switch (direction) {
                        case BEFORE -> isLater(published) ? -1 : 0;
                        case AFTER -> isEarlier(published) ? 1 : 0;
                        case LAST -> isEarlier(published) ? 0 : -1;
                        case NEXT -> isLater(published) ? 0 : 1;
                        case SAME -> 0;
                        case NEAR, UNKNOWN -> nearest(published);
                    };
            return Optional.of(at(years, published));
        }

        private int nearest(LocalDate published) {
            int days = (month - published.getMonthValue()) * 31;
            days += day > 0 ? day - published.getDayOfMonth() : 0;
            return days > 186 ? -1 : days < -186 ? 1 : 0;
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
            int year = published.getYear() + years;
            if (day > 0 && !YearMonth.of(year, month).isValidDay(day)) {
                year += Calendar.toLeapYear(year, direction == Direction.AFTER);
            }
            String start = year + "-" + Calendar.two(month);
            return day > 0 ? start + "-" + Calendar.two(day) : start;
        }
    }

    /**
     * A part of a day, week or year that another form names: "Wednesday morning", "last summer".
     *
     * @param code what TIMEX3 writes for it: MO, AF, EV, NI, DT or a clock time such as 09:30 of a
     *     day; WE of a week; SP, SU, FA, WI, Q1 to Q4, H1, H2 of a year
     */
    record Part(TimeForm whole, String code) implements TimeForm {
        private static final Set<String> OF_DAY = Set.of("MO", "AF", "EV", "NI", "DT", "MI");

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
            return whole.value(publication).flatMap(this::of).or(this::alone);
        }

        /** "22:00" of a day that is not known is T22:00 to TIMEX3. */
        private Optional<String> alone() {
            boolean clock = code.length() > 4 && code.charAt(2) == ':';
            return clock && whole instanceof Open ? Optional.of("T" + code) : Optional.empty();
        }

        private Optional<String> of(String value) {
            if (code.equals("WE")) {
                boolean week = value.length() == 8 && value.charAt(5) == 'W';
                return week
                        ? Optional.of(value + "-WE")
                        : Calendar.parse(value).map(day -> Calendar.weekend(day));
            }
            boolean clock = code.indexOf(':') > 0;
            boolean ofYear = !clock && !OF_DAY.contains(code);
            if (ofYear) {
                return value.matches("(BC)?[0-9]{4}")
                        ? Optional.of(value + "-" + code)
                        : Optional.empty();
            }
            return value.length() == 10 || value.matches("BC.{10}")
                    ? Optional.of(value + "T" + code)
                    : Optional.empty();
        }
    }

    /**
     * A day of a month that is not named, nor its year: "on the 18th".
     *
     * @param day 1 to 31
     */
    record MonthDay(int day, Direction direction) implements TimeForm {

        public MonthDay {
            if (day < 1 || day > 31) {
                throw new IllegalArgumentException("No such day of a month: " + day);
            }
        }

        @Override
        public String expressed() {
            return "day " + day + " of a month, " + direction.side();
        }

        @Override
        public Optional<String> value(Publication publication) {
            return publication.day().flatMap(this::near);
        }

        private Optional<String> near(LocalDate published) {
            YearMonth month = YearMonth.from(published);
            int here = published.getDayOfMonth();
            boolean ahead =
                    direction == Direction.AFTER
                            || direction == Direction.NEXT
                            || (direction == Direction.UNKNOWN && isNearerAhead(here));
            boolean other = direction != Direction.SAME && (ahead ? day < here : day > here);
            for (int i = other ? 1 : 0; i < 3; i++) {
                YearMonth at = month.plusMonths(ahead ? i : -i);
                if (at.isValidDay(day)) {
                    return Optional.of(at.atDay(day).toString());
                }
            }
            return Optional.empty();
        }

        private boolean isNearerAhead(int here) {
            int days = day - here;
            return days > 0 ? days < 16 : days < -15;
        }
    }

    /**
     * A quarter, half or season whose year is not named: "the third quarter", "in the spring".
     *
     * @param code what TIMEX3 writes for it: Q1 to Q4, H1, H2, SP, SU, FA, WI
     */
    record YearPart(String code, Direction direction) implements TimeForm {
        @Override
        public String expressed() {
            return Part.WORDS.getOrDefault(code, code) + ", " + direction.side();
        }

        @Override
        public Optional<String> value(Publication publication) {
            return publication.day().flatMap(this::near);
        }

        private Optional<String> near(LocalDate published) {
            int year = published.getYear();
            return switch (direction) {
                case BEFORE, NEAR ->
                        Optional.of((begins(year, published) ? year : year - 1) + "-" + code);
                case AFTER -> Optional.of((ended(year, published) ? year + 1 : year) + "-" + code);
                case LAST -> Optional.of((ended(year, published) ? year : year - 1) + "-" + code);
                case NEXT -> Optional.of((begins(year, published) ? year + 1 : year) + "-" + code);
                case SAME -> Optional.of(year + "-" + code);
                case UNKNOWN -> Optional.empty();
            };
        }

        private boolean begins(int year, LocalDate published) {
            return DayRange.of(year + "-" + code)
                    .filter(days -> !days.first().isAfter(published))
                    .isPresent();
        }

        private boolean ended(int year, LocalDate published) {
            return DayRange.of(year + "-" + code)
                    .filter(days -> days.last().isBefore(published))
                    .isPresent();
        }
    }

    /** A feast or memorial day: "Easter", "last Christmas". */
    record Holiday(Feast feast, Direction direction) implements TimeForm {
        @Override
        public String expressed() {
            return feast.word() + ", " + direction.side();
        }

        @Override
        public Optional<String> value(Publication publication) {
            return publication.day().flatMap(this::near);
        }

        private Optional<String> near(LocalDate published) {
            LocalDate here = feast.in(published.getYear());
            int years =
                    switch (direction) {
                        case BEFORE -> here.isAfter(published) ? -1 : 0;
                        case AFTER -> here.isBefore(published) ? 1 : 0;
                        case LAST -> here.isBefore(published) ? 0 : -1;
                        case NEXT -> here.isAfter(published) ? 0 : 1;
                        case SAME -> 0;
                        case NEAR, UNKNOWN -> nearest(here, published);
                    };
            return Optional.of(feast.in(published.getYear() + years).toString());
        }

        private static int nearest(LocalDate here, LocalDate published) {
            long days = here.toEpochDay() - published.toEpochDay();
            return days > 183 ? -1 : days < -183 ? 1 : 0;
        }
    }

    /**
     * One of the days, weeks, months … that make up another time: "the third week of March", "the
     * last day of 2024", "Tuesday of next week", "the first Monday of May".
     *
     * @param unit D, W, M, Q for a day, week, month or quarter, 1 to 7 for Monday to Sunday
     * @param count which of them: 1 for the first, -1 for the last
     */
    record Nth(TimeForm whole, char unit, int count) implements TimeForm {
        public Nth {
            if ("DWMQ1234567".indexOf(unit) < 0 || count == 0) {
                throw new IllegalArgumentException("No such part: " + count + " of " + unit);
            }
        }

        @Override
        public String expressed() {
            String which = Character.isDigit(unit) ? "weekday " + unit : Character.toString(unit);
            return which + " number " + count + " of (" + whole.expressed() + ")";
        }

        @Override
        public Optional<String> value(Publication publication) {
            return whole.value(publication)
                    .flatMap(DayRange::of)
                    .flatMap(days -> Calendar.nth(days, unit, count));
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
