package org.hearsay.time;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Feast;
import org.hearsay.model.TimeForm;
import org.hearsay.model.TimeForm.Absolute;
import org.hearsay.model.TimeForm.Direction;
import org.hearsay.model.TimeForm.Holiday;
import org.hearsay.model.TimeForm.Open;
import org.hearsay.model.TimeForm.Part;
import org.hearsay.model.Timex;

/** Feasts and memorial days: "Easter Sunday", "last Christmas", "Labor Day weekend", "Ramadan". */
final class Feasts implements TimeRule {

    /** How many words a feast's name has at most. */
    private static final int LONGEST = 5;

    /** Those whose day is known. */
    private static final Map<String, Feast> KNOWN = known();

    /** Those whose day differs by year, country or calendar. */
    private static final Set<String> OTHERS =
            Set.of(
                    "ramadan",
                    "eid",
                    "eid al - fitr",
                    "eid al - adha",
                    "hanukkah",
                    "passover",
                    "yom kippur",
                    "rosh hashanah",
                    "diwali",
                    "lunar new year",
                    "chinese new year",
                    "nowruz",
                    "orthodox easter",
                    "orthodox christmas",
                    "independence day",
                    "national day",
                    "victory day",
                    "labour day",
                    "mother 's day",
                    "remembrance day",
                    "republic day",
                    "unity day",
                    "inauguration day",
                    "election day",
                    "super tuesday");

    /** What a feast lends its name to without being meant as a day. */
    private static final Set<String> TIMES_AFTER =
            Set.of("holiday", "holidays", "period", "season", "break", "truce", "celebrations");

    private static final Set<String> FIRST = firstWords();

    @Override
    public Optional<Draft> at(Words words, int i) {
        int name = i + (direction(words.at(i)).isPresent() || words.is(i, "the") ? 1 : 0);
        name += name > i && words.is(i, "the") && direction(words.at(name)).isPresent() ? 1 : 0;
        if (!FIRST.contains(words.at(name)) || !words.capital(name)) {
            return Optional.empty();
        }
        int at = name;
        return longest(words, at)
                .filter(last -> isTime(words, at, last))
                .map(last -> dated(words, i, at, last));
    }

    /** The last word of the longest name that begins here. */
    private static Optional<Integer> longest(Words words, int i) {
        Optional<Integer> longest = Optional.empty();
        StringBuilder name = new StringBuilder();
        for (int k = 0; k < LONGEST && i + k < words.size(); k++) {
            name.append(k > 0 ? " " : "").append(straight(words.at(i + k)));
            if (KNOWN.containsKey(name.toString()) || OTHERS.contains(name.toString())) {
                longest = Optional.of(i + k);
            }
        }
        return longest;
    }

    private static String straight(String word) {
        return word.equals("\u2019s") ? "'s" : word;
    }

    private static boolean isTime(Words words, int first, int last) {
        boolean yearBegins = words.is(first, "new") && words.is(last, "year");
        if (yearBegins && !Set.of("before", "after", "by", "until").contains(words.at(first - 1))) {
            return false;
        }
        boolean titled = words.capital(first - 1) && words.tag(first - 1).startsWith("NNP");
        boolean marked = direction(words.at(first - 1)).isPresent();
        String next = words.at(last + 1);
        boolean noun =
                words.tag(last + 1).startsWith("NN")
                        && !Lexicon.DAY_PARTS.containsKey(next)
                        && !TIMES_AFTER.contains(next)
                        && !next.equals("weekend");
        return (!titled || marked || first == 1) && !noun && !words.is(last + 1, "offensive");
    }

    private static Draft dated(Words words, int first, int name, int last) {
        String key = key(words, name, last);
        int year = last + 1 + (words.is(last + 1, ",") || words.is(last + 1, "of") ? 1 : 0);
        Direction direction =
                direction(words.at(name - 1)).orElseGet(() -> Tense.around(words, first, last));
        Feast feast = KNOWN.get(key);
        boolean known = words.year(year) > 0;
        int end = known ? year : last;
        int start = words.is(first, "the") && first + 1 == name ? name : first;
        if (feast == null) {
            String when =
                    known ? words.at(year) : direction.name().toLowerCase(java.util.Locale.ROOT);
            return Draft.date(start, end, new Open(key + ", " + when), Rule.HOLIDAY);
        }
        TimeForm form =
                known
                        ? new Absolute(feast.in(words.year(year)).toString())
                        : new Holiday(feast, direction);
        return known ? Draft.date(start, end, form, Rule.HOLIDAY) : parted(words, start, end, form);
    }

