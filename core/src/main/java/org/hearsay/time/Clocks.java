package org.hearsay.time;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.hearsay.model.TimeForm;
import org.hearsay.model.TimeForm.Part;
import org.hearsay.model.Timex;
import org.hearsay.text.NumberWords;

/**
 * Times of the clock: "9:30 a.m.", "1400 GMT", "noon", "half past seven", "3 in the morning", "5 to
 * 6 pm", with the day if it follows at once.
 */
final class Clocks implements TimeRule {

    private static final Map<String, String> NAMED =
            Map.of("noon", "12:00", "midday", "12:00", "midnight", "24:00");

    private static final Set<String> HALVES = Set.of("am", "pm", "a.m", "p.m", "a.m.", "p.m.");

    private static final Set<String> ZONES =
            Set.of(
                    "gmt", "utc", "bst", "est", "edt", "et", "cet", "cest", "pst", "pdt", "ist",
                    "cst", "cdt", "mst", "mdt", "eet", "eest", "msk", "hkt", "sgt", "jst", "kst",
                    "aest", "aedt", "nzst", "nzdt", "sast", "hours", "hrs", "local", "pt", "ct");

    private static final Map<String, String> HALF_OF =
            Map.of("morning", "am", "afternoon", "pm", "evening", "pm", "night", "pm");

    private static final Set<String> TO =
            Set.of("to", "until", "till", "through", "and", "-", "\u2013", "\u2014");

    private final TimeRule days = new Days();
    private final TimeRule dates = new Dates();
    private final TimeRule parts = new DayParts();

    /** A clock time and its last word. */
    private record Reading(String time, int last) {}

    @Override
    public Optional<Draft> at(Words words, int i) {
        return read(words, i)
                .or(() -> spoken(words, i))
                .map(found -> dated(words, i, found))
                .or(() -> from(words, i));
    }

    private Draft dated(Words words, int first, Reading clock) {
        return day(words, clock.last() + 1)
                .map(found -> time(first, found.last(), on(found.form(), clock.time())))
                .orElseGet(() -> Draft.onDayBefore(first, clock.last(), alone(clock), Rule.CLOCK));
    }

    /** The day that follows a clock time: "on Wednesday", ", May 3", "this morning". */
    private Optional<Draft> day(Words words, int i) {
        int next = i + (words.is(i, ",") ? 1 : 0);
        next += words.is(next, "on") || words.is(next, "of") ? 1 : 0;
        int at = next;
        Optional<Draft> day =
                dates.at(words, at)
                        .or(() -> days.at(words, at))
                        .filter(found -> found.anaphor().isEmpty())
                        .filter(found -> found.isDate() || found.form() instanceof Part);
        Optional<Draft> part = words.is(i, ",") ? Optional.empty() : parts.at(words, at);
        return day.or(() -> part.filter(found -> found.rule() == Rule.DEICTIC));
    }

    /** That time of a day, or of the afternoon, evening or night of a day. */
    private static TimeForm on(TimeForm day, String time) {
        if (!(day instanceof Part part)) {
            return new Part(day, time);
        }
        int hour = number(time.substring(0, 2));
        boolean late = part.code().equals("NI") ? hour > 4 : !part.code().equals("MO");
        String of24 = late && hour < 12 ? two(hour + 12) + time.substring(2) : time;
        return new Part(part.whole(), of24);
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
        if (word.equals("12") && NAMED.containsKey(words.at(i + 1))) {
            return Optional.of(new Reading(NAMED.getOrDefault(words.at(i + 1), ""), i + 1));
        }
        return colon(words, i).or(() -> hour(words, i)).or(() -> military(words, i));
    }

