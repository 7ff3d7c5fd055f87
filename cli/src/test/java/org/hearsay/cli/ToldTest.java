package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToldTest {

    @ParameterizedTest
    @CsvSource({
        "2025-03-04TEV, '2025-03-04, evening'",
        "2025-03-04TNI, '2025-03-04, night'",
        "2025-03-04TMO, '2025-03-04, morning'",
        "2025-W11, week 11 of 2025",
        "2025-Q2, quarter 2 of 2025",
        "2024-WI, winter 2024",
        "2025-03-04, 2025-03-04",
        "2025-03-04T17:30, 2025-03-04T17:30",
        "2025, 2025",
        "PAST_REF, PAST_REF",
    })
    void aTimeIsToldInWordsWhereItsValueIsACode(String timex, String told) {
        assertThat(Told.time(timex)).isEqualTo(told);
    }

    @Test
    void oneOfAThingIsNotSeveral() {
        assertThat(Told.count(1, "article")).isEqualTo("1 article");
        assertThat(Told.count(0, "article")).isEqualTo("0 articles");
        assertThat(Told.count(2, "article")).isEqualTo("2 articles");
    }
}
