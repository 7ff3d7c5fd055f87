package org.hearsay.time;

import java.time.YearMonth;
import java.util.Optional;
import org.hearsay.model.TimeForm;
import org.hearsay.model.TimeForm.Absolute;
import org.hearsay.model.TimeForm.Direction;
import org.hearsay.model.TimeForm.Yearless;
import org.hearsay.model.Timex;

/**
 * Days and months of the calendar: "September 2, 2025", "the 2nd of March", "2025-09-02", "May".
 */
final class Dates implements TimeRule {

    @Override
    public Optional<Draft> at(Words words, int first) {
        int start = first;
        if (Lexicon.WEEKDAYS.containsKey(words.at(first)) && words.capital(first)) {
            start = words.is(first + 1, ",") ? first + 2 : first + 1;
            return calendar(words, start)
                    .filter(draft -> draft.last() > draft.first())
                    .map(draft -> draft.startingAt(first));
        }
        return calendar(words, start);
    }

    private static Optional<Draft> calendar(Words words, int i) {
        if (isMonth(words, i)) {
            return monthFirst(words, i);
        }
        int day = words.is(i, "the") ? i + 1 : i;
        if (words.dayOfMonth(day) > 0) {
            Optional<Draft> found = dayFirst(words, i, day);
            return found.isPresent() ? found : numeric(words, i);
        }
        return words.year(i) > 0 ? iso(words, i) : Optional.empty();
    }

    static boolean isMonth(Words words, int i) {
        return Lexicon.month(words.at(i)) > 0
                && words.capital(i)
                && !words.tag(i).equals("MD")
                && !words.tag(i).startsWith("VB");
    }

    private static Optional<Draft> monthFirst(Words words, int i) {
        int month = Lexicon.month(words.at(i));
        int next = words.is(i + 1, ".") && words.dayOfMonth(i + 2) > 0 ? i + 2 : i + 1;
        int day =
                words.digits(next).isPresent() || words.dayOfMonth(next) > 0
                        ? words.dayOfMonth(next)
                        : 0;
        boolean counts = words.tag(next + 1).equals("NNS") && words.is(i - 1, "in");
        if (day > 0 && !counts && !words.is(next + 1, "%")) {
            return dayAfterMonth(words, i, next, month, day);
        }
        int at = words.is(next, ",") || words.is(next, "of") ? next + 1 : next;
        if (words.year(at) > 0) {
            return Optional.of(
                    Draft.date(
                            i, at, new Absolute(words.at(at) + "-" + two(month)), Rule.EXPLICIT));
        }
        return monthAlone(words, i, month);
    }

    private static Optional<Draft> dayAfterMonth(Words words, int i, int at, int month, int day) {
        int comma = words.is(at + 1, ",") || words.is(at + 1, "of") ? at + 2 : at + 1;
        if (words.year(comma) > 0) {
            return full(words.year(comma), month, day)
                    .map(form -> Draft.date(i, comma, form, Rule.EXPLICIT));
        }
        int year = yearAfterRange(words, at + 1);
        return form(words, i, at, new int[] {year, month, day});
    }

    /** In "July 18-20, 2025" the year belongs to both days. */
    private static int yearAfterRange(Words words, int i) {
        boolean range = (words.isDash(i) || words.is(i, "to")) && words.dayOfMonth(i + 1) > 0;
        return range && words.is(i + 2, ",") ? words.year(i + 3) : 0;
    }

    private static Optional<Draft> dayFirst(Words words, int first, int at) {
        int day = words.dayOfMonth(at);
        int next = at + 1;
        next += words.is(next, "of") || words.isDash(next) ? 1 : 0;
        if (isMonth(words, next)) {
            return dayMonth(words, first, new int[] {at, next, day});
        }
        boolean range =
                words.isDash(at + 1)
                        || words.is(at + 1, "to")
                        || words.is(at + 1, "and")
                        || words.is(at + 1, "or");
        int month = at + 3 + (words.is(at + 3, "of") ? 1 : 0);
        if (range && words.dayOfMonth(at + 2) > 0 && isMonth(words, month)) {
            int year = words.year(month + 1);
            int number = Lexicon.month(words.at(month));
            return form(words, first, at, new int[] {year, number, day});
        }
        return Optional.empty();
    }

    private static Optional<Draft> dayMonth(Words words, int first, int[] place) {
        int month = Lexicon.month(words.at(place[1]));
        int comma = place[1] + 1;
        comma += words.is(comma, ",") || words.isDash(comma) || words.is(comma, ".") ? 1 : 0;
        if (words.year(comma) > 0) {
            int last = comma;
            return full(words.year(comma), month, place[2])
                    .map(form -> Draft.date(first, last, form, Rule.EXPLICIT));
        }
        return form(words, first, place[1], new int[] {0, month, place[2]});
    }

    private static Optional<Draft> form(Words words, int first, int last, int[] date) {
        if (date[0] > 0) {
            return full(date[0], date[1], date[2])
                    .map(form -> Draft.date(first, last, form, Rule.EXPLICIT));
        }
        if (date[2] > YearMonth.of(2000, date[1]).lengthOfMonth()) {
            return Optional.empty();
        }
        Direction direction = Tense.around(words, first, last);
        TimeForm form = new Yearless(date[1], date[2], direction);
        int end = ofYear(words, last) ? last + 3 : last;
        return Optional.of(Draft.date(first, end, form, Rule.YEARLESS));
    }

