package org.hearsay.time;

import java.util.Optional;
import java.util.Set;
import org.hearsay.model.TimeForm;
import org.hearsay.model.TimeForm.Granularity;
import org.hearsay.model.TimeForm.Offset;
import org.hearsay.model.Timex;

/** "Last week", "this month", "the next day", "the same year", "the past three years". */
final class Relatives implements TimeRule {

    private static final Set<String> SINGULAR =
            Set.of("day", "week", "month", "quarter", "year", "decade", "century");

    private static final Set<String> STRETCHES =
            Set.of("last", "past", "next", "coming", "previous", "following", "first", "final");

    @Override
    public Optional<Draft> at(Words words, int i) {
        int at = words.is(i, "the") ? i + 1 : i;
        Optional<Draft> stretch = stretch(words, i, at);
        if (stretch.isPresent()) {
            return stretch;
        }
        if (!SINGULAR.contains(words.at(at + 1)) || (words.isDash(at + 2) && words.glued(at + 2))) {
            return bareUnit(words, i, at);
        }
        Granularity unit = Lexicon.STEPS.get(Lexicon.UNITS.get(words.at(at + 1)));
        return unit == null ? longer(words, i, at) : step(words, i, at, unit);
    }

    private static Optional<Draft> step(Words words, int first, int at, Granularity unit) {
        boolean the = at > first;
        boolean part = words.is(at + 2, "of") && !words.is(at, "this");
        if (part) {
            return Optional.empty();
        }
        String word = words.at(at);
        return switch (word) {
            case "this", "current" -> offset(first, at, unit, 0);
            case "last" -> offset(first, at, unit, -1);
            case "coming" -> offset(first, at, unit, 1);
            case "next" ->
                    the || unit == Granularity.DAY
                            ? hanging(words, first, at, unit, 1)
                            : offset(first, at, unit, 1);
            case "past" -> one(first, at, unit);
            case "previous" -> hanging(words, first, at, unit, -1);
            case "following" -> hanging(words, first, at, unit, 1);
            case "that", "same" -> hanging(words, first, at, unit, 0);
            default -> Optional.empty();
        };
    }

    private static Optional<Draft> offset(int first, int at, Granularity unit, int count) {
        return Optional.of(Draft.date(first, at + 1, new Offset(unit, count), Rule.OFFSET));
    }

    private static Optional<Draft> one(int first, int at, Granularity unit) {
        String value = unit == Granularity.QUARTER ? "P3M" : "P1" + unit.name().charAt(0);
        return Optional.of(Draft.value(first, at + 1, Timex.DURATION, value, Rule.DURATION));
    }

    private static Optional<Draft> hanging(
            Words words, int first, int at, Granularity unit, int count) {
        String side = count == 0 ? "of" : count > 0 ? "after" : "before";
        String open = "the " + words.at(at + 1) + " " + side + " the time named before";
        return Optional.of(Draft.hanging(first, at + 1, new Draft.Anaphor(unit, count), open));
    }

    /** Decades and centuries have no step of their own. */
    private static Optional<Draft> longer(Words words, int first, int at) {
        String word = words.at(at);
        if (word.equals("past") || (word.equals("last") && at > first)) {
            String value = "P1" + Lexicon.UNITS.get(words.at(at + 1));
            return Optional.of(Draft.value(first, at + 1, Timex.DURATION, value, Rule.DURATION));
        }
        boolean relative = Set.of("this", "last", "next", "that").contains(word);
        TimeForm open = new TimeForm.Open(word + " " + words.at(at + 1));
        return relative
                ? Optional.of(Draft.date(first, at + 1, open, Rule.OFFSET))
                : Optional.empty();
    }

    private static Optional<Draft> stretch(Words words, int first, int at) {
        if (!STRETCHES.contains(words.at(at))) {
            return Optional.empty();
        }
        Optional<Counts.Count> count = Counts.count(words, at + 1);
        int unitAt = count.map(Counts.Count::next).orElse(at + 1);
        String unit = Lexicon.UNITS.get(words.at(unitAt));
        boolean plural = words.at(unitAt).endsWith("s");
        if (unit == null || !plural || (count.isEmpty() && at == first)) {
            return Optional.empty();
        }
        String number = count.map(Counts.Count::value).orElse("X");
        String value = Counts.duration(number, unit);
        return Optional.of(Draft.value(first, unitAt, Timex.DURATION, value, Rule.DURATION));
    }

    /** "The end of the year", "earlier in the week": the year or week of writing. */
    private static Optional<Draft> bareUnit(Words words, int first, int at) {
        boolean led =
                at > first
                        && (words.is(first - 1, "of") || words.is(first - 1, "in"))
                        && Modified.MODIFIERS.contains(words.at(first - 2));
        Granularity unit =
                SINGULAR.contains(words.at(at))
                        ? Lexicon.STEPS.get(Lexicon.UNITS.get(words.at(at)))
                        : null;
        if (!led || unit == null || words.is(at + 1, "of") || words.isDash(at + 1)) {
            return Optional.empty();
        }
        return Optional.of(
                new Draft(
                        first,
                        at,
                        Timex.DATE,
                        new Offset(unit, 0),
                        Rule.OFFSET,
                        Optional.of(new Draft.Anaphor(unit, 0))));
    }
}
