package org.hearsay.time;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.hearsay.model.TimeForm;
import org.hearsay.model.TimeForm.Absolute;
import org.hearsay.model.TimeForm.Direction;
import org.hearsay.model.TimeForm.Granularity;
import org.hearsay.model.TimeForm.Offset;
import org.hearsay.model.TimeForm.Part;
import org.hearsay.model.TimeForm.Yearless;
import org.hearsay.model.Timex;
import org.hearsay.text.NumberWords;

/** Years and what is named by them: quarters, seasons, decades, centuries; and a few feast days. */
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
                    "-",
                    "\u2013",
                    "(",
                    "/");

    private static final Set<String> SEASON_LEADS =
            Set.of(
                    "in",
                    "by",
                    "during",
                    "since",
                    "until",
                    "of",
                    "over",
                    "through",
                    "throughout",
                    "spent");

    private static final Set<String> ERAS = Set.of("bc", "bce", "b.c", "b.c.", "b.c.e");

    @Override
    public Optional<Draft> at(Words words, int i) {
        String word = words.at(i);
        int the = word.equals("the") ? i + 1 : i;
        Optional<Draft> found = decade(words, i, the);
        found = found.isPresent() ? found : century(words, i, the);
        found = found.isPresent() ? found : quarter(words, i, the);
        found = found.isPresent() ? found : season(words, i, the);
        found = found.isPresent() ? found : feast(words, i);
        return found.isPresent() ? found : era(words, i).or(() -> year(words, i));
    }

    private static Optional<Draft> decade(Words words, int first, int i) {
        String word = words.at(i);
        if (word.endsWith("0s") && (word.length() == 5 || (word.length() == 3 && i > first))) {
            String digits = word.substring(0, word.length() - 1);
            boolean number = digits.chars().allMatch(Character::isDigit);
            String value = (digits.length() == 2 ? "19" : "") + digits;
            return number && value.compareTo("1000") > 0 && value.compareTo("2100") < 0
                    ? Optional.of(
                            Draft.date(first, i, new Absolute(value.substring(0, 3)), Rule.YEAR))
                    : Optional.empty();
        }
        return Optional.empty();
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
        boolean before = ERAS.contains(words.at(last + 1));
        TimeForm form = before ? new Absolute("BC" + value) : new Absolute(value);
        return Optional.of(Draft.date(first, before ? last + 1 : last, form, Rule.YEAR));
    }

    private static Optional<Draft> quarter(Words words, int first, int i) {
        String word = words.at(i);
        boolean brief =
                word.length() == 2
                        && (word.charAt(0) == 'q' || word.charAt(0) == 'h')
                        && word.charAt(1) > '0'
                        && word.charAt(1) < '5'
                        && words.capital(i);
        int next = i + 1;
        String code = word;
        if (!brief) {
            int number = NumberWords.ordinal(word).orElse(0);
            boolean half = words.is(next, "half");
            if (number < 1 || number > 4 || (!half && !words.is(next, "quarter"))) {
                return Optional.empty();
            }
            code = (half ? "h" : "q") + number;
            next++;
        }
        int year = next + (words.is(next, "of") ? 1 : 0);
        if (words.year(year) == 0) {
            return Optional.empty();
        }
        String value = words.at(year) + "-" + code.toUpperCase(java.util.Locale.ROOT);
        return Optional.of(Draft.date(first, year, new Absolute(value), Rule.YEAR));
    }

    private static Optional<Draft> season(Words words, int first, int i) {
        String code = Lexicon.SEASONS.get(words.at(i));
        if (code == null || words.tag(i).startsWith("VB") || words.isDash(i + 1)) {
            return Optional.empty();
        }
        int year = i + 1 + (words.is(i + 1, "of") || words.is(i + 1, ",") ? 1 : 0);
        if (words.year(year) > 0) {
            TimeForm form = new Absolute(words.at(year) + "-" + code);
            return Optional.of(Draft.date(first, year, form, Rule.SEASON));
        }
        return seasonAlone(words, first, i);
    }

    private static Optional<Draft> seasonAlone(Words words, int first, int i) {
        String code = Lexicon.SEASONS.getOrDefault(words.at(i), "");
        String before = words.at(i - 1);
        int years =
                switch (before) {
                    case "last" -> -1;
                    case "next" -> 1;
                    default -> 0;
                };
        boolean relative = years != 0 || before.equals("this");
        if (relative) {
            TimeForm form = new Part(new Offset(Granularity.YEAR, years), code);
            return Optional.of(Draft.date(i - 1, i, form, Rule.SEASON));
        }
        boolean led = SEASON_LEADS.contains(words.at(first - 1));
        boolean falls = words.is(i, "fall") && first == i;
        if (!led
                || falls
                || words.is(i + 1, "of")
                || (words.capital(i) && words.tag(i + 1).startsWith("NNP"))) {
            return Optional.empty();
        }
        TimeForm open = new TimeForm.Open(Lexicon.name(code) + ", year open");
        Draft.Anaphor year = new Draft.Anaphor(Granularity.YEAR, 0);
        return Optional.of(new Draft(first, i, Timex.DATE, open, Rule.SEASON, Optional.of(year)));
    }

    private static Optional<Draft> feast(Words words, int i) {
        if (!words.capital(i)) {
            return Optional.empty();
        }
        String two = words.at(i) + " " + words.at(i + 1);
        if (words.is(i, "christmas")) {
            boolean eve = words.is(i + 1, "eve");
            int last = eve || words.is(i + 1, "day") ? i + 1 : i;
            return Optional.of(fixed(words, i, last, 12, eve ? 24 : 25));
        }
        int day = words.is(i + 2, "day") || words.is(i + 2, "eve") ? i + 2 : i + 3;
        if (two.equals("new year's") || (two.equals("new year") && words.is(i + 2, "'s"))) {
            if (words.is(day, "day")) {
                return Optional.of(fixed(words, i, day, 1, 1));
            }
            return words.is(day, "eve")
                    ? Optional.of(fixed(words, i, day, 12, 31))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private static Draft fixed(Words words, int first, int last, int month, int day) {
        Direction direction = Tense.around(words, first, last);
        int year = words.year(last + 1 + (words.is(last + 1, ",") ? 1 : 0));
        if (year > 0) {
            TimeForm form = Dates.full(year, month, day).orElseThrow();
            return Draft.date(first, last + 1, form, Rule.HOLIDAY);
        }
        return Draft.date(first, last, new Yearless(month, day, direction), Rule.HOLIDAY);
    }

    private static Optional<Draft> era(Words words, int i) {
        int year = words.at(i).length() <= 4 ? words.digits(i).orElse(0) : 0;
        if (year == 0 || !ERAS.contains(words.at(i + 1))) {
            return Optional.empty();
        }
        String digits = "000" + year;
        String value = "BC" + digits.substring(digits.length() - 4);
        return Optional.of(Draft.date(i, i + 1, new Absolute(value), Rule.YEAR));
    }

    private static Optional<Draft> year(Words words, int i) {
        int year = words.year(i);
        if (year == 0 || (words.glued(i) && !words.isDash(i - 1) && !words.is(i - 1, "("))) {
            return Optional.empty();
        }
        if (!isPlausible(words, i, year)) {
            return Optional.empty();
        }
        return Optional.of(Draft.date(i, i, new Absolute(Integer.toString(year)), Rule.YEAR));
    }

    private static boolean isPlausible(Words words, int i, int year) {
        String next = words.tag(i + 1);
        boolean modern = year >= 1800;
        boolean unit =
                Lexicon.UNITS.containsKey(words.at(i + 1))
                        || words.is(i + 1, "%")
                        || words.is(i + 1, "percent")
                        || words.is(i + 1, "gmt");
        if (unit || (words.isDash(i + 1) && words.glued(i + 1) && next(words, i))) {
            return false;
        }
        boolean led = LEADS.contains(words.at(i - 1));
        boolean plural = next.equals("NNS") && words.glued(i + 1) == false;
        if (plural) {
            boolean round = year % 100 == 0;
            return modern
                    && year >= 1900
                    && !round
                    && (words.tag(i - 1).equals("DT") || words.tag(i - 1).startsWith("PRP"));
        }
        boolean determined =
                words.tag(i - 1).equals("DT") && (words.isCommon(i + 1) || next.startsWith("NNP"));
        boolean subject =
                (i == 0 && (next.startsWith("V") || next.equals("RB"))) || words.is(i - 1, ",");
        boolean range = words.isDash(i + 1) && words.digits(i + 2).isPresent();
        return led
                || (modern
                        && (determined || subject || range || words.tag(i - 1).startsWith("PRP")))
                || (year >= 1900 && year % 100 != 0 && words.inHeadline());
    }

    /** Whether a dash joins the number to a word, as in "2000-strong". */
    private static boolean next(Words words, int i) {
        return words.glued(i + 2) && words.digits(i + 2).isEmpty();
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
