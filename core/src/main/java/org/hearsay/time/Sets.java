package org.hearsay.time;

import java.util.Optional;
import org.hearsay.model.Timex;

/** What comes back: "every Monday", "each year", "daily", "on Fridays", "per month", "nights". */
final class Sets implements TimeRule {

    @Override
    public Optional<Draft> at(Words words, int i) {
        return switch (words.at(i)) {
            case "every", "each" -> every(words, i);
            case "per" -> per(words, i);
            case "semi", "bi" -> halved(words, i);
            default -> habit(words, i);
        };
    }

    private static Optional<Draft> every(Words words, int i) {
        boolean other = words.is(i + 1, "other") || words.is(i + 1, "second");
        Optional<Counts.Count> count = Counts.count(words, i + 1);
        int at = other ? i + 2 : count.map(Counts.Count::next).orElse(i + 1);
        at += words.is(at, "single") ? 1 : 0;
        String number = other ? "2" : count.map(Counts.Count::value).orElse("1");
        String word = words.at(at);
        String unit = Lexicon.UNITS.get(word);
        if (Lexicon.DAY_PARTS.containsKey(word)) {
            return set(i, at, "XXXX-XX-XXT" + Lexicon.DAY_PARTS.get(word));
        }
        if (unit != null) {
            return set(i, at, Counts.duration(number, unit));
        }
        if (Lexicon.WEEKDAYS.containsKey(word) && words.capital(at)) {
            return weekly(words, i, at, Lexicon.weekday(word));
        }
        if (word.equals("weekday")) {
            return set(i, at, "P1WD");
        }
        if (Lexicon.SEASONS.containsKey(word)) {
            return set(i, at, "XXXX-" + Lexicon.SEASONS.get(word));
        }
        if (Lexicon.MONTHS.containsKey(word) && words.capital(at)) {
            int month = Lexicon.month(word);
            return set(i, at, "XXXX-" + (month < 10 ? "0" : "") + month);
        }
        return Optional.empty();
    }

    /** "Every Monday", "Friday mornings", "every Tuesday night". */
    private static Optional<Draft> weekly(Words words, int first, int at, int day) {
        String part = words.at(at + 1);
        String code = Lexicon.DAY_PARTS.get(part.endsWith("s") ? cut(part) : part);
        return code == null
                ? set(first, at, "XXXX-WXX-" + day)
                : set(first, at + 1, "XXXX-WXX-" + day + "T" + code);
    }

    private static String cut(String word) {
        return word.isEmpty() ? word : word.substring(0, word.length() - 1);
    }

    private static Optional<Draft> per(Words words, int i) {
        String unit = Lexicon.UNITS.getOrDefault(words.at(i + 1), "T");
        boolean whole = !unit.startsWith("T") && !words.at(i + 1).endsWith("s");
        return whole ? set(i, i + 1, Counts.duration("1", unit)) : Optional.empty();
    }

    /** "Bi-monthly", "semi-annual". */
    private static Optional<Draft> halved(Words words, int i) {
        String unit =
                switch (words.at(i + 2)) {
                    case "weekly" -> "W";
                    case "monthly" -> "M";
                    case "annual", "annually" -> "Y";
                    default -> "";
                };
        if (unit.isEmpty() || !words.isDash(i + 1)) {
            return Optional.empty();
        }
        String value = words.is(i, "semi") && unit.equals("Y") ? "P6M" : "P2" + unit;
        return set(i, i + 2, value);
    }

    private static Optional<Draft> habit(Words words, int i) {
        String word = words.at(i);
        Integer day = Lexicon.WEEKDAYS_PLURAL.get(word);
        if (day != null && words.capital(i)) {
            return set(i, i, "XXXX-WXX-" + day);
        }
        boolean weekday = Lexicon.WEEKDAYS.containsKey(word) && words.capital(i);
        if (weekday && words.at(i + 1).endsWith("s") && isPart(words.at(i + 1))) {
            return weekly(words, i, i, Lexicon.weekday(word));
        }
        boolean led = words.tag(i - 1).equals("IN") || words.is(i - 1, "the");
        if (word.endsWith("s") && isPart(word) && (led || i == 0) && !words.is(i - 1, "of")) {
            return set(i, i, "XXXX-XX-XXT" + Lexicon.DAY_PARTS.get(cut(word)));
        }
        boolean monthly = words.dayOfMonth(i) > 0 && word.length() > 2 && words.is(i + 1, "of");
        boolean each = words.is(i + 2, "every") || words.is(i + 2, "each");
        if (monthly && each && words.is(i + 3, "month")) {
            return set(i, i + 3, "XXXX-XX-" + Dates.two(words.dayOfMonth(i)));
        }
        if (word.equals("all") && words.is(i + 1, "weekends")) {
            return set(i, i + 1, "P1WE");
        }
        if (word.equals("weekends") && led) {
            return set(i, i, "P1WE");
        }
        String value = Lexicon.HABITS.get(word);
        boolean name = words.capital(i) && (i > 0 || words.capital(i + 1));
        return value == null || name || words.tag(i).equals("NNS")
                ? Optional.empty()
                : set(i, i, value);
    }

    private static boolean isPart(String word) {
        return word.length() > 5 && Lexicon.DAY_PARTS.containsKey(cut(word));
    }

    private static Optional<Draft> set(int first, int last, String value) {
        return Optional.of(Draft.value(first, last, Timex.SET, value, Rule.SET));
    }
}
