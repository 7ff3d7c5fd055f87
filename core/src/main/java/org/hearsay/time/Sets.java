package org.hearsay.time;

import java.util.Optional;
import org.hearsay.model.Timex;

/** What comes back: "every Monday", "each year", "daily", "on Fridays", "per month". */
final class Sets implements TimeRule {

    @Override
    public Optional<Draft> at(Words words, int i) {
        return switch (words.at(i)) {
            case "every", "each" -> every(words, i);
            case "per" -> per(words, i);
            default -> habit(words, i);
        };
    }

    private static Optional<Draft> every(Words words, int i) {
        boolean other = words.is(i + 1, "other") || words.is(i + 1, "second");
        Optional<Counts.Count> count = Counts.count(words, i + 1);
        int at = other ? i + 2 : count.map(Counts.Count::next).orElse(i + 1);
        String number = other ? "2" : count.map(Counts.Count::value).orElse("1");
        String word = words.at(at);
        String unit = Lexicon.UNITS.get(word);
        if (unit != null) {
            return set(i, at, Counts.duration(number, unit));
        }
        if (Lexicon.WEEKDAYS.containsKey(word) && words.capital(at)) {
            return set(i, at, "XXXX-WXX-" + Lexicon.weekday(word));
        }
        if (Lexicon.DAY_PARTS.containsKey(word)) {
            return set(i, at, "XXXX-XX-XXT" + Lexicon.DAY_PARTS.get(word));
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

    private static Optional<Draft> per(Words words, int i) {
        String unit = Lexicon.UNITS.getOrDefault(words.at(i + 1), "T");
        boolean whole = !unit.startsWith("T") && !words.at(i + 1).endsWith("s");
        return whole ? set(i, i + 1, Counts.duration("1", unit)) : Optional.empty();
    }

    private static Optional<Draft> habit(Words words, int i) {
        Integer day = Lexicon.WEEKDAYS_PLURAL.get(words.at(i));
        if (day != null && words.capital(i)) {
            return set(i, i, "XXXX-WXX-" + day);
        }
        String value = Lexicon.HABITS.get(words.at(i));
        boolean name = words.capital(i) && (i > 0 || words.capital(i + 1));
        return value == null || name || words.tag(i).equals("NNS")
                ? Optional.empty()
                : set(i, i, value);
    }

    private static Optional<Draft> set(int first, int last, String value) {
        return Optional.of(Draft.value(first, last, Timex.SET, value, Rule.SET));
    }
}
