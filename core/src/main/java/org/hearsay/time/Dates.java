package org.hearsay.time;

import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.TimeForm;
import org.hearsay.model.TimeForm.Absolute;
import org.hearsay.model.TimeForm.Direction;
import org.hearsay.model.TimeForm.MonthDay;
import org.hearsay.model.TimeForm.Yearless;
import org.hearsay.model.Timex;

/** Days and months with a month's name: "September 2, 2025", "the 2nd of March", "May". */
final class Dates implements TimeRule {

    private static final Set<String> BEFORE_A_DAY =
            Set.of("on", "by", "until", "till", "since", "before", "after", "between", "from");

    private final NumericDates numeric = new NumericDates();

    /** A day and month as it was read. */
    private record DayMonth(int first, int last, int month, int day) {}

    @Override
    public Optional<Draft> at(Words words, int first) {
        if (Lexicon.WEEKDAYS.containsKey(words.at(first)) && words.capital(first)) {
            int start = words.is(first + 1, ",") ? first + 2 : first + 1;
            return calendar(words, start)
                    .filter(draft -> draft.last() > draft.first() || isTheDay(words, start))
                    .map(draft -> draft.startingAt(first));
        }
        return calendar(words, first);
    }

    private static boolean isTheDay(Words words, int i) {
        return words.is(i, "the") && words.dayOfMonth(i + 1) > 0;
    }

    private Optional<Draft> calendar(Words words, int i) {
        if (isMonth(words, i)) {
            return monthFirst(words, i);
        }
        int day = words.is(i, "the") ? i + 1 : i;
        if (words.dayOfMonth(day) > 0 && !words.is(day - 1, "$")) {
            return dayFirst(words, i, day)
                    .or(() -> numeric.at(words, i))
                    .or(() -> dayAlone(words, i, day));
        }
        return numeric.at(words, i).or(() -> yearFirst(words, i));
    }

    static boolean isMonth(Words words, int i) {
        return Lexicon.month(words.at(i)) > 0
                && words.capital(i)
                && !words.tag(i).equals("MD")
                && !words.tag(i).startsWith("VB");
    }

    private static Optional<Draft> monthFirst(Words words, int i) {
        int month = Lexicon.month(words.at(i));
        int next = words.is(i + 1, ".") || words.is(i + 1, "the") ? i + 2 : i + 1;
        next = words.dayOfMonth(next) > 0 ? next : i + 1;
        boolean ordinal = words.is(i + 1, ",") && words.at(i + 2).length() > 2;
        next = ordinal && words.dayOfMonth(i + 2) > 0 ? i + 2 : next;
        int day = words.dayOfMonth(next);
        boolean counts = words.tag(next + 1).equals("NNS") && words.is(i - 1, "in");
        boolean clock = words.is(next + 1, ":") && words.glued(next + 1);
        if (day > 0 && !counts && !clock && !words.is(next + 1, "%")) {
            return withYear(words, new DayMonth(i, next, month, day));
        }
        return yearAfter(words, i + 1, true)
                .map(year -> Draft.date(i, year.last(), month(year.value(), month), Rule.EXPLICIT))
                .or(() -> monthAlone(words, i, month));
    }

    /** The year that a date goes on with, after a comma or "of". */
    private static Optional<YearWord> yearAfter(Words words, int i, boolean slashes) {
        boolean link = words.is(i, ",") || words.is(i, "of") || words.is(i, "in");
        boolean mark =
                slashes
                        && (words.isDash(i) || words.is(i, "/"))
                        && words.glued(i)
                        && words.glued(i + 1);
        int at = link || mark || words.is(i, ".") ? i + 1 : i;
        return YearWord.at(words, at).filter(year -> !words.is(i, "in") || isYearAlone(words, at));
    }

    private static boolean isYearAlone(Words words, int i) {
        return !words.isCommon(i + 1);
    }

    private static Optional<Draft> withYear(Words words, DayMonth date) {
        Optional<YearWord> year = yearAfter(words, date.last() + 1, false);
        if (year.isPresent()) {
            int last = year.get().last();
            return full(year.get().value(), date.month(), date.day())
                    .map(form -> Draft.date(date.first(), last, form, Rule.EXPLICIT));
        }
        String shared = yearAfterRange(words, date.last() + 1);
        if (!shared.isEmpty()) {
            return full(shared, date.month(), date.day())
                    .map(form -> Draft.date(date.first(), date.last(), form, Rule.EXPLICIT));
        }
        Optional<Joint> joint = Joint.after(words, date.last() + 1);
        return joint.isPresent()
                ? full(joint.get().yearOf(date.month()), date.month(), date.day())
                        .map(form -> Draft.date(date.first(), date.last(), form, Rule.EXPLICIT))
                : yearless(words, date);
    }