    private static Draft parted(Words words, int first, int last, TimeForm form) {
        String part = Lexicon.DAY_PARTS.get(words.at(last + 1));
        if (part != null) {
            return Draft.of(first, last + 1, Timex.TIME, new Part(form, part), Rule.HOLIDAY);
        }
        boolean weekend = words.is(last + 1, "weekend");
        if (weekend && words.year(last + 2) > 0 && form instanceof Holiday holiday) {
            TimeForm day = new Absolute(holiday.feast().in(words.year(last + 2)).toString());
            return Draft.date(first, last + 2, new Part(day, "WE"), Rule.HOLIDAY);
        }
        return weekend
                ? Draft.date(first, last + 1, new Part(form, "WE"), Rule.HOLIDAY)
                : Draft.date(first, last, form, Rule.HOLIDAY);
    }

    private static String key(Words words, int first, int last) {
        StringBuilder name = new StringBuilder();
        for (int k = first; k <= last; k++) {
            name.append(k > first ? " " : "").append(straight(words.at(k)));
        }
        return name.toString();
    }

    private static Optional<Direction> direction(String word) {
        return switch (word) {
            case "last", "previous" -> Optional.of(Direction.LAST);
            case "next", "following", "coming" -> Optional.of(Direction.NEXT);
            case "this" -> Optional.of(Direction.SAME);
            default -> Optional.empty();
        };
    }

    private static Map<String, Feast> known() {
        Map<String, Feast> feasts = new HashMap<>();
        for (Feast feast : Feast.values()) {
            feasts.put(feast.word(), feast);
            feasts.put(feast.word().replace("s day", " 's day").replace("s eve", " 's eve"), feast);
        }
        feasts.put("easter", Feast.EASTER_SUNDAY);
        feasts.put("christmas", Feast.CHRISTMAS_DAY);
        feasts.put("thanksgiving day", Feast.THANKSGIVING);
        feasts.put("new year 's", Feast.NEW_YEARS_DAY);
        feasts.put("new year", Feast.NEW_YEARS_DAY);
        feasts.put("new year day", Feast.NEW_YEARS_DAY);
        feasts.put("st patrick 's day", Feast.SAINT_PATRICKS_DAY);
        feasts.put("st. patrick 's day", Feast.SAINT_PATRICKS_DAY);
        feasts.put("martin luther king jr day", Feast.MARTIN_LUTHER_KING_DAY);
        feasts.put("martin luther king , jr. day", Feast.MARTIN_LUTHER_KING_DAY);
        feasts.put("presidents ' day", Feast.PRESIDENTS_DAY);
        feasts.put("international women 's day", Feast.WOMENS_DAY);
        feasts.put("international workers ' day", Feast.MAY_DAY);
        feasts.put("women 's day", Feast.WOMENS_DAY);
        feasts.put("ve day", Feast.VICTORY_IN_EUROPE_DAY);
        feasts.put("armistice day", Feast.VETERANS_DAY);
        feasts.put("bonfire night", Feast.GUY_FAWKES_NIGHT);
        feasts.put("shrove tuesday", Feast.SHROVE_TUESDAY);
        feasts.put("mardi gras", Feast.SHROVE_TUESDAY);
        feasts.put("whit sunday", Feast.PENTECOST);
        return Map.copyOf(feasts);
    }

    /** The words that a feast's name can begin with. */
    static Set<String> firstWords() {
        Set<String> first = new java.util.HashSet<>();
        KNOWN.keySet().forEach(name -> first.add(name.split(" ", -1)[0]));
        OTHERS.forEach(name -> first.add(name.split(" ", -1)[0]));
        return Set.copyOf(first);
    }
}
