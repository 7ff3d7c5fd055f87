package org.hearsay.time;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.model.TimeForm.Granularity;
import org.hearsay.text.NumberWords;

/** The words that times are made of, in lower case. */
final class Lexicon {

    static final Set<String> DASHES = Set.of("-", "\u2013", "\u2014", "--");

    static final Map<String, Integer> MONTHS =
            numbered(
                    "january jan",
                    "february feb",
                    "march mar",
                    "april apr",
                    "may",
                    "june jun",
                    "july jul",
                    "august aug",
                    "september sept sep",
                    "october oct",
                    "november nov",
                    "december dec");

    static final Map<String, Integer> WEEKDAYS =
            numbered(
                    "monday mon",
                    "tuesday tue tues",
                    "wednesday wed",
                    "thursday thu thur thurs",
                    "friday fri",
                    "saturday sat",
                    "sunday sun");

    static final Map<String, Integer> WEEKDAYS_PLURAL =
            numbered(
                    "mondays",
                    "tuesdays",
                    "wednesdays",
                    "thursdays",
                    "fridays",
                    "saturdays",
                    "sundays");

    static final Map<String, String> DAY_PARTS =
            Map.of(
                    "morning",
                    "MO",
                    "afternoon",
                    "AF",
                    "evening",
                    "EV",
                    "night",
                    "NI",
                    "daytime",
                    "DT",
                    "dawn",
                    "MO",
                    "dusk",
                    "EV");

    static final Map<String, String> SEASONS =
            Map.of("spring", "SP", "summer", "SU", "autumn", "FA", "fall", "FA", "winter", "WI");

    /** TIMEX3's letter of each unit of time; those from the hour down are written after a T. */
    static final Map<String, String> UNITS = units();

    static final Map<String, Granularity> STEPS =
            Map.of(
                    "D", Granularity.DAY,
                    "W", Granularity.WEEK,
                    "M", Granularity.MONTH,
                    "Q", Granularity.QUARTER,
                    "Y", Granularity.YEAR);

    static final Set<String> VAGUE_COUNTS = Set.of("several", "few", "many", "some");

    /** Prepositions and the like that a bare month, year or season follows. */
    static final Set<String> BEFORE_DATES =
            Set.of(
                    "in",
                    "on",
                    "by",
                    "since",
                    "until",
                    "till",
                    "from",
                    "to",
                    "during",
                    "before",
                    "after",
                    "of",
                    "for",
                    "between",
                    "through",
                    "throughout",
                    "around",
                    "about",
                    "and",
                    "or",
                    "last",
                    "next",
                    "this",
                    "early",
                    "late",
                    "mid",
                    "the",
                    "as",
                    "past",
                    "at",
                    "that",
                    "circa",
                    "starting",
                    "beginning",
                    "ending");

    private static final Map<String, String> COMMON_HABITS =
            Map.of(
                    "daily",
                    "P1D",
                    "nightly",
                    "P1D",
                    "weekly",
                    "P1W",
                    "monthly",
                    "P1M",
                    "quarterly",
                    "P3M",
                    "yearly",
                    "P1Y",
                    "annual",
                    "P1Y",
                    "annually",
                    "P1Y",
                    "hourly",
                    "PT1H",
                    "biweekly",
                    "P2W");

    private static final Map<String, String> RARE_HABITS =
            Map.of(
                    "bimonthly", "P2M",
                    "semiannual", "P6M",
                    "semiannually", "P6M",
                    "biennial", "P2Y",
                    "fortnightly", "P2W",
                    "everyday", "P1D");

    /** What comes back so often, by one word. */
    static final Map<String, String> HABITS = habits();

    /** Every word that a rule may begin with, apart from those that begin with a digit. */
    static final Set<String> OPENERS = openers();

    private Lexicon() {}

    private static Map<String, String> habits() {
        Map<String, String> habits = new HashMap<>(COMMON_HABITS);
        habits.putAll(RARE_HABITS);
        return Map.copyOf(habits);
    }

    private static Set<String> openers() {
        Set<String> words = new HashSet<>();
        words.addAll(MONTHS.keySet());
        words.addAll(WEEKDAYS.keySet());
        words.addAll(WEEKDAYS_PLURAL.keySet());
        words.addAll(DAY_PARTS.keySet());
        words.addAll(SEASONS.keySet());
        words.addAll(UNITS.keySet());
        words.addAll(VAGUE_COUNTS);
        words.addAll(COMMON_HABITS.keySet());
        words.addAll(RARE_HABITS.keySet());
        String others =
                "the a an half last next this past coming current previous following that same"
                    + " first second third fourth final every each per today yesterday tomorrow"
                    + " tonight now currently nowadays recently noon midday midnight early earlier"
                    + " late later mid end beginning start middle about around nearly almost some"
                    + " over roughly approximately more less fewer at up just christmas new q1 q2"
                    + " q3 q4 h1 h2 upcoming recent lately presently soon overnight these right"
                    + " fiscal financial calendar to date present day week couple dozens once twice"
                    + " no not shortly rest remainder latter past under ad weekend weekends"
                    + " mornings afternoons evenings nights dawn dusk per all semi bi quarter noon"
                    + " daytime";
        words.addAll(Feasts.firstWords());
        String decades = "twenties thirties forties fifties sixties seventies eighties nineties";
        words.addAll(List.of(decades.split(" ", -1)));
        words.addAll(NumberWords.all());
        words.addAll(List.of(others.split(" ", -1)));
        return Set.copyOf(words);
    }

    /** The number of the month that a word names, or 0. */
    static int month(String word) {
        return MONTHS.getOrDefault(word, 0);
    }

    /** The number of the weekday that a word names, Monday being 1, or 0. */
    static int weekday(String word) {
        return WEEKDAYS.getOrDefault(word, 0);
    }

    static String name(String season) {
        return switch (season) {
            case "SP" -> "spring";
            case "SU" -> "summer";
            case "FA" -> "autumn";
            default -> "winter";
        };
    }

    private static Map<String, Integer> numbered(String... rows) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < rows.length; i++) {
            for (String word : rows[i].split(" ", -1)) {
                numbers.put(word, i + 1);
            }
        }
        return Map.copyOf(numbers);
    }

    private static Map<String, String> units() {
        Map<String, String> units = new HashMap<>();
        String[] rows = {
            "day D",
            "week W",
            "month M",
            "quarter Q",
            "year Y",
            "decade DE",
            "century CE",
            "hour TH",
            "minute TM",
            "second TS",
            "fortnight F",
            "weekend WE",
            "night N"
        };
        for (String row : rows) {
            String[] pair = row.split(" ", -1);
            units.put(pair[0], pair[1]);
            units.put(pair[0] + "s", pair[1]);
        }
        units.put("centuries", "CE");
        units.put("winters", "WI");
        units.put("summers", "SU");
        return Map.copyOf(units);
    }
}
