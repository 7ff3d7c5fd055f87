package org.hearsay.time;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.hearsay.model.TimeForm;
import org.hearsay.model.TimeForm.Absolute;
import org.hearsay.text.NumberWords;

/**
 * Years, decades and centuries: "1991", "480 BC", "fiscal 2024", "the 1990s", "the 14th century".
 */
final class Years implements TimeRule {

    private static final Set<String> LEADS =
            Set.of(
                    "in",
                    "since",
                    "until",
                    "till",
                    "from",
                    "during",
                    "of",
                    "between",
                    "before",
                    "after",
                    "late",
                    "early",
                    "mid",
                    "by",
                    "to",
                    "circa",
                    "through",
                    "throughout",
                    "and",
                    "or",
                    "for",
                    "around",
                    "about",
                    "into",
                    "as",
                    "years",
                    "year",
                    "than",
                    "-",
                    "\u2013",
                    "(",
                    "/",
                    "~");

    private static final Map<String, String> DECADES =
            Map.of(
                    "twenties", "192",
                    "thirties", "193",
                    "forties", "194",
                    "fifties", "195",
                    "sixties", "196",
                    "seventies", "197",
                    "eighties", "198",
                    "nineties", "199");

    @Override
    public Optional<Draft> at(Words words, int i) {
        int the = words.is(i, "the") ? i + 1 : i;
        Optional<Draft> found = decade(words, i, the);
        found = found.isPresent() ? found : century(words, i, the);
        found = found.isPresent() ? found : worded(words, i, the);
        found = found.isPresent() ? found : era(words, i);
        return found.isPresent() ? found : year(words, i);
    }

    private static Optional<Draft> decade(Words words, int first, int i) {
        String named = DECADES.get(words.at(i));
        if (named != null) {
            boolean lived = words.isCommon(i + 1) || (i == first && words.is(first - 1, "his"));
            boolean led = i > first || Modified.isModifier(words.at(first - 1));
            return led && !lived
                    ? Optional.of(Draft.date(first, i, new Absolute(named), Rule.YEAR))
                    : Optional.empty();
        }
        String word = words.at(i).startsWith("'") ? words.at(i).substring(1) : words.at(i);
        boolean short2 = word.length() == 3 && (i > first || words.at(i).length() == 4);
        short2 |= word.length() == 3 && Modified.isModifier(words.at(first - 1));
        if (!word.endsWith("0s") || !isDigits(word) || !(short2 || word.length() >= 4)) {
            return Optional.empty();
        }
        String digits = word.substring(0, word.length() - 1);
        if (YearWord.isBeforeChrist(words, i + 1) && digits.length() < 5) {
            String value = "BC" + YearWord.four(Integer.parseInt(digits)).substring(0, 3);
            return Optional.of(Draft.date(first, i + 1, new Absolute(value), Rule.YEAR));
        }
        String value = (digits.length() == 2 ? "19" : "") + digits;
        return value.length() == 4 && value.compareTo("1000") > 0 && value.compareTo("2100") < 0
                ? Optional.of(Draft.date(first, i, new Absolute(value.substring(0, 3)), Rule.YEAR))
                : Optional.empty();
    }