    /** "July 25 of that year". */
    private static boolean ofYear(Words words, int last) {
        boolean same = words.is(last + 2, "that") || words.is(last + 2, "this");
        return words.is(last + 1, "of") && same && words.is(last + 3, "year");
    }

    private static Optional<Draft> monthAlone(Words words, int i, int month) {
        String before = words.at(i - 1);
        Direction direction =
                switch (before) {
                    case "last", "past" -> Direction.BEFORE;
                    case "next", "coming" -> Direction.AFTER;
                    case "this" -> Direction.SAME;
                    default -> Tense.around(words, i, i);
                };
        boolean named = Lexicon.BEFORE_DATES.contains(before) || words.isDash(i - 1);
        boolean opens = i == 0 && (words.is(i + 1, ",") || words.tag(i + 1).startsWith("V"));
        boolean marches = month == 3 && before.equals("the") && !words.isCommon(i + 1);
        boolean follows = isMonth(words, i - 2) || (before.equals(",") && isMonth(words, i + 2));
        if (marches || (words.capital(i + 1) && words.tag(i + 1).startsWith("NNP"))) {
            return Optional.empty();
        }
        if (!named && !opens && !follows && words.tag(i - 1).startsWith("NN")) {
            return Optional.empty();
        }
        boolean modified = before.equals("last") || before.equals("next") || before.equals("this");
        TimeForm form = new Yearless(month, 0, direction);
        return Optional.of(
                Draft.date(
                        modified ? i - 1 : i, ofYear(words, i) ? i + 3 : i, form, Rule.YEARLESS));
    }

    private static Optional<Draft> iso(Words words, int i) {
        boolean marks = words.glued(i + 1) && words.glued(i + 2) && words.at(i + 2).length() == 2;
        boolean month = marks && (words.is(i + 1, "-") || words.is(i + 1, "/"));
        if (!month || !words.is(i + 3, words.at(i + 1)) || words.dayOfMonth(i + 4) == 0) {
            return Optional.empty();
        }
        return full(words.year(i), words.digits(i + 2).orElse(0), words.dayOfMonth(i + 4))
                .map(form -> Draft.date(i, i + 4, form, Rule.EXPLICIT));
    }

    /** "2/9/2025" and "2.9.2025"; where day and month could be either, the value stays open. */
    private static Optional<Draft> numeric(Words words, int i) {
        boolean slashes = words.is(i + 1, "/") && words.glued(i + 1) && words.glued(i + 2);
        int a = words.dayOfMonth(i);
        int b = words.dayOfMonth(i + 2);
        if (!slashes || a == 0 || b == 0) {
            return Optional.empty();
        }
        if (a == 9 && b == 11 && !words.is(i + 3, "/")) {
            return Optional.of(Draft.date(i, i + 2, new Absolute("2001-09-11"), Rule.HOLIDAY));
        }
        int year = words.year(i + 4);
        if (!words.is(i + 3, "/") || year == 0 || (a > 12 && b > 12)) {
            return Optional.empty();
        }
        if (a <= 12 && b <= 12 && a != b) {
            String either = a + "/" + b + "/" + year + ", day or month first";
            return Optional.of(Draft.date(i, i + 4, new TimeForm.Open(either), Rule.EXPLICIT));
        }
        return full(year, Math.min(a, b), Math.max(a, b))
                .map(form -> Draft.date(i, i + 4, form, Rule.EXPLICIT));
    }

    static Optional<TimeForm> full(int year, int month, int day) {
        if (month < 1 || month > 12 || !YearMonth.of(year, month).isValidDay(day)) {
            return Optional.empty();
        }
        return Optional.of(new Absolute(year + "-" + two(month) + "-" + two(day)));
    }

    /** The second day of "July 18-20" or "18 and 20", or the second year of "1914-18". */
    static Optional<Draft> endOfRange(Words words, Draft before, int i) {
        boolean joined = i == before.last() + 2 && joins(words, i - 1);
        boolean more = words.isDash(i - 1) || !words.isCommon(i + 1);
        if (!joined || !more || before.timex() != Timex.DATE) {
            return Optional.empty();
        }
        if (before.form() instanceof Yearless whole
                && whole.day() > 0
                && monthComesFirst(words, before)) {
            return form(words, i, i, new int[] {0, whole.month(), words.dayOfMonth(i)})
                    .filter(draft -> words.dayOfMonth(i) > whole.day());
        }
        if (before.form() instanceof Absolute day
                && day.timex().length() == 10
                && monthComesFirst(words, before)
                && words.dayOfMonth(i) > 0) {
            int year = Integer.parseInt(day.timex().substring(0, 4));
            int last = words.is(i + 1, ",") && words.year(i + 2) == year ? i + 2 : i;
            int month = Integer.parseInt(day.timex().substring(5, 7));
            return full(year, month, words.dayOfMonth(i))
                    .map(form -> Draft.date(i, last, form, Rule.EXPLICIT));
        }
        return Optional.empty();
    }

    private static boolean monthComesFirst(Words words, Draft before) {
        return isMonth(words, before.first())
                || isMonth(words, before.first() + 1)
                || isMonth(words, before.first() + 2);
    }

    private static boolean joins(Words words, int i) {
        return words.isDash(i) || words.is(i, "to") || words.is(i, "and") || words.is(i, "or");
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}
