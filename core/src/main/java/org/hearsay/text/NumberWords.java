package org.hearsay.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** The values of single English number words, in lower case. */
public final class NumberWords {

    private static final String[] UNITS = {
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] TENS = {
        "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };
    private static final String[] ORDINALS = {
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
        "twentieth"
    };
    private static final Map<String, Integer> CARDINAL = cardinals();
    private static final Map<String, Integer> ORDINAL = ordinals();

    private NumberWords() {}

    /** The value of "zero" to "nineteen" and of "twenty" to "ninety". */
    public static OptionalInt cardinal(String word) {
        Integer value = CARDINAL.get(word);
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    /** The value of "first" to "twentieth", "thirtieth", and of "2nd" or "21st". */
    public static OptionalInt ordinal(String word) {
        Integer value = ORDINAL.get(word);
        return value == null ? inDigits(word) : OptionalInt.of(value);
    }

    /** Every word that has a value here, those that begin with a digit left out. */
    public static Set<String> all() {
        Set<String> words = new HashSet<>(CARDINAL.keySet());
        words.addAll(ORDINAL.keySet());
        return Set.copyOf(words);
    }

    private static OptionalInt inDigits(String word) {
        int digits = word.length() - 2;
        if (digits < 1 || digits > 4) {
            return OptionalInt.empty();
        }
        String end = word.substring(digits);
        if (!end.equals("st") && !end.equals("nd") && !end.equals("rd") && !end.equals("th")) {
            return OptionalInt.empty();
        }
        int value = 0;
        for (int i = 0; i < digits; i++) {
            char c = word.charAt(i);
            if (c < '0' || c > '9') {
                return OptionalInt.empty();
            }
            value = value * 10 + c - '0';
        }
        return OptionalInt.of(value);
    }

    private static Map<String, Integer> cardinals() {
        Map<String, Integer> values = new HashMap<>();
        for (int i = 0; i < UNITS.length; i++) {
            values.put(UNITS[i], i);
        }
        for (int i = 0; i < TENS.length; i++) {
            values.put(TENS[i], (i + 2) * 10);
        }
        return Map.copyOf(values);
    }

    private static Map<String, Integer> ordinals() {
        Map<String, Integer> values = new HashMap<>();
        for (int i = 0; i < ORDINALS.length; i++) {
            values.put(ORDINALS[i], i + 1);
        }
        values.put("thirtieth", 30);
        return Map.copyOf(values);
    }
}