    /** In "July 18-20, 2025" the year belongs to both days. */
    private static String yearAfterRange(Words words, int i) {
        boolean range = Joint.joins(words, i) && words.dayOfMonth(i + 1) > 0;
        return range && words.is(i + 2, ",") && words.year(i + 3) > 0 ? words.at(i + 3) : "";
    }

    private static Optional<Draft> yearless(Words words, DayMonth date) {
        if (date.day() > YearMonth.of(2000, date.month()).lengthOfMonth()) {
            return Optional.empty();
        }
        Direction direction = Tense.around(words, date.first(), date.last());
        TimeForm form = new Yearless(date.month(), date.day(), direction);
        int end = ofYear(words, date.last());
        return Optional.of(hung(Draft.date(date.first(), end, form, Rule.YEARLESS), date.last()));
    }

    private static Optional<Draft> dayFirst(Words words, int first, int at) {
        int day = words.dayOfMonth(at);
        int next = at + 1;
        next += words.is(next, "of") || words.isDash(next) || words.is(next, "/") ? 1 : 0;
        if (isMonth(words, next)) {
            DayMonth date = new DayMonth(first, next, Lexicon.month(words.at(next)), day);
            return yearAfter(words, next + 1, true)
                    .<Optional<Draft>>map(
                            year ->
                                    full(year.value(), date.month(), day)
                                            .map(form -> explicit(first, year.last(), form)))
                    .orElseGet(() -> withYear(words, date));
        }
        return rangeBeforeMonth(words, first, at);
    }

    private static Draft explicit(int first, int last, TimeForm form) {
        return Draft.date(first, last, form, Rule.EXPLICIT);
    }

    /** The first day of "18-20 July 2024", "between the 9th and the 17th of April". */
    private static Optional<Draft> rangeBeforeMonth(Words words, int first, int at) {
        int other = at + 2 + (words.is(at + 2, "the") ? 1 : 0);
        int month = other + 1 + (words.is(other + 1, "of") ? 1 : 0);
        if (!Joint.joins(words, at + 1) || words.dayOfMonth(other) == 0 || !isMonth(words, month)) {
            return Optional.empty();
        }
        int number = Lexicon.month(words.at(month));
        int day = words.dayOfMonth(at);
        Optional<YearWord> year = yearAfter(words, month + 1, false);
        return year.isPresent()
                ? full(year.get().value(), number, day).map(form -> explicit(first, at, form))
                : yearless(words, new DayMonth(first, at, number, day));
    }

    /** "On the 18th": of the month of writing or of the one named before. */
    private static Optional<Draft> dayAlone(Words words, int first, int at) {
        String word = words.at(at);
        boolean ordinal = word.length() > 2 && Character.isDigit(word.charAt(0));
        boolean weekday = Lexicon.WEEKDAYS.containsKey(words.at(first - 1));
        boolean led =
                (at > first || words.is(first - 1, "on"))
                        && (weekday
                                || BEFORE_A_DAY.contains(words.at(first - 1))
                                || (words.is(first - 1, "of") && words.is(first - 2, "week")));
        ordinal |= weekday && at > first;
        String next = words.tag(at + 1);
        boolean counts = words.isCommon(at + 1) || next.startsWith("NNP") || words.is(at + 1, "of");
        if (!ordinal || !led || counts || words.isDash(at + 1)) {
            return Optional.empty();
        }
        Direction direction = Tense.around(words, first, at);
        TimeForm form = new MonthDay(words.dayOfMonth(at), direction);
        return Optional.of(Draft.date(first, at, form, Rule.YEARLESS));
    }

    /** If "of that year" follows the date proper, it hangs on the year named before. */
    private static Draft hung(Draft draft, int proper) {
        return draft.last() > proper
                ? draft.hangingOn(new Draft.Anaphor(TimeForm.Granularity.YEAR, 0))
                : draft;
    }

    /** Where a yearless date ends: "July 25 of that year", "January 24 of the same year". */
    private static int ofYear(Words words, int last) {
        if (!words.is(last + 1, "of")) {
            return last;
        }
        int at = last + 2 + (words.is(last + 2, "the") ? 1 : 0);
        boolean same = Set.of("that", "this", "same").contains(words.at(at));
        return same && words.is(at + 1, "year") ? at + 1 : last;
    }

