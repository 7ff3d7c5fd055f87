package org.hearsay.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * A feast or memorial day that news dates by, and on which day of a year it falls.
 *
 * <p>Easter and what is counted from it are the Gregorian calendar's. Days that differ from country
 * to country are not here ("Independence Day", "Mother's Day"), nor those that follow the moon's
 * calendar ("Ramadan").
 */
public enum Feast {
    NEW_YEARS_DAY(1, 1),
    NEW_YEARS_EVE(12, 31),
    EPIPHANY(1, 6),
    MARTIN_LUTHER_KING_DAY(1, DayOfWeek.MONDAY, 3),
    GROUNDHOG_DAY(2, 2),
    VALENTINES_DAY(2, 14),
    PRESIDENTS_DAY(2, DayOfWeek.MONDAY, 3),
    WOMENS_DAY(3, 8),
    SAINT_PATRICKS_DAY(3, 17),
    APRIL_FOOLS_DAY(4, 1),
    EARTH_DAY(4, 22),
    ANZAC_DAY(4, 25),
    MAY_DAY(5, 1),
    CINCO_DE_MAYO(5, 5),
    VICTORY_IN_EUROPE_DAY(5, 8),
    MEMORIAL_DAY(5, DayOfWeek.MONDAY, -1),
    JUNETEENTH(6, 19),
    FATHERS_DAY(6, DayOfWeek.SUNDAY, 3),
    CANADA_DAY(7, 1),
    BASTILLE_DAY(7, 14),
    LABOR_DAY(9, DayOfWeek.MONDAY, 1),
    COLUMBUS_DAY(10, DayOfWeek.MONDAY, 2),
    HALLOWEEN(10, 31),
    ALL_SAINTS_DAY(11, 1),
    GUY_FAWKES_NIGHT(11, 5),
    VETERANS_DAY(11, 11),
    THANKSGIVING(11, DayOfWeek.THURSDAY, 4),
    BLACK_FRIDAY(Moving.THANKSGIVING, 1),
    CYBER_MONDAY(Moving.THANKSGIVING, 4),
    CHRISTMAS_EVE(12, 24),
    CHRISTMAS_DAY(12, 25),
    BOXING_DAY(12, 26),
    EASTER_SUNDAY(Moving.EASTER, 0),
    SHROVE_TUESDAY(Moving.EASTER, -47),
    ASH_WEDNESDAY(Moving.EASTER, -46),
    PALM_SUNDAY(Moving.EASTER, -7),
    MAUNDY_THURSDAY(Moving.EASTER, -3),
    GOOD_FRIDAY(Moving.EASTER, -2),
    HOLY_SATURDAY(Moving.EASTER, -1),
    EASTER_MONDAY(Moving.EASTER, 1),
    ASCENSION_DAY(Moving.EASTER, 39),
    PENTECOST(Moving.EASTER, 49),
    WHIT_MONDAY(Moving.EASTER, 50);

    /** What moving feasts are counted from. */
    private enum Moving {
        EASTER,
        THANKSGIVING
    }

    private final int month;
    private final int day;
    private final int weekday;

    /** Of the same day each year. */
    Feast(int month, int day) {
        this.month = month;
        this.day = day;
        this.weekday = 0;
    }

    /** Of the n-th such weekday of a month, counted from its end if n is negative. */
    Feast(int month, DayOfWeek weekday, int nth) {
        this.month = month;
        this.day = nth;
        this.weekday = weekday.getValue();
    }

    /** So many days after another. */
    Feast(Moving other, int days) {
        this.month = other == Moving.EASTER ? 0 : -1;
        this.day = days;
        this.weekday = 0;
    }

    /** The day it falls on; {@code year} is from 1 to 9999. */
    public LocalDate in(int year) {
        if (month < 1) {
            return (month == 0 ? easter(year) : nth(year, 11, 4, DayOfWeek.THURSDAY)).plusDays(day);
        }
        return weekday == 0
                ? LocalDate.of(year, month, day)
                : nth(year, month, day, DayOfWeek.of(weekday));
    }

    private static LocalDate nth(int year, int month, int nth, DayOfWeek weekday) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
    }

    /** Its name in lower case, apart by spaces. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8). */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int m = (a + 11 * d + 22 * e) / 451;
        int month = (d + e - 7 * m + 114) / 31;
        return LocalDate.of(year, month, (d + e - 7 * m + 114) % 31 + 1);
    }
}
