package org.hearsay.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.hearsay.model.TimeForm.Absolute;
import org.hearsay.model.TimeForm.Direction;
import org.hearsay.model.TimeForm.Granularity;
import org.hearsay.model.TimeForm.Holiday;
import org.hearsay.model.TimeForm.MonthDay;
import org.hearsay.model.TimeForm.Nth;
import org.hearsay.model.TimeForm.Part;
import org.hearsay.model.TimeForm.Shifted;
import org.hearsay.model.TimeForm.Weekday;
import org.hearsay.model.TimeForm.YearPart;
import org.hearsay.model.TimeForm.Yearless;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DayRangeTest {

    private static final Publication PUBLISHED =
            Publication.on(LocalDate.of(2031, 3, 5), KnownBy.USER, "stated");

    @ParameterizedTest
    @CsvSource({
        "2031-03-05, 2031-03-05, 2031-03-05",
        "2031-03-05TNI, 2031-03-05, 2031-03-05",
        "2031-02, 2031-02-01, 2031-02-28",
        "2031-W10, 2031-03-03, 2031-03-09",
        "2031-W10-WE, 2031-03-08, 2031-03-09",
        "2031-Q2, 2031-04-01, 2031-06-30",
        "2031-H2, 2031-07-01, 2031-12-31",
        "2031-SP, 2031-03-01, 2031-05-31",
        "2031-WI, 2031-12-01, 2032-02-29",
        "2031, 2031-01-01, 2031-12-31",
        "203, 2030-01-01, 2039-12-31",
        "20, 2000-01-01, 2099-12-31"
    })
    void aCalendarValueHasAFirstAndALastDay(String timex, LocalDate first, LocalDate last) {
        assertThat(DayRange.of(timex)).contains(new DayRange(first, last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P60D",
                "PRESENT_REF",
                "XXXX-WXX-1",
                "BC0480",
                "FY2031",
                "2031-13",
                "2031-W99",
                "2031-02-30",
                "2031-W10-XX",
                "2031-",
                ""
            })
    void allElseHasNone(String timex) {
        assertThat(DayRange.of(timex)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "EASTER_SUNDAY, 2024, 2024-03-31",
        "EASTER_SUNDAY, 2038, 2038-04-25",
        "EASTER_SUNDAY, 1818, 1818-03-22",
        "GOOD_FRIDAY, 2025, 2025-04-18",
        "PENTECOST, 2025, 2025-06-08",
        "THANKSGIVING, 2025, 2025-11-27",
        "BLACK_FRIDAY, 2025, 2025-11-28",
        "LABOR_DAY, 2025, 2025-09-01",
        "MEMORIAL_DAY, 2025, 2025-05-26",
        "CHRISTMAS_EVE, 2025, 2025-12-24"
    })
    void aFeastFallsOnItsDay(Feast feast, int year, LocalDate day) {
        assertThat(feast.in(year)).isEqualTo(day);
    }

    @Test
    void lastAndNextLeaveOutTheDayOfPublication() {
        assertThat(new Weekday(java.time.DayOfWeek.WEDNESDAY, Direction.LAST).value(PUBLISHED))
                .contains("2031-02-26");
        assertThat(new Weekday(java.time.DayOfWeek.WEDNESDAY, Direction.NEXT).value(PUBLISHED))
                .contains("2031-03-12");
        assertThat(new Yearless(3, 0, Direction.LAST).value(PUBLISHED)).contains("2030-03");
        assertThat(new Yearless(3, 5, Direction.NEXT).value(PUBLISHED)).contains("2032-03-05");
    }

    @Test
    void aYearlessDayWithoutDirectionIsTheNearest() {
        assertThat(new Yearless(12, 20, Direction.UNKNOWN).value(PUBLISHED)).contains("2030-12-20");
        assertThat(new Yearless(5, 0, Direction.UNKNOWN).value(PUBLISHED)).contains("2031-05");
    }

    @Test
    void theTwentyNinthOfFebruaryIsALeapYears() {
        assertThat(new Yearless(2, 29, Direction.BEFORE).value(PUBLISHED)).contains("2028-02-29");
        assertThat(new Yearless(2, 29, Direction.AFTER).value(PUBLISHED)).contains("2032-02-29");
        assertThat(new MonthDay(30, Direction.BEFORE).value(PUBLISHED)).contains("2031-01-30");
    }

    @Test
    void partsAndDistancesAreCounted() {
        assertThat(new Nth(new Absolute("2031-05"), '1', 1).value(PUBLISHED))
                .contains("2031-05-05");
        assertThat(new Nth(new Absolute("2031-05"), 'W', -1).value(PUBLISHED)).contains("2031-W22");
        assertThat(new Nth(new Absolute("2031-02"), 'D', 30).value(PUBLISHED)).isEmpty();
        assertThat(new YearPart("Q1", Direction.BEFORE).value(PUBLISHED)).contains("2031-Q1");
        assertThat(new YearPart("Q4", Direction.BEFORE).value(PUBLISHED)).contains("2030-Q4");
        assertThat(new Holiday(Feast.CHRISTMAS_DAY, Direction.BEFORE).value(PUBLISHED))
                .contains("2030-12-25");
        assertThat(new Shifted(new Absolute("BC0480"), Granularity.YEAR, 2).value(PUBLISHED))
                .contains("BC0478");
        assertThat(new Part(new Absolute("2031-09-01"), "WE").value(PUBLISHED))
                .contains("2031-W35-WE");
    }
}