    private static Optional<Draft> monthAlone(Words words, int i, int month) {
        String before = words.at(i - 1);
        Optional<Joint> joint = Joint.after(words, i + 1);
        if (!standsAlone(words, i, month) && (joint.isEmpty() || words.is(i + 1, "and"))) {
            return Optional.empty();
        }
        boolean modified = before.equals("last") || before.equals("next") || before.equals("this");
        if (joint.isPresent() && !modified) {
            return Optional.of(explicit(i, i, month(joint.get().yearOf(month), month)));
        }
        Direction direction =
                switch (before) {
                    case "last", "past" -> Direction.LAST;
                    case "next", "coming" -> Direction.NEXT;
                    case "this" -> Direction.SAME;
                    default -> Tense.around(words, i, i);
                };
        int first = modified ? i - 1 : i;
        TimeForm form = new Yearless(month, 0, direction);
        Draft draft = Draft.date(first, ofYear(words, i), form, Rule.YEARLESS);
        return Optional.of(hung(draft, i));
    }

    /** Whether a month's name without day or year is a month at all. */
    private static boolean standsAlone(Words words, int i, int month) {
        String before = words.at(i - 1);
        boolean named = Lexicon.BEFORE_DATES.contains(before) || words.isDash(i - 1);
        boolean opens = i == 0 && (words.is(i + 1, ",") || words.tag(i + 1).startsWith("V"));
        boolean quoted = before.equals("\"") || before.equals("``") || before.equals("long");
        boolean led = before.equals("the") || quoted || words.tag(i - 1).equals("JJ");
        boolean marches = month == 3 && led && !words.isCommon(i + 1);
        boolean follows = isMonth(words, i - 2) || (before.equals(",") && isMonth(words, i + 2));
        boolean name = words.capital(i + 1) && words.tag(i + 1).startsWith("NNP");
        if (marches || (name && !isMonth(words, i + 1))) {
            return false;
        }
        return named || opens || follows || !words.tag(i - 1).startsWith("NN");
    }

    /** "2017 April". */
    private static Optional<Draft> yearFirst(Words words, int i) {
        boolean month = words.year(i) > 0 && isMonth(words, i + 1);
        if (!month || words.dayOfMonth(i + 2) > 0 || words.isDash(i + 1)) {
            return Optional.empty();
        }
        return Optional.of(explicit(i, i + 1, month(words.at(i), Lexicon.month(words.at(i + 1)))));
    }

    private static TimeForm month(String year, int month) {
        return new Absolute(year + "-" + two(month));
    }

    /** A day of the calendar, or empty if there is none such. */
    static Optional<TimeForm> full(String year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            return Optional.empty();
        }
        boolean known = Character.isDigit(year.charAt(0));
        if (known && !YearMonth.of(Integer.parseInt(year), month).isValidDay(day)) {
            return Optional.empty();
        }
        return Optional.of(new Absolute(year + "-" + two(month) + "-" + two(day)));
    }

    /** The second day of "July 18-20" or "18 and 20". */
    static Optional<Draft> endOfRange(Words words, Draft before, int i) {
        int at = words.is(i, "the") ? i + 1 : i;
        boolean joined = i == before.last() + 2 && Joint.joins(words, i - 1);
        boolean more = words.isDash(i - 1) || !words.isCommon(at + 1);
        int day = words.dayOfMonth(at);
        if (!joined || !more || day == 0 || before.timex() != Timex.DATE) {
            return Optional.empty();
        }
        if (!monthComesFirst(words, before)) {
            return Optional.empty();
        }
        if (before.form() instanceof Yearless whole && whole.day() > 0) {
            return yearless(words, new DayMonth(i, at, whole.month(), day))
                    .filter(draft -> day > whole.day());
        }
        return before.form() instanceof Absolute whole && whole.timex().length() == 10
                ? endOfFullRange(words, whole.timex(), i, at)
                : Optional.empty();
    }

    private static Optional<Draft> endOfFullRange(Words words, String start, int i, int at) {
        String year = start.substring(0, 4);
        if (!Character.isDigit(year.charAt(0))) {
            return Optional.empty();
        }
        int last = words.is(at + 1, ",") && words.is(at + 2, year) ? at + 2 : at;
        int month = Integer.parseInt(start.substring(5, 7));
        return full(year, month, words.dayOfMonth(at)).map(form -> explicit(i, last, form));
    }

    private static boolean monthComesFirst(Words words, Draft before) {
        return isMonth(words, before.first())
                || isMonth(words, before.first() + 1)
                || isMonth(words, before.first() + 2);
    }

    static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}
