package org.hearsay.time;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.hearsay.model.TimeForm;
import org.hearsay.model.TimeForm.Direction;
import org.hearsay.model.TimeForm.Granularity;
import org.hearsay.model.TimeForm.Offset;
import org.hearsay.model.Timex;
import org.hearsay.text.NumberWords;

/** So many units of time: "60-day", "two years ago", "three weeks later", "months of", "a week". */
final class Counts implements TimeRule {

    /**
     * How many, and the word after it.
     *
     * @param value digits, possibly with a fraction, or X
     */
    record Count(String value, int next) {}

    private static final Set<String> BETWEEN =
            Set.of(
                    "more",
                    "full",
                    "consecutive",
                    "straight",
                    "other",
                    "whole",
                    "long",
                    "short",
                    "additional",
                    "further",
                    "calendar",
                    "working",
                    "business",
                    "past",
                    "last",
                    "next",
                    "coming",
                    "upcoming",
                    "previous",
                    "following",
                    "solid",
                    "mere",
                    "extra",
                    "agonising");

    /** Units as they are abbreviated after digits. */
    private static final Map<String, String> BRIEF =
            Map.of(
                    "hr", "TH", "hrs", "TH", "h", "TH", "min", "TM", "mins", "TM", "sec", "TS",
                    "secs", "TS", "yr", "Y", "yrs", "Y");

    @Override
    public Optional<Draft> at(Words words, int i) {
        Optional<Count> count = count(words, i);
        if (count.isPresent()) {
            int unit = unitAfter(words, count.get().next());
            return unit > 0 ? counted(words, i, count.get(), unit) : rate(words, i);
        }
        if (words.is(i, "all")
                && Set.of("day", "week", "month", "year").contains(words.at(i + 1))) {
            String value = duration("1", code(words, i + 1));
            return Optional.of(Draft.value(i, i + 1, Timex.DURATION, value, Rule.DURATION));
        }
        return rate(words, i).or(() -> bare(words, i));
    }

    /** The letters of a unit that is known to stand at this word. */
    private static String code(Words words, int unit) {
        String code = Lexicon.UNITS.get(words.at(unit));
        return code != null ? code : BRIEF.getOrDefault(words.at(unit), "");
    }

    /** "Twice a week", "three times a year". */
    private static Optional<Draft> rate(Words words, int i) {
        int at = words.is(i, "once") || words.is(i, "twice") ? i + 1 : i + 2;
        if (at == i + 2 && !words.is(i + 1, "times")) {
            return Optional.empty();
        }
        boolean every = words.is(at, "a") || words.is(at, "an") || words.is(at, "every");
        String code = Lexicon.UNITS.get(words.at(at + 1));
        return every && code != null && !words.at(at + 1).endsWith("s")
                ? Optional.of(Draft.value(i, at + 1, Timex.SET, duration("1", code), Rule.SET))
                : Optional.empty();
    }

    private static int unitAfter(Words words, int i) {
        int at = i;
        at += words.isDash(at) ? 1 : 0;
        if (BRIEF.containsKey(words.at(at)) && isNumber(words.at(at - 1))) {
            return at;
        }
        boolean adjective =
                words.tag(at).equals("JJ") && Lexicon.UNITS.containsKey(words.at(at + 1));
        boolean between = BETWEEN.contains(words.at(at)) || adjective;
        if (between && !words.at(at + 1).endsWith("s")) {
            return 0;
        }
        at += between ? 1 : 0;
        at += words.isDash(at) ? 1 : 0;
        return Lexicon.UNITS.containsKey(words.at(at)) ? at : 0;
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && Character.isDigit(word.charAt(0));
    }

    private static Optional<Draft> counted(Words words, int first, Count count, int unit) {
        String code = code(words, unit);
        if (words.year(first) > 0 && !words.at(unit).endsWith("s") && !words.isDash(unit - 1)) {
            return Optional.empty();
        }
        if (isAge(words, first, unit)) {
            return age(words, first, count, unit);
        }
        boolean one = code.equals("TS") && !words.at(unit).endsWith("s");
        if (one && !words.is(first, "one") && !BRIEF.containsKey(words.at(unit))) {
            return Optional.empty();
        }
        if (code.equals("Q") && words.is(unit + 1, "of")) {
            return Optional.empty();
        }
        boolean article = words.is(first, "a") || words.is(first, "an");
        if (article && !words.at(unit).endsWith("s")) {
            if (isRate(words, first) && !relation(words, unit + 1)) {
                return Optional.of(
                        Draft.value(first, unit, Timex.SET, duration("1", code), Rule.SET));
            }
            if (words.isCommon(unit + 1) && !relation(words, unit + 1)) {
                return Optional.empty();
            }
        }
        return related(words, first, count, unit)
                .or(() -> compound(words, first, count, unit))
                .or(() -> Optional.of(plain(words, first, count, unit)));
    }

