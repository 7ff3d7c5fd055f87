package org.hearsay.time;

import java.util.Optional;
import java.util.Set;
import org.hearsay.model.TimeForm;
import org.hearsay.model.TimeForm.Absolute;
import org.hearsay.model.TimeForm.Granularity;
import org.hearsay.model.TimeForm.Nth;
import org.hearsay.model.TimeForm.Offset;
import org.hearsay.model.TimeForm.Shifted;
import org.hearsay.model.Timex;
import org.hearsay.text.NumberWords;

/**
 * Times that are part of another or lie a distance from it: "the third week of March", "the first
 * Monday of May", "week 31", "the week of April 10", "two weeks before Christmas", "the last two
 * weeks of May".
 */
final class Parts implements TimeRule {

    private static final Set<String> BEGINNINGS =
            Set.of("of", "beginning", "starting", "commencing", "ending", "from");

    private final TimeRule inner;

    /** The rule for the other time must be one that does not ask for a third. */
    Parts(TimeRule inner) {
        this.inner = inner;
    }

    @Override
    public Optional<Draft> at(Words words, int i) {
        int at = words.is(i, "the") ? i + 1 : i;
        Optional<Draft> found = week(words, i, at);
        found = found.isPresent() ? found : nth(words, i, at);
        return found.isPresent() ? found : apart(words, i);
    }

    /** "Week 31", "week 3 of 2027", "the week of April 10". */
    private Optional<Draft> week(Words words, int first, int i) {
        boolean weekend = words.is(i, "weekend");
        if (!words.is(i, "week") && !weekend) {
            return Optional.empty();
        }
        int number = words.digits(i + 1).orElse(0);
        if (number > 0) {
            return number < 54 && !words.isCommon(i + 2)
                    ? numbered(words, i, number)
                    : Optional.empty();
        }
        if (!BEGINNINGS.contains(words.at(i + 1))) {
            return Optional.empty();
        }
        int day = i + 2 + (words.is(i + 2, "on") ? 1 : 0);
        return inner.at(words, day)
                .filter(Draft::isDate)
                .filter(found -> found.first() == day && isDay(found.form()))
                .map(
                        found ->
                                found.with(
                                        weekend
                                                ? new TimeForm.Part(found.form(), "WE")
                                                : new Shifted(found.form(), Granularity.WEEK, 0)))
                .map(found -> found.startingAt(first));
    }

    private static boolean isDay(TimeForm form) {
        return form instanceof TimeForm.MonthDay
                || form instanceof TimeForm.Weekday
                || form instanceof TimeForm.Holiday
                || (form instanceof TimeForm.Yearless date && date.day() > 0)
                || (form instanceof Absolute whole && whole.timex().length() == 10)
                || (form instanceof Offset offset && offset.unit() == Granularity.DAY);
    }

    private Optional<Draft> numbered(Words words, int i, int number) {
        int of = i + 2 + (words.is(i + 2, "of") || words.is(i + 2, ",") ? 1 : 0);
        Optional<Draft> year = of > i + 2 ? inner.at(words, of) : Optional.empty();
        TimeForm whole = year.map(Draft::form).orElse(new Offset(Granularity.YEAR, 0));
        int last = year.map(Draft::last).orElse(i + 1);
        return Optional.of(Draft.date(i, last, new Nth(whole, 'W', number), Rule.OFFSET));
    }

    private Optional<Draft> nth(Words words, int first, int i) {
        int number = number(words, i);
        if (number == 0) {
            return Optional.empty();
        }
        boolean tens = words.is(i, "twenty") || words.is(i, "thirty");
        int unitAt = words.isDash(i + 1) ? i + 3 : tens ? i + 2 : i + 1;
        Optional<Counts.Count> count = Counts.count(words, unitAt);
        if (count.isPresent() && Lexicon.UNITS.containsKey(words.at(count.get().next()))) {
            return stretch(words, first, count.get());
        }
        char unit = unit(words, unitAt);
        int of = words.is(unitAt + 1, "of") || words.is(unitAt + 1, "in") ? unitAt + 2 : 0;
        if (unit == ' ' || of == 0) {
            return Optional.empty();
        }
        return whole(words, of)
                .map(
                        found ->
                                Draft.date(
                                        first,
                                        found.last(),
                                        new Nth(found.form(), unit, number),
                                        found.rule()));
    }

