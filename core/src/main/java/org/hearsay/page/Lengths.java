package org.hearsay.page;

/** TIMEX3 values that are no dates, in words: durations and references to the present. */
final class Lengths {

    private Lengths() {}

    /** For example "3 days" for "P3D"; "" where there are no plainer words. */
    static String words(String timex) {
        return switch (timex) {
            case "PRESENT_REF" -> "at the time of writing";
            case "PAST_REF" -> "in the past";
            case "FUTURE_REF" -> "in the future";
            default -> timex.matches("PT?\\d{1,6}[DWMYH]") ? length(timex) : "";
        };
    }

    private static String length(String timex) {
        boolean ofDay = timex.charAt(1) == 'T';
        String number = timex.substring(ofDay ? 2 : 1, timex.length() - 1);
        String unit =
                switch (timex.charAt(timex.length() - 1)) {
                    case 'D' -> "day";
                    case 'W' -> "week";
                    case 'M' -> ofDay ? "minute" : "month";
                    case 'Y' -> "year";
                    default -> "hour";
                };
        return Wording.count(Long.parseLong(number), unit);
    }
}
