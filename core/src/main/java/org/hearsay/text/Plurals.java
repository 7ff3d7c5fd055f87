package org.hearsay.text;

import java.util.List;
import java.util.Locale;

/**
 * Counts with what they count: "1 article", "2 articles". A noun gets an "s" unless there is just
 * one. How the number is written depends on where it is read: a screen, a page or a sentence.
 */
public final class Plurals {

    private static final List<String> WORDS =
            List.of(
                    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
                    "ten", "eleven", "twelve");

    private Plurals() {}

    /** "1234 articles", as a program can read it from a screen as well. */
    public static String plain(long count, String noun) {
        return count + " " + form(count, noun);
    }

    /** "1,234 articles", as it stands on a page. */
    public static String grouped(long count, String noun) {
        return String.format(Locale.ROOT, "%,d", count) + " " + form(count, noun);
    }

    /** "three articles", as it stands in a sentence: up to twelve in words, then as if plain. */
    public static String inWords(int count, String noun) {
        return count < WORDS.size()
                ? WORDS.get(count) + " " + form(count, noun)
                : plain(count, noun);
    }

    private static String form(long count, String noun) {
        return count == 1 ? noun : noun + "s";
    }
}
