package org.hearsay.time;

import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Mod;
import org.hearsay.model.TimeForm;
import org.hearsay.model.TimeForm.Granularity;
import org.hearsay.model.TimeForm.Offset;
import org.hearsay.model.Timex;

/** "Last week", "this month", "the next day", "the same year", "the past three years". */
final class Relatives implements TimeRule {

    private static final Set<String> SINGULAR =
            Set.of("day", "week", "month", "quarter", "year", "decade", "century", "fortnight");

    private static final Set<String> STRETCHES =
            Set.of(
                    "last",
                    "past",
                    "next",
                    "coming",
                    "upcoming",
                    "previous",
                    "following",
                    "first",
                    "final",
                    "recent");

    /** Prepositions after which "the week" is the one of writing. */
    private static final Set<String> WITHIN = Set.of("in", "for", "during", "throughout", "of");

    /** What makes "the year" another one than that of writing. */
    private static final Set<String> TOLD_AFTER =
            Set.of("of", "that", "since", "before", "after", "to", "when", "which", "in", "he");

    private static final Set<String> AT =
            Set.of("at", "by", "during", "since", "until", "around", "from", "in", "throughout");

    @Override
    public Optional<Draft> at(Words words, int i) {
        int at = words.is(i, "the") ? i + 1 : i;
        Optional<Draft> stretch = stretch(words, i, at);
        stretch = stretch.isPresent() ? stretch : period(words, i, at);
        stretch = stretch.isPresent() ? stretch : edge(words, i, at);
        stretch = stretch.isPresent() ? stretch : sideOf(words, i, at);
        if (stretch.isPresent()) {
            return stretch;
        }
        if (words.is(at + 1, "fiscal")
                || words.is(at + 1, "school")
                || words.is(at + 1, "calendar")) {
            return kindOfYear(words, i, at);
        }
        if (at > i && words.is(at + 1, "after") && words.is(at + 2, "next")) {
            Granularity step = Lexicon.STEPS.get(Lexicon.UNITS.getOrDefault(words.at(at), ""));
            return step == null
                    ? Optional.empty()
                    : Optional.of(Draft.date(i, at + 2, new Offset(step, 2), Rule.OFFSET));
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
            case "this", "current" ->
                    offset(first, at, unit, 0)
                            .map(found -> found.hangingOn(new Draft.Anaphor(unit, 0)));
            case "last" -> offset(first, at, unit, -1);
            case "coming", "upcoming" -> offset(first, at, unit, 1);
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
        boolean day = unit == Granularity.DAY || words.is(at, "that");
        Draft.Anaphor anaphor = new Draft.Anaphor(unit, count, !day);
        return Optional.of(Draft.hanging(first, at + 1, anaphor, open));
    }

    /** Decades and centuries have no step of their own. */
    private static Optional<Draft> longer(Words words, int first, int at) {
        String word = words.at(at);
        if (words.is(at + 1, "fortnight")) {
            return Set.of("past", "last", "next", "coming").contains(word)
                    ? Optional.of(Draft.value(first, at + 1, Timex.DURATION, "P2W", Rule.DURATION))
                    : Optional.empty();
        }
        if (word.equals("past") || (word.equals("last") && at > first)) {
            String value = "P1" + Lexicon.UNITS.get(words.at(at + 1));
            return Optional.of(Draft.value(first, at + 1, Timex.DURATION, value, Rule.DURATION));
        }
        Granularity unit = words.is(at + 1, "decade") ? Granularity.DECADE : Granularity.CENTURY;
        return switch (word) {
            case "this", "current" -> offset(first, at, unit, 0);
            case "last", "previous" -> offset(first, at, unit, -1);
            case "next", "coming", "following" -> hangingOr(first, at, unit, 1);
            case "that" -> hanging(words, first, at, unit, 0);
            default -> Optional.empty();
        };
    }

    private static Optional<Draft> stretch(Words words, int first, int at) {
        if (!STRETCHES.contains(words.at(at))) {
            return Optional.empty();
        }
        Optional<Counts.Count> count = Counts.count(words, at + 1);
        int unitAt = count.map(Counts.Count::next).orElse(at + 1);
        String unit = Lexicon.UNITS.get(words.at(unitAt));
        boolean plural = words.at(unitAt).endsWith("s");
        boolean recent = words.is(at, "recent");
        if (unit == null || !plural || (count.isEmpty() && at == first && !recent)) {
            return Optional.empty();
        }
        if (recent) {
            return count.isPresent()
                    ? Optional.empty()
                    : Optional.of(Draft.value(first, unitAt, Timex.DATE, "PAST_REF", Rule.DEICTIC));
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
                        && Modified.isModifier(words.at(first - 2));
        boolean within =
                at > first
                        && WITHIN.contains(words.at(first - 1))
                        && !words.is(at, "day")
                        && !words.is(at, "century")
                        && !words.is(at, "decade")
                        && !TOLD_AFTER.contains(words.at(at + 1));
        led |= at == first && words.is(at - 1, "of") && words.is(at - 2, "end");
        within &= !words.is(first - 1, "of") || words.is(first - 2, "rest");
        Granularity unit =
                SINGULAR.contains(words.at(at))
                        ? Lexicon.STEPS.get(Lexicon.UNITS.get(words.at(at)))
                        : null;
        boolean compound = words.isDash(at + 1) || words.isCommon(at + 1) || words.is(at + 1, "'s");
        if (!(led || within) || unit == null || words.is(at + 1, "of") || compound) {
            return Optional.empty();
        }
        return Optional.of(
                new Draft(
                        first,
                        at,
                        Timex.DATE,
                        new Offset(unit, 0),
                        Rule.OFFSET,
                        Optional.empty(),
                        Optional.of(new Draft.Anaphor(unit, 0))));
    }

    /** "This fiscal year", "last school year": when these begin is not known here. */
    private static Optional<Draft> kindOfYear(Words words, int first, int at) {
        Optional<Integer> count =
                switch (words.at(at)) {
                    case "this", "current", "the" -> Optional.of(0);
                    case "last", "previous" -> Optional.of(-1);
                    case "next", "coming" -> Optional.of(1);
                    default -> Optional.empty();
                };
        if (count.isEmpty() || !words.is(at + 2, "year")) {
            return Optional.empty();
        }
        TimeForm form =
                words.is(at + 1, "calendar")
                        ? new Offset(Granularity.YEAR, count.get())
                        : new TimeForm.Open(words.at(at) + " " + words.at(at + 1) + " year");
        return Optional.of(Draft.date(first, at + 2, form, Rule.OFFSET));
    }

    private static Optional<Draft> hangingOr(int first, int at, Granularity unit, int count) {
        Draft draft = Draft.date(first, at + 1, new Offset(unit, count), Rule.OFFSET);
        return Optional.of(draft.hangingOn(new Draft.Anaphor(unit, count)));
    }

    /** "During this period", "by that time": the time named before. */
    private static Optional<Draft> period(Words words, int first, int at) {
        boolean near = words.is(at, "this") || words.is(at, "that");
        boolean time = words.is(at + 1, "period") || words.is(at + 1, "time");
        if (!near || !time || at > first || !AT.contains(words.at(first - 1))) {
            return Optional.empty();
        }
        if (words.is(at, "this") && words.is(at + 1, "time") && words.is(first - 1, "at")) {
            return Optional.of(Draft.value(first, at + 1, Timex.DATE, "PRESENT_REF", Rule.DEICTIC));
        }
        Draft.Anaphor same = new Draft.Anaphor(Granularity.DAY, 0);
        return Optional.of(Draft.hanging(first, at + 1, same, "the time named before"));
    }

    /** "Year-end", "the month's end". */
    private static Optional<Draft> edge(Words words, int first, int at) {
        boolean ago = words.is(at + 2, "ago") || words.is(at + 2, "earlier");
        if (words.is(at, "year") && words.isDash(at + 1) && ago) {
            boolean noun = words.is(at + 3, "period") || words.is(at + 3, "quarter");
            int last = noun ? at + 3 : at + 2;
            return hangingOr(first, last - 1, Granularity.YEAR, -1);
        }
        int mark = words.isDash(at + 1) || words.is(at + 1, "'s") ? at + 2 : at + 1;
        boolean unit = words.is(at, "year") || words.is(at, "month") || words.is(at, "quarter");
        boolean led =
                Set.of("at", "by", "until", "of", "before", "after").contains(words.at(first - 1));
        if (!unit || !led || !words.is(mark, "end") || words.is(mark + 1, "of")) {
            return Optional.empty();
        }
        Granularity of =
                Lexicon.STEPS.getOrDefault(Lexicon.UNITS.get(words.at(at)), Granularity.YEAR);
        return hangingOr(first, mark - 1, of, 0).map(found -> found.with(Mod.END));
    }

    /** "The day before", "the year after", where nothing follows that they could precede. */
    private static Optional<Draft> sideOf(Words words, int first, int at) {
        boolean before = words.is(at + 1, "before");
        boolean after = words.is(at + 1, "after") || words.is(at + 1, "following");
        boolean ends = at + 2 >= words.size() || ".,;:)?!".contains(words.at(at + 2));
        Granularity unit = Lexicon.STEPS.get(Lexicon.UNITS.getOrDefault(words.at(at), ""));
        if (at == first || unit == null || !SINGULAR.contains(words.at(at)) || !ends) {
            return Optional.empty();
        }
        return before || after
                ? hanging(words, first, at - 1, unit, before ? -1 : 1)
                        .map(found -> found.endingAt(at + 1))
                : Optional.empty();
    }
}
