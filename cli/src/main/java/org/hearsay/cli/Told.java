package org.hearsay.cli;

import org.hearsay.text.Plurals;

/** Numbers and times in words for a screen. */
final class Told {

    private Told() {}

    /** "1 article", "2 articles". */
    static String count(long count, String thing) {
        return Plurals.plain(count, thing);
    }

    /**
     * A TIMEX3 value in words where its own are a code: "2025-03-04, evening" of {@code
     * 2025-03-04TEV}, "week 11 of 2025" of {@code 2025-W11}. Whatever else it is stays as it is.
     */
    static String time(String timex) {
        if (timex.matches("\\d{4}-W\\d{2}")) {
            return "week " + timex.substring(6) + " of " + timex.substring(0, 4);
        }
        if (timex.matches("\\d{4}-Q[1-4]")) {
            return "quarter " + timex.substring(6) + " of " + timex.substring(0, 4);
        }
        if (timex.matches("\\d{4}-(SP|SU|FA|WI)")) {
            return part(timex.substring(5)) + " " + timex.substring(0, 4);
        }
        return timex.matches("\\d{4}-\\d{2}-\\d{2}T(MO|MI|AF|EV|NI)")
                ? timex.substring(0, 10) + ", " + part(timex.substring(11))
                : timex;
    }

    private static String part(String code) {
        return switch (code) {
            case "SP" -> "spring";
            case "SU" -> "summer";
            case "FA" -> "autumn";
            case "WI" -> "winter";
            case "MO" -> "morning";
            case "MI" -> "midday";
            case "AF" -> "afternoon";
            case "EV" -> "evening";
            default -> "night";
        };
    }
}