    /** "An hour and 30 minutes", "2 years, 1 month and 21 days", "an hour and a half". */
    private static Optional<Draft> compound(Words words, int first, Count count, int unit) {
        StringBuilder date = new StringBuilder();
        StringBuilder time = new StringBuilder();
        Count part = count;
        int at = unit;
        int parts = 0;
        while (parts < 4 && whole(part).isPresent() && "YMWDTHTMTS".contains(code(words, at))) {
            String code = code(words, at);
            StringBuilder to = code.startsWith("T") ? time : date;
            to.append(part.value()).append(code.charAt(code.length() - 1));
            parts++;
            int next = at + 1 + (words.is(at + 1, ",") ? 1 : 0);
            next += words.is(next, "and") ? 1 : 0;
            int half = next > at + 1 && parts == 1 ? next + (words.is(next, "a") ? 1 : 0) : 0;
            if (half > 0 && words.is(half, "half")) {
                return Optional.of(half(first, half, part, code));
            }
            Optional<Count> more = count(words, next);
            int other = more.map(Count::next).orElse(next);
            if (more.isEmpty() || !isSmaller(code, code(words, other))) {
                break;
            }
            part = more.get();
            at = other;
        }
        String value = "P" + date + (time.length() > 0 ? "T" + time : "");
        return parts < 2
                ? Optional.empty()
                : Optional.of(Draft.value(first, at, Timex.DURATION, value, Rule.DURATION));
    }

    private static Draft half(int first, int last, Count count, String code) {
        String value = duration(count.value() + ".5", code);
        return Draft.value(first, last, Timex.DURATION, value, Rule.DURATION);
    }

    private static boolean isSmaller(String code, String next) {
        int order = ORDER.indexOf(code);
        return !next.isEmpty() && order >= 0 && ORDER.indexOf(next) > order;
    }

    /** "47-year-old", "six months old", "26 years of age". */
    private static Optional<Draft> age(Words words, int first, Count count, int unit) {
        int at = words.isDash(unit + 1) ? unit + 2 : unit + 1;
        int last = words.is(at, "of") ? at + 1 : words.at(at).startsWith("old") ? at : unit;
        String value = duration(count.value(), code(words, unit));
        return Optional.of(Draft.value(first, last, Timex.DURATION, value, Rule.AGE));
    }

    private static boolean relation(Words words, int i) {
        return Set.of("ago", "earlier", "later", "before", "after", "long").contains(words.at(i));
    }

    private static boolean isAge(Words words, int first, int unit) {
        int after = words.isDash(unit + 1) ? unit + 2 : unit + 1;
        boolean old = words.is(after, "old") || words.is(after, "olds");
        boolean ofAge = words.is(unit + 1, "of") && words.is(unit + 2, "age");
        return old || ofAge || words.is(first - 1, "aged");
    }

    private static final List<String> ORDER = List.of("Y", "M", "W", "D", "TH", "TM", "TS");

    private static boolean isRate(Words words, int first) {
        String before = words.at(first - 1);
        String tag = words.tag(first - 1);
        return before.equals("once")
                || before.equals("twice")
                || before.equals("times")
                || tag.equals("NNS")
                || tag.equals("CD");
    }

    private static Draft plain(Words words, int first, Count count, int unit) {
        String code = code(words, unit);
        OptionalInt number = whole(count);
        int before = words.is(first - 1, "about") || words.is(first - 1, "around") ? 2 : 1;
        boolean ahead =
                !words.is(unit + 1, "or")
                        && words.is(first - before, "in")
                        && granularity(code) != null
                        && number.isPresent()
                        && !words.is(unit + 1, "of")
                        && Tense.around(words, first, unit) != Direction.BEFORE;
        if (ahead) {
            int factor = code.equals("F") ? 2 : 1;
            Granularity step = code.equals("F") ? Granularity.WEEK : Lexicon.STEPS.get(code);
            TimeForm form =
                    new Offset(
                            step == null ? Granularity.DECADE : step, number.getAsInt() * factor);
            return Draft.date(first, unit, form, Rule.OFFSET);
        }
        boolean few =
                words.is(unit + 1, "or") && words.is(unit + 2, "two") && count.value().equals("1");
        String value = duration(few ? "X" : count.value(), code);
        int last = few ? unit + 2 : unit;
        return Draft.value(first, last, Timex.DURATION, value, Rule.DURATION);
    }