    private static boolean isDigits(String word) {
        for (int i = 0; i < word.length() - 1; i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static Optional<Draft> century(Words words, int first, int i) {
        OptionalInt ordinal = NumberWords.ordinal(words.at(i));
        int last = i + 1;
        if (words.is(i, "twenty") && words.isDash(i + 1) && words.is(i + 2, "first")) {
            ordinal = OptionalInt.of(21);
            last = i + 3;
        }
        last += words.isDash(last) ? 1 : 0;
        if (ordinal.isEmpty() || !words.is(last, "century") || ordinal.getAsInt() < 2) {
            return Optional.empty();
        }
        int number = ordinal.getAsInt() - 1;
        String value = (number < 10 ? "0" : "") + number;
        boolean before = YearWord.isBeforeChrist(words, last + 1);
        TimeForm form = new Absolute(before ? "BC" + value : value);
        return Optional.of(Draft.date(first, before ? last + 1 : last, form, Rule.YEAR));
    }

    /** "The year 2008", "the years 1751", "fiscal 2024", "fiscal year 2024". */
    private static Optional<Draft> worded(Words words, int first, int i) {
        boolean fiscal = words.is(i, "fiscal") || words.is(i, "financial");
        int at = fiscal || words.is(i, "calendar") ? i + 1 : i;
        boolean named = words.is(at, "year") || words.is(at, "years");
        at += named ? 1 : 0;
        at += named && words.is(at, "of") ? 1 : 0;
        if ((!named && !fiscal) || words.year(at) == 0) {
            return Optional.empty();
        }
        TimeForm form = new Absolute((fiscal ? "FY" : "") + words.at(at));
        return Optional.of(Draft.date(first, at, form, Rule.YEAR));
    }

    private static Optional<Draft> era(Words words, int i) {
        Optional<YearWord> year = YearWord.at(words, i).filter(word -> word.last() > i);
        if (year.isPresent()) {
            TimeForm form = new Absolute(year.get().value());
            return Optional.of(Draft.date(i, year.get().last(), form, Rule.YEAR));
        }
        int digits = words.at(i).length() <= 4 ? words.digits(i).orElse(0) : 0;
        boolean range = digits > 0 && Joint.joins(words, i + 1);
        boolean before =
                range && words.digits(i + 2).isPresent() && YearWord.isBeforeChrist(words, i + 3);
        TimeForm form = new Absolute("BC" + YearWord.four(digits));
        return before ? Optional.of(Draft.date(i, i, form, Rule.YEAR)) : Optional.empty();
    }

    private static Optional<Draft> year(Words words, int i) {
        int year = words.year(i);
        boolean attached = words.glued(i) && !words.isDash(i - 1) && !isOpening(words, i - 1);
        if (year == 0 || attached || isCode(words, i) || !isPlausible(words, i, year)) {
            return Optional.empty();
        }
        return Optional.of(Draft.date(i, i, new Absolute(Integer.toString(year)), Rule.YEAR));
    }

    /** A piece of a longer number: "138-2010-2015". */
    private static boolean isCode(Words words, int i) {
        int before = hyphenated(words, i, -1);
        int after = hyphenated(words, i, 1);
        boolean odd = before > 0 && before != 4 || after > 0 && after != 4 && after != 2;
        return odd || (before > 0 && hyphenated(words, i - 2, -1) > 0);
    }

    /** How long the number is that a hyphen joins to this one, or 0. */
    private static int hyphenated(Words words, int i, int step) {
        int dash = i + step;
        boolean joined =
                words.isDash(dash)
                        && words.glued(Math.max(i, dash))
                        && words.glued(Math.max(dash, dash + step));
        return joined && words.digits(dash + step).isPresent() ? words.at(dash + step).length() : 0;
    }

    private static boolean isOpening(Words words, int i) {
        return words.is(i, "(") || words.is(i, "-lrb-") || words.is(i, "[") || words.is(i, "~");
    }

    private static boolean isPlausible(Words words, int i, int year) {
        String next = words.tag(i + 1);
        if (isCounted(words, i)) {
            return false;
        }
        boolean round = year % 100 == 0;
        if (next.equals("NNS") && !words.glued(i + 1)) {
            boolean determined = isDetermined(words, i) || words.is(i - 1, "'s");
            return year >= 1500 && !round && determined;
        }
        boolean named = words.isCommon(i + 1) || next.startsWith("NNP") || next.startsWith("``");
        boolean determined = isDetermined(words, i) && named;
        boolean alone = (i == 0 && opensLine(words)) || words.is(i - 1, ",");
        boolean range = words.isDash(i + 1) && words.digits(i + 2).isPresent();
        range |=
                Joint.joins(words, i + 1)
                        && words.year(i + 2) > year
                        && words.at(i - 1).length() < 4;
        boolean modern = year >= 1800 && (alone || range || words.tag(i - 1).startsWith("PRP"));
        boolean listed = words.is(i - 1, ",") && (range || i + 1 >= words.size());
        return LEADS.contains(words.at(i - 1))
                || isOpening(words, i - 1)
                || modern
                || listed
                || (year >= 1500 && determined)
                || (year >= 1500 && !round && words.is(i + 1, "'s"))
                || (year >= 1900 && !round && words.inHeadline());
    }

    private static boolean isDetermined(Words words, int i) {
        return words.tag(i - 1).equals("DT") || words.tag(i - 1).startsWith("PRP");
    }

    /** "2005: Elections", "1994 was a bad year", "2010 election": the year opens the sentence. */
    private static boolean opensLine(Words words) {
        String next = words.tag(1);
        boolean heading = words.is(1, ":") || (words.size() < 12 && next.startsWith("NN"));
        return next.startsWith("V") || next.equals("RB") || (heading && !next.equals("NNS"));
    }

    private static boolean isCounted(Words words, int i) {
        boolean unit =
                (Lexicon.UNITS.containsKey(words.at(i + 1)) && words.at(i + 1).endsWith("s"))
                        || words.is(i + 1, "%")
                        || words.is(i + 1, "percent")
                        || words.is(i + 1, "gmt")
                        || words.is(i - 1, "$");
        boolean compound =
                words.isDash(i + 1)
                        && words.glued(i + 1)
                        && words.glued(i + 2)
                        && words.digits(i + 2).isEmpty()
                        && !Lexicon.MONTHS.containsKey(words.at(i + 2));
        return unit || compound;
    }

    /** "1914-18": the second year in two digits. */
    static Optional<Draft> endOfYears(Words words, Draft before, int i) {
        boolean year = before.form() instanceof Absolute whole && whole.timex().length() == 4;
        boolean joined = i == before.last() + 2 && words.isDash(i - 1) && words.glued(i);
        int end = words.at(i).length() == 2 ? words.digits(i).orElse(0) : 0;
        if (!year
                || !joined
                || end == 0
                || !Character.isDigit(before.form().expressed().charAt(0))) {
            return Optional.empty();
        }
        String value = before.form().expressed().substring(0, 2) + words.at(i);
        return value.compareTo(before.form().expressed()) > 0
                ? Optional.of(Draft.date(i, i, new Absolute(value), Rule.YEAR))
                : Optional.empty();
    }
}