    private static int number(Words words, int i) {
        String word = words.at(i);
        if (word.equals("last") || word.equals("final")) {
            return -1;
        }
        boolean tens = word.equals("twenty") || word.equals("thirty");
        int after = words.isDash(i + 1) ? i + 2 : i + 1;
        if (tens && NumberWords.ordinal(words.at(after)).isPresent()) {
            int ones = NumberWords.ordinal(words.at(after)).orElse(0);
            int number = NumberWords.cardinal(word).orElse(0) + ones;
            return ones > 0 && ones < 10 && number < 32 ? number : 0;
        }
        int number = NumberWords.ordinal(word).orElse(0);
        return number < 54 && !words.isDash(i + 1) ? number : 0;
    }

    private static char unit(Words words, int i) {
        int weekday = Lexicon.weekday(words.at(i));
        if (weekday > 0) {
            return (char) ('0' + weekday);
        }
        return switch (words.at(i)) {
            case "day" -> 'D';
            case "week" -> 'W';
            case "month" -> 'M';
            default -> ' ';
        };
    }

    /** What it is part of: a date, or the week, month or year of writing. */
    private Optional<Draft> whole(Words words, int i) {
        int at = words.is(i, "the") ? i + 1 : i;
        Granularity unit =
                switch (words.at(at)) {
                    case "month" -> Granularity.MONTH;
                    case "quarter" -> Granularity.QUARTER;
                    case "year" -> Granularity.YEAR;
                    default -> Granularity.DAY;
                };
        if (at > i && unit != Granularity.DAY && !words.is(at + 1, "of")) {
            return Optional.of(Draft.date(i, at, new Offset(unit, 0), Rule.OFFSET));
        }
        return inner.at(words, i)
                .filter(Draft::isDate)
                .filter(found -> found.first() == i && !(found.form() instanceof TimeForm.Open));
    }

    /** "The last two weeks of February 1951": a duration that ends or begins with the month. */
    private Optional<Draft> stretch(Words words, int first, Counts.Count count) {
        String unit = Lexicon.UNITS.getOrDefault(words.at(count.next()), "D");
        if (!words.is(count.next() + 1, "of")) {
            return Optional.empty();
        }
        TimeForm form = new Absolute(Counts.duration(count.value(), unit));
        return whole(words, count.next() + 2)
                .map(found -> Draft.of(first, found.last(), Timex.DURATION, form, Rule.DURATION));
    }

    /** "Two weeks before Christmas", "three days after tomorrow", "two days from Tuesday". */
    private Optional<Draft> apart(Words words, int i) {
        Optional<Counts.Count> count = Counts.count(words, i);
        int unitAt = count.map(Counts.Count::next).orElse(i);
        Granularity unit = Lexicon.STEPS.get(Lexicon.UNITS.getOrDefault(words.at(unitAt), ""));
        int side = side(words.at(unitAt + 1));
        if (count.isEmpty() || unit == null || side == 0 || Counts.whole(count.get()).isEmpty()) {
            return Optional.empty();
        }
        int steps = side * Counts.whole(count.get()).getAsInt();
        return inner.at(words, unitAt + 2)
                .filter(Draft::isDate)
                .filter(found -> found.first() == unitAt + 2 && isDay(found.form()))
                .map(
                        found ->
                                Draft.date(
                                        i,
                                        found.last(),
                                        new Shifted(found.form(), unit, steps),
                                        Rule.OFFSET));
    }

    private static int side(String word) {
        return switch (word) {
            case "before" -> -1;
            case "after", "from" -> 1;
            default -> 0;
        };
    }
}