    /** What "ago", "earlier", "later" or "from now" after the unit makes of it. */
    private static Optional<Draft> related(Words words, int first, Count count, int unit) {
        int at = unit + 1;
        return switch (words.at(at)) {
            case "ago" -> Optional.of(away(words, first, at, new Step(count, unit, -1)));
            case "hence" -> Optional.of(away(words, first, at, new Step(count, unit, 1)));
            case "from" ->
                    words.is(at + 1, "now") || words.is(at + 1, "today")
                            ? Optional.of(away(words, first, at + 1, new Step(count, unit, 1)))
                            : Optional.empty();
            case "earlier", "previously" ->
                    Optional.of(hanging(words, first, at, new Step(count, unit, -1)));
            case "later", "afterwards", "afterward" ->
                    words.is(at + 1, "than")
                            ? Optional.empty()
                            : Optional.of(hanging(words, first, at, new Step(count, unit, 1)));
            case "before" -> alone(words, at, first, new Step(count, unit, -1));
            case "after" -> alone(words, at, first, new Step(count, unit, 1));
            default -> Optional.empty();
        };
    }

    private record Step(Count count, int unit, int side) {}

    private static Optional<Draft> alone(Words words, int at, int first, Step step) {
        boolean ends = at + 1 >= words.size() || ".,;:".contains(words.at(at + 1));
        return ends ? Optional.of(hanging(words, first, at, step)) : Optional.empty();
    }

    private static Draft away(Words words, int first, int last, Step step) {
        String code = code(words, step.unit());
        OptionalInt number = whole(step.count());
        int factor = code.equals("F") ? 2 : 1;
        Granularity unit = granularity(code);
        if (number.isEmpty() && !step.count().value().equals("0.5")) {
            return Draft.value(
                    first,
                    last,
                    Timex.DATE,
                    step.side() < 0 ? "PAST_REF" : "FUTURE_REF",
                    Rule.OFFSET);
        }
        if (unit == null || number.isEmpty()) {
            String side = step.side() < 0 ? " before publication" : " after publication";
            String open = step.count().value() + " " + words.at(step.unit()) + side;
            Timex timex = code.startsWith("T") ? Timex.TIME : Timex.DATE;
            return Draft.of(first, last, timex, new TimeForm.Open(open), Rule.OFFSET);
        }
        int count = step.side() * factor * number.getAsInt();
        return Draft.date(first, last, new Offset(unit, count), Rule.OFFSET);
    }

    private static Draft hanging(Words words, int first, int last, Step step) {
        String code = code(words, step.unit());
        OptionalInt number = whole(step.count());
        Granularity unit = granularity(code);
        String side = step.side() < 0 ? " before" : " after";
        String open =
                step.count().value()
                        + " "
                        + words.at(step.unit())
                        + side
                        + " the time named before";
        if (step.count().value().equals("X")) {
            String reference = step.side() < 0 ? "PAST_REF" : "FUTURE_REF";
            return Draft.value(first, last, Timex.DATE, reference, Rule.ANAPHOR);
        }
        if (code.startsWith("T")) {
            // The hour of what it is counted from is hardly ever known: how long is all it tells.
            String value = duration(step.count().value(), code);
            return Draft.value(first, last, Timex.DURATION, value, Rule.ANAPHOR);
        }
        if (unit == null || number.isEmpty()) {
            return Draft.of(first, last, Timex.DATE, new TimeForm.Open(open), Rule.ANAPHOR);
        }
        int factor = code.equals("F") ? 2 : 1;
        int count = step.side() * factor * number.getAsInt();
        return Draft.hanging(first, last, new Draft.Anaphor(unit, count), open);
    }

    private static @org.jspecify.annotations.Nullable Granularity granularity(String code) {
        return switch (code) {
            case "F" -> Granularity.WEEK;
            case "DE" -> Granularity.DECADE;
            case "CE" -> Granularity.CENTURY;
            default -> Lexicon.STEPS.get(code);
        };
    }

    private static Optional<Draft> bare(Words words, int i) {
        String code = Lexicon.UNITS.get(words.at(i));
        boolean age = words.is(i + 1, "of") && words.is(i + 2, "age");
        if (code == null
                || age
                || (code.equals("Q") && words.is(i + 1, "of"))
                || !words.at(i).endsWith("s")
                || code.equals("TS")) {
            return Optional.empty();
        }
        Count count = new Count("X", i);
        boolean led =
                Set.of("for", "of", "in", "within", "after", "over").contains(words.at(i - 1));
        if (relation(words, i + 1) && !words.is(i + 1, "long")) {
            return related(words, i, count, i).or(() -> Optional.of(plain(words, i, count, i)));
        }
        boolean stretch = words.is(i + 1, "of") && !words.is(i - 1, "the");
        return (led || stretch) && !code.equals("WE")
                ? Optional.of(plain(words, i, count, i))
                : Optional.empty();
    }

