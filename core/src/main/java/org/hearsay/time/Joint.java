package org.hearsay.time;

import java.util.Optional;
import java.util.Set;

/**
 * What a date shares with one that is joined to it: the year in "from April to June 1955", the
 * month and year in "18-20 July 2024".
 *
 * @param month the later one's month, or 0 where it is a season
 */
record Joint(String year, int month) {

    private static final Set<String> JOINS =
            Set.of("to", "and", "or", "through", "until", "till", "&");

    private static final Set<String> BETWEEN =
            Set.of(
                    "the",
                    "end",
                    "of",
                    "early",
                    "late",
                    "mid",
                    "middle",
                    "beginning",
                    "start",
                    "in");

    /** How many words the later date may be away. */
    private static final int REACH = 7;

    static boolean joins(Words words, int i) {
        return words.isDash(i) || JOINS.contains(words.at(i));
    }

    /** What follows a date that ends before this word, if that is joined to it and has a year. */
    static Optional<Joint> after(Words words, int i) {
        if (!joins(words, i)) {
            return Optional.empty();
        }
        int at = i + 1;
        while (at < i + REACH && skipped(words, at)) {
            at++;
        }
        boolean season = Lexicon.SEASONS.containsKey(words.at(at));
        if (!season && !Dates.isMonth(words, at)) {
            return Optional.empty();
        }
        int next = at + 1;
        next += words.dayOfMonth(next) > 0 && words.year(next) == 0 && !season ? 1 : 0;
        next += words.is(next, ",") || words.is(next, "of") || words.is(next, "in") ? 1 : 0;
        int month = season ? 0 : Lexicon.month(words.at(at));
        return YearWord.at(words, next).map(year -> new Joint(year.value(), month));
    }

    private static boolean skipped(Words words, int i) {
        return BETWEEN.contains(words.at(i))
                || words.isDash(i)
                || (words.dayOfMonth(i) > 0 && !Dates.isMonth(words, i));
    }

    /** The year of an earlier month: the year before if it comes later in the year. */
    String yearOf(int earlier) {
        boolean before = month > 0 && earlier > month && Character.isDigit(year.charAt(0));
        return before ? YearWord.four(Integer.parseInt(year) - 1) : year;
    }
}