    private static Optional<Reading> colon(Words words, int i) {
        int hour = words.digits(i).orElse(99);
        String after = words.at(i + 2);
        boolean joined = words.is(i + 1, ":") && words.glued(i + 1) && words.glued(i + 2);
        if (!joined || hour > 24 || after.length() < 2 || after.length() > 6) {
            return Optional.empty();
        }
        String minutes = after.substring(0, 2);
        String half = after.substring(2);
        if (!isMinutes(minutes) || (!half.isEmpty() && !HALVES.contains(half))) {
            return Optional.empty();
        }
        if (words.is(i + 3, ":") && words.glued(i + 3)) {
            String seconds = words.at(i + 4);
            return isMinutes(seconds)
                    ? finish(words, i + 4, hour, minutes + ":" + seconds)
                    : Optional.empty();
        }
        return half.isEmpty()
                ? finish(words, i + 2, hour, minutes)
                : Optional.of(new Reading(clock(hour, minutes, half), i + 2));
    }

    /** "9 a.m.", "9am", "9.30am", "9 o'clock", "3 in the morning". */
    private static Optional<Reading> hour(Words words, int i) {
        String word = words.at(i);
        String half = "";
        for (String end : HALVES) {
            half = word.endsWith(end) && end.length() > half.length() ? end : half;
        }
        String digits = word.substring(0, word.length() - half.length());
        int point = digits.indexOf('.');
        String minutes = point > 0 ? digits.substring(point + 1) : "00";
        int hour = number(point > 0 ? digits.substring(0, point) : digits);
        if (hour > 100 && digits.length() == 4) {
            minutes = digits.substring(2);
            hour = hour / 100;
        }
        if (hour > 12 && hour < 24 && point > 0 && isMinutes(minutes) && words.is(i - 1, "at")) {
            return finish(words, i, hour, minutes);
        }
        if (hour < 1 || hour > 12 || !isMinutes(minutes)) {
            return Optional.empty();
        }
        if (!half.isEmpty()) {
            return Optional.of(new Reading(clock(hour, minutes, half), i));
        }
        if (HALVES.contains(words.at(i + 1))) {
            return Optional.of(new Reading(clock(hour, minutes, words.at(i + 1)), i + 1));
        }
        int full = hour;
        return oclock(words, i + 1, hour, minutes).or(() -> partOfDay(words, i + 1, full));
    }

    private static Optional<Reading> oclock(Words words, int i, int hour, String minutes) {
        boolean glued = words.is(i, "o'clock") || words.is(i, "o\u2019clock");
        boolean apart = words.is(i, "o") && words.at(i + 1).endsWith("clock");
        int last = glued ? i : i + 1;
        if (!glued && !apart) {
            return Optional.empty();
        }
        return partOfDay(words, last + 1, hour)
                .or(() -> Optional.of(new Reading(two(hour) + ":" + minutes, last)));
    }

    /** "In the morning" after an hour. */
    private static Optional<Reading> partOfDay(Words words, int i, int hour) {
        String half = HALF_OF.get(words.at(i + 2));
        boolean said = words.is(i, "in") && words.is(i + 1, "the");
        boolean night = words.is(i, "at") && words.is(i + 1, "night") && hour > 5;
        if (night) {
            return Optional.of(new Reading(clock(hour, "00", "pm"), i + 1));
        }
        return said && half != null
                ? Optional.of(new Reading(clock(hour, "00", half), i + 2))
                : Optional.empty();
    }

    /** "Half past seven", "ten past nine", "quarter to six", "three in the morning". */
    private static Optional<Reading> spoken(Words words, int i) {
        OptionalInt value = value(words, i);
        boolean quarter = words.is(i, "quarter");
        int minutes = words.is(i, "half") ? 30 : quarter ? 15 : value.orElse(0);
        int at = i + 1;
        at += words.is(at, "minutes") || words.is(at, "min") || words.is(at, "minute") ? 1 : 0;
        OptionalInt of = value(words, at + 1);
        boolean past = words.is(at, "past");
        boolean to = words.is(at, "to") && (quarter || at > i + 1);
        if ((past || to) && minutes > 0 && minutes < 60 && isHour(of)) {
            int hour = past ? of.getAsInt() : of.getAsInt() - 1;
            String time = two(past ? minutes : 60 - minutes);
            return tail(words, at + 1, hour == 0 ? 12 : hour, time);
        }
        boolean word = value.isPresent() && words.digits(i).isEmpty();
        if (word && isHour(value) && HALVES.contains(words.at(i + 1))) {
            String time = clock(value.getAsInt(), "00", words.at(i + 1));
            return Optional.of(new Reading(time, i + 1));
        }
        return word && isHour(value)
                ? partOfDay(words, i + 1, value.getAsInt())
                        .or(() -> oclock(words, i + 1, value.getAsInt(), "00"))
                : Optional.empty();
    }