    /** The count as a number, if it is a whole one and no more than 100,000. */
    static OptionalInt whole(Count count) {
        try {
            int number = Integer.parseInt(count.value());
            return number <= 100_000 ? OptionalInt.of(number) : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    /** The TIMEX3 value of so many units. */
    static String duration(String number, String code) {
        return switch (code) {
            case "Q" -> "P" + times(number, 3) + "M";
            case "F" -> "P" + times(number, 2) + "W";
            case "TH", "TM", "TS" -> "PT" + number + code.charAt(1);
            case "N" -> "P" + number + "D";
            default -> "P" + number + code;
        };
    }

    private static String times(String number, int factor) {
        return whole(new Count(number, 0)).isPresent()
                ? Integer.toString(whole(new Count(number, 0)).getAsInt() * factor)
                : "X";
    }

    /** How many, in digits, words or vaguely, where it begins with this word. */
    static Optional<Count> count(Words words, int i) {
        String word = words.at(i);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        if (Character.isDigit(word.charAt(0))) {
            return digits(words, i);
        }
        if (Lexicon.VAGUE_COUNTS.contains(word)) {
            return Optional.of(new Count("X", i + 1));
        }
        if (word.equals("couple") || word.equals("dozens")) {
            int of = words.is(i + 1, "of") ? i + 2 : i + 1;
            return Optional.of(new Count(word.equals("couple") ? "2" : "X", of));
        }
        if (word.equals("a") || word.equals("an")) {
            return article(words, i);
        }
        if (word.equals("half") && (words.is(i + 1, "a") || words.is(i + 1, "an"))) {
            return Optional.of(new Count("0.5", i + 2));
        }
        return spelled(words, i);
    }

    private static Optional<Count> article(Words words, int i) {
        if (words.is(i + 1, "few")) {
            return Optional.of(new Count("X", i + 2));
        }
        if (words.is(i + 1, "couple")) {
            return Optional.of(new Count("2", words.is(i + 2, "of") ? i + 3 : i + 2));
        }
        if (words.is(i + 1, "half")) {
            return Optional.of(new Count("0.5", i + 2));
        }
        if (words.is(i + 1, "dozen")) {
            return Optional.of(new Count("12", i + 2));
        }
        if (words.is(i + 1, "hundred")) {
            return Optional.of(new Count("100", i + 2));
        }
        return Optional.of(new Count("1", i + 1));
    }

    private static Optional<Count> digits(Words words, int i) {
        String word = words.at(i);
        StringBuilder plain = new StringBuilder();
        int points = 0;
        for (int k = 0; k < word.length() && plain.length() < 9; k++) {
            char c = word.charAt(k);
            points += c == '.' ? 1 : 0;
            if (c != ',' && c != '.' && (c < '0' || c > '9')) {
                return Optional.empty();
            }
            if (c != ',') {
                plain.append(c);
            }
        }
        int half = halfAfter(words, i + 1);
        String value = plain + fraction(words, half);
        return points > 1 || value.endsWith(".")
                ? Optional.empty()
                : Optional.of(new Count(value, half > 0 ? half : i + 1));
    }

    private static Optional<Count> spelled(Words words, int i) {
        OptionalInt head = NumberWords.cardinal(words.at(i));
        if (head.isEmpty()) {
            return Optional.empty();
        }
        int value = head.getAsInt();
        int next = i + 1;
        int unit = words.isDash(next) ? next + 1 : next;
        OptionalInt low = NumberWords.cardinal(words.at(unit));
        if (value >= 20 && low.isPresent() && low.getAsInt() < 10) {
            value += low.getAsInt();
            next = unit + 1;
        }
        if (words.is(next, "hundred") || words.is(next, "thousand")) {
            value *= words.is(next, "hundred") ? 100 : 1000;
            next++;
        }
        int half = halfAfter(words, next);
        return Optional.of(new Count(value + fraction(words, half), half > 0 ? half : next));
    }

    /** The word after "and a half" or "-and-a-half", or 0. */
    private static int halfAfter(Words words, int i) {
        int at = words.isDash(i) ? i + 1 : i;
        if (!words.is(at, "and")) {
            return 0;
        }
        at += words.isDash(at + 1) ? 2 : 1;
        if (words.is(at, "a")) {
            at += words.isDash(at + 1) ? 2 : 1;
        }
        return words.is(at, "half") || words.is(at, "quarter") ? at + 1 : 0;
    }

    private static String fraction(Words words, int after) {
        return after == 0 ? "" : words.is(after - 1, "half") ? ".5" : ".25";
    }
}
