package org.hearsay.time;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.TimeForm;
import org.hearsay.model.TimeForm.Part;
import org.hearsay.model.Timex;

/** Times of the clock: "9:30 a.m.", "1400 GMT", "noon", with the day if it follows at once. */
final class Clocks implements TimeRule {

    private static final Map<String, String> NAMED =
            Map.of("noon", "12:00", "midday", "12:00", "midnight", "24:00");

    private static final Set<String> HALVES = Set.of("am", "pm", "a.m", "p.m", "a.m.", "p.m.");

    private static final Set<String> ZONES =
            Set.of(
                    "gmt", "utc", "bst", "est", "edt", "et", "cet", "cest", "pst", "pdt", "ist",
                    "hours", "local");

    private final TimeRule days = new Days();
    private final TimeRule dates = new Dates();

    /** A clock time and its last word. */
    private record Reading(String time, int last) {}

    @Override
    public Optional<Draft> at(Words words, int i) {
        return read(words, i).map(found -> dated(words, i, found));
    }

    private Draft dated(Words words, int first, Reading clock) {
        int next = clock.last() + 1;
        next += words.is(next, ",") ? 1 : 0;
        next += words.is(next, "on") ? 1 : 0;
        int at = next;
        Optional<Draft> day = dates.at(words, at).or(() -> days.at(words, at));
        return day.filter(found -> found.timex() == Timex.DATE && found.anaphor().isEmpty())
                .filter(found -> !found.form().expressed().endsWith("_REF"))
                .map(found -> time(first, found.last(), new Part(found.form(), clock.time())))
                .orElseGet(() -> Draft.onDayBefore(first, clock.last(), alone(clock), Rule.CLOCK));
    }

    private static TimeForm alone(Reading clock) {
        return new Part(new TimeForm.Open("a day left open"), clock.time());
    }

    private static Draft time(int first, int last, TimeForm form) {
        return Draft.of(first, last, Timex.TIME, form, Rule.CLOCK);
    }

    private static Optional<Reading> read(Words words, int i) {
        String named = NAMED.get(words.at(i));
        if (named != null) {
            return Optional.of(new Reading(named, i));
        }
        String word = words.at(i);
        if (word.isEmpty() || !Character.isDigit(word.charAt(0)) || word.length() > 7) {
            return Optional.empty();
        }
        return colon(words, i).or(() -> hour(words, i)).or(() -> military(words, i));
    }

    private static Optional<Reading> colon(Words words, int i) {
        int hour = words.digits(i).orElse(99);
        String after = words.at(i + 2);
        boolean joined = words.is(i + 1, ":") && words.glued(i + 1) && words.glued(i + 2);
        if (!joined || hour > 24 || after.length() < 2 || after.length() > 4) {
            return Optional.empty();
        }
        String minutes = after.substring(0, 2);
        String half = after.substring(2);
        if (!isMinutes(minutes) || (!half.isEmpty() && !HALVES.contains(half))) {
            return Optional.empty();
        }
        if (words.is(i + 3, ":")) {
            return Optional.empty();
        }
        return half.isEmpty()
                ? finish(words, i + 2, hour, minutes)
                : Optional.of(new Reading(clock(hour, minutes, half), i + 2));
    }

    /** "9 a.m.", "9am", "9.30am", "9 o'clock". */
    private static Optional<Reading> hour(Words words, int i) {
        String word = words.at(i);
        boolean joined = word.endsWith("am") || word.endsWith("pm");
        String digits = joined ? word.substring(0, word.length() - 2) : word;
        int point = digits.indexOf('.');
        String minutes = point > 0 ? digits.substring(point + 1) : "00";
        int hour = number(point > 0 ? digits.substring(0, point) : digits);
        if (hour < 1 || hour > 12 || !isMinutes(minutes)) {
            return Optional.empty();
        }
        if (joined) {
            return Optional.of(
                    new Reading(clock(hour, minutes, word.substring(word.length() - 2)), i));
        }
        if (HALVES.contains(words.at(i + 1))) {
            return Optional.of(new Reading(clock(hour, minutes, words.at(i + 1)), i + 1));
        }
        return words.is(i + 1, "o'clock")
                ? Optional.of(new Reading(two(hour) + ":00", i + 1))
                : Optional.empty();
    }

    private static Optional<Reading> military(Words words, int i) {
        String word = words.at(i);
        boolean four = word.length() == 4 && words.digits(i).isPresent();
        boolean zoned =
                ZONES.contains(words.at(i + 1))
                        && (!words.is(i + 1, "local") || words.is(i + 2, "time"));
        if (!four || !zoned || number(word.substring(0, 2)) > 24) {
            return Optional.empty();
        }
        return isMinutes(word.substring(2))
                ? finish(words, i, number(word.substring(0, 2)), word.substring(2))
                : Optional.empty();
    }

    private static Optional<Reading> finish(Words words, int last, int hour, String minutes) {
        int end = last;
        String half = "";
        if (HALVES.contains(words.at(end + 1))) {
            half = words.at(++end);
        }
        if (words.is(end + 1, "local") && words.is(end + 2, "time")) {
            end += 2;
        } else if (ZONES.contains(words.at(end + 1)) && !words.is(end + 1, "local")) {
            end++;
        }
        return Optional.of(new Reading(clock(hour, minutes, half), end));
    }

    private static String clock(int hour, String minutes, String half) {
        int of24 = hour;
        if (half.startsWith("p") && hour < 12) {
            of24 = hour + 12;
        } else if (half.startsWith("a") && hour == 12) {
            of24 = 0;
        }
        return two(of24) + ":" + minutes;
    }

    private static boolean isMinutes(String text) {
        return text.length() == 2 && number(text) >= 0 && number(text) < 60;
    }

    private static int number(String text) {
        if (text.isEmpty()
                || text.length() > 4
                || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        return Integer.parseInt(text);
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}