    /** What may follow the hour of "half past seven". */
    private static Optional<Reading> tail(Words words, int last, int hour, String minutes) {
        int end = words.at(last + 1).endsWith("clock") ? last + 1 : last;
        if (HALVES.contains(words.at(end + 1))) {
            return Optional.of(new Reading(clock(hour, minutes, words.at(end + 1)), end + 1));
        }
        return partOfDay(words, end + 1, hour)
                .map(found -> new Reading(found.time().substring(0, 3) + minutes, found.last()))
                .or(() -> Optional.of(new Reading(two(hour) + ":" + minutes, end)));
    }

    private static OptionalInt value(Words words, int i) {
        OptionalInt digits = words.at(i).length() < 3 ? words.digits(i) : OptionalInt.empty();
        return digits.isPresent() ? digits : NumberWords.cardinal(words.at(i));
    }

    private static boolean isHour(OptionalInt value) {
        return value.isPresent() && value.getAsInt() > 0 && value.getAsInt() < 13;
    }

    /** The first of "5 to 6pm", "between 10 and 11:30": it shares the other's half of the day. */
    private Optional<Draft> from(Words words, int i) {
        int hour = words.at(i).length() < 3 ? words.digits(i).orElse(0) : 0;
        boolean led = Set.of("from", "between", "at").contains(words.at(i - 1));
        if (hour < 1 || hour > 12 || !TO.contains(words.at(i + 1))) {
            return Optional.empty();
        }
        Optional<Reading> end =
                read(words, i + 2)
                        .or(() -> spoken(words, i + 2))
                        .filter(found -> found.last() > i + 2 || words.at(i + 2).length() > 2)
                        .filter(found -> led || !words.is(found.last(), "hours"));
        boolean plain = end.isPresent() && words.is(i + 3, ":") && end.get().last() == i + 4;
        if (end.isEmpty() || (plain && !led)) {
            return Optional.empty();
        }
        boolean late = end.get().time().compareTo("12:") >= 0;
        boolean half = late && two(hour + 12).compareTo(end.get().time().substring(0, 2)) <= 0;
        Reading start = new Reading(two(half && hour < 12 ? hour + 12 : hour) + ":00", i);
        TimeForm form =
                day(words, end.get().last() + 1)
                        .<TimeForm>map(found -> on(found.form(), start.time()))
                        .orElse(alone(start));
        Draft draft = time(i, i, form);
        boolean open = form instanceof Part part && part.whole() instanceof TimeForm.Open;
        return Optional.of(open ? Draft.onDayBefore(i, i, form, Rule.CLOCK) : draft);
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
        } else {
            half = halfAfterRange(words, end + 1, hour);
        }
        if (words.is(end + 1, "local") && words.is(end + 2, "time")) {
            end += 2;
        } else if (ZONES.contains(words.at(end + 1)) && !words.is(end + 1, "local")) {
            end++;
        }
        return Optional.of(new Reading(clock(hour, minutes, half), end));
    }

    /** In "2:00 to 2:30 pm" the half of the day belongs to both. */
    private static String halfAfterRange(Words words, int i, int hour) {
        int other = words.digits(i + 1).orElse(0);
        boolean joined = TO.contains(words.at(i)) && !words.is(i, "and") && other > 0;
        boolean minutes = words.is(i + 2, ":") && words.glued(i + 2);
        String half = words.at(minutes ? i + 4 : i + 2);
        return joined && HALVES.contains(half) && (hour <= other || other == 12) && hour < 12
                ? half
                : "";
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
