package org.hearsay.intake.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StampTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2031-09-03|2031-09-03",
                "2031-09-03T14:05:00+02:00|2031-09-03T14:05+02:00",
                "2031-09-03T14:05:00.123Z|2031-09-03T14:05:00.123Z",
                "2031-09-03T14:05+0200|2031-09-03T14:05+02:00",
                "2031-09-03 14:05:00 UTC|2031-09-03T14:05Z",
                "2031-09-03 14:05:00-05|2031-09-03T14:05-05:00",
                "2031-09-03T14:05:00|2031-09-03",
                "2031-09-03 14:05:00|2031-09-03",
                "2031/09/03|2031-09-03",
                "20310903|2031-09-03",
                "20310903T140500Z|2031-09-03T14:05Z",
                "20310903T140500+0200|2031-09-03T14:05+02:00",
                "20310903140500|2031-09-03",
            })
    void isoTimesAreReadInAllTheirForms(String stamp, String iso) {
        assertThat(Stamp.iso(stamp)).contains(iso);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wed, 03 Sep 2031 14:05:00 GMT|2031-09-03T14:05Z",
                "Wed, 3 Sep 2031 14:05:00 +0200|2031-09-03T14:05+02:00",
                "Wed, 03 Sep 31 14:05 EST|2031-09-03T14:05-05:00",
                "03 September 2031 14:05:00 -0000|2031-09-03T14:05Z",
                "Wednesday, 03 Sept 2031 14:05:00 PDT|2031-09-03T14:05-07:00",
                "Wed,03 Sep 2031 14:05:00 Z|2031-09-03T14:05Z",
                "Wed, Sep 3 2031 14:05:00 GMT|2031-09-03T14:05Z",
                "Wed, 03 Sep 2031 14:05:00 +0200 (CEST)|2031-09-03T14:05+02:00",
                "Wed, 03 Sep 2031 14:05:00 GMT+2|2031-09-03T14:05+02:00",
                "Wed Sep  3 14:05:00 2031|2031-09-03",
                "Wed Sep 03 14:05:00 GMT 2031|2031-09-03T14:05Z",
                "Wed Sep 03 14:05:00 +0000 2031|2031-09-03T14:05Z",
                "Wed, 03 Sep 2031 14:05:00|2031-09-03",
                "Wed, 03 Sep 2031 14:05:00 BST|2031-09-03",
                "Wed, 03 Sep 2031 25:05:00 GMT|2031-09-03",
                "mié, 03 Sep 2031 14:05:00 GMT|2031-09-03T14:05Z",
            })
    void whatFeedsMakeOfRfc822IsRead(String stamp, String iso) {
        assertThat(Stamp.iso(stamp)).contains(iso);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "September 3, 2031 Wednesday|2031-09-03",
                "September 3, 2031 Wednesday 2:05 PM GMT|2031-09-03T14:05Z",
                "September 3, 2031, 12:05 AM EST|2031-09-03T00:05-05:00",
                "3rd September 2031|2031-09-03",
                "Sept. 3, 2031|2031-09-03",
            })
    void daysWrittenOutAreRead(String stamp, String iso) {
        assertThat(Stamp.iso(stamp)).contains(iso);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03/09/2031",
                "3.9.2031",
                "1970-01-01",
                "0001-01-01T00:00:00Z",
                "yesterday",
                "",
                "2031-13-40",
                "31 Feb 2031",
                "1756908300",
                "Sometime 3 Smarch 2031"
            })
    void whatIsNoDayOrMeansTwoIsNone(String stamp) {
        assertThat(Stamp.iso(stamp)).isEmpty();
    }

    @Test
    void numbersAreADayWhereOneOfThemCanBeNoMonth() {
        assertThat(Stamp.iso("23/09/2031")).contains("2031-09-23");
        assertThat(Stamp.iso("09/23/2031 14:05")).contains("2031-09-23");
        assertThat(Stamp.iso("09.09.2031")).contains("2031-09-09");
    }

    @Test
    void aCountOfSecondsOrMillisecondsIsATimeWhereItIsAskedFor() {
        assertThat(Stamp.epoch("1756908300")).contains("2025-09-03T14:05Z");
        assertThat(Stamp.epoch("1756908300000")).contains("2025-09-03T14:05Z");
        assertThat(Stamp.epoch("1756908300.0")).contains("2025-09-03T14:05Z");
        assertThat(Stamp.epoch("17")).isEmpty();
        assertThat(Stamp.epoch("0")).isEmpty();
    }

    @Test
    void aHostileStampCostsNothing() {
        assertThat(Stamp.iso("1 ".repeat(1_000_000))).isEmpty();
        assertThat(Stamp.iso("1 ".repeat(39))).isEmpty();
    }
}
