package org.hearsay.time;

import java.util.Optional;
import java.util.Set;

/**
 * A year as it is written: "1943", "480 BC", "AD 70".
 *
 * @param value as TIMEX3 has it
 * @param last its last word
 */
record YearWord(String value, int last) {

    private static final Set<String> BEFORE_CHRIST =
            Set.of("bc", "bce", "b.c", "b.c.", "b.c.e", "b.c.e.");
    private static final Set<String> AFTER_CHRIST = Set.of("ad", "ce", "a.d", "a.d.", "c.e");

    static Optional<YearWord> at(Words words, int i) {
        int digits = words.at(i).length() <= 4 ? words.digits(i).orElse(0) : 0;
        if (digits == 0) {
            boolean era = words.is(i, "ad") && words.capital(i);
            int year = era ? words.digits(i + 1).orElse(0) : 0;
            return year > 0 && year < 2100
                    ? Optional.of(new YearWord(four(year), i + 1))
                    : Optional.empty();
        }
        if (isBeforeChrist(words, i + 1)) {
            return Optional.of(new YearWord("BC" + four(digits), i + 1));
        }
        if (AFTER_CHRIST.contains(words.at(i + 1)) && words.capital(i + 1)) {
            return Optional.of(new YearWord(four(digits), i + 1));
        }
        return words.year(i) > 0 ? Optional.of(new YearWord(words.at(i), i)) : Optional.empty();
    }

    static boolean isBeforeChrist(Words words, int i) {
        return BEFORE_CHRIST.contains(words.at(i));
    }

    static String four(int year) {
        String digits = "000" + year;
        return digits.substring(digits.length() - 4);
    }
}
