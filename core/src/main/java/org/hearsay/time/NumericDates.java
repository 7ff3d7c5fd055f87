package org.hearsay.time;

import java.util.Optional;
import org.hearsay.model.TimeForm;
import org.hearsay.model.TimeForm.Absolute;

/** Days in digits: "2025-09-02", "2019-Aug-01", "2/9/2025", "23.04.2022". */
final class NumericDates implements TimeRule {

    @Override
    public Optional<Draft> at(Words words, int i) {
        if (words.year(i) > 0) {
            return iso(words, i);
        }
        return words.dayOfMonth(i) > 0 ? slashes(words, i) : dots(words, i);
    }

    private static Optional<Draft> iso(Words words, int i) {
        boolean marks = words.glued(i + 1) && words.glued(i + 2);
        boolean mark = marks && (words.is(i + 1, "-") || words.is(i + 1, "/"));
        int month =
                words.at(i + 2).length() == 2
                        ? words.digits(i + 2).orElse(0)
                        : Lexicon.month(words.at(i + 2));
        if (!mark || !words.is(i + 3, words.at(i + 1)) || words.dayOfMonth(i + 4) == 0) {
            return Optional.empty();
        }
        return Dates.full(words.at(i), month, words.dayOfMonth(i + 4))
                .map(form -> Draft.date(i, i + 4, form, Rule.EXPLICIT));
    }

    /** Where day and month could be either, the value stays open. */
    private static Optional<Draft> slashes(Words words, int i) {
        boolean slashes = words.is(i + 1, "/") && words.glued(i + 1) && words.glued(i + 2);
        int a = words.dayOfMonth(i);
        int b = words.dayOfMonth(i + 2);
        if (!slashes || a == 0 || b == 0) {
            return Optional.empty();
        }
        boolean more = words.is(i + 3, "/") && words.glued(i + 3);
        if (a == 9 && b == 11 && !more) {
            return Optional.of(Draft.date(i, i + 2, new Absolute("2001-09-11"), Rule.HOLIDAY));
        }
        String year = more ? year(words, i + 4) : "";
        if (year.isEmpty() || (a > 12 && b > 12)) {
            return Optional.empty();
        }
        if (a <= 12 && b <= 12 && a != b) {
            String either = a + "/" + b + "/" + year + ", day or month first";
            return Optional.of(Draft.date(i, i + 4, new TimeForm.Open(either), Rule.EXPLICIT));
        }
        return Dates.full(year, Math.min(a, b), Math.max(a, b))
                .map(form -> Draft.date(i, i + 4, form, Rule.EXPLICIT));
    }

    /** A year of four digits; of two, one of the last century or of this. */
    private static String year(Words words, int i) {
        if (words.year(i) > 0) {
            return words.at(i);
        }
        boolean brief = words.at(i).length() == 2 && words.digits(i).isPresent();
        return !brief ? "" : (words.digits(i).orElse(0) < 50 ? "20" : "19") + words.at(i);
    }

    /** With dots the day comes first. */
    private static Optional<Draft> dots(Words words, int i) {
        String word = words.at(i);
        int first = word.indexOf('.');
        int second = first < 0 ? -1 : word.indexOf('.', first + 1);
        boolean shape = first >= 1 && first <= 2 && second - first >= 2 && second - first <= 3;
        if (!shape || word.length() - second != 5) {
            return Optional.empty();
        }
        int day = number(word.substring(0, first));
        int month = number(word.substring(first + 1, second));
        int year = number(word.substring(second + 1));
        return year < 1000
                ? Optional.empty()
                : Dates.full(Integer.toString(year), month, day)
                        .map(form -> Draft.date(i, i, form, Rule.EXPLICIT));
    }

    private static int number(String text) {
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }
}
