package org.hearsay.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hearsay.text.Span;
import org.hearsay.text.Word;

/** A sentence with one claim within a span of it changed: a number, name, date or negation. */
final class Mutants {

    private Mutants() {}

    static List<String> of(String sentence, Span within, Random random) {
        List<String> mutants = new ArrayList<>();
        for (Word word : Guarded.in(sentence)) {
            if (!within.contains(word.span())) {
                continue;
            }
            String was = word.span().in(sentence);
            switch (Guarded.kind(word, sentence)) {
                case "number" -> mutants.add(put(sentence, word, number(was, random)));
                case "negation" -> mutants.add(put(sentence, word, "indeed"));
                case "date" ->
                        mutants.add(put(sentence, word, other(SeededArticle.DAYS, was, random)));
                case "name" -> mutants.add(put(sentence, word, "Hollis"));
                default -> mutants.add(put(sentence, word, "not " + was));
            }
        }
        return mutants;
    }

    private static String put(String sentence, Word word, String instead) {
        return sentence.substring(0, word.span().start())
                + instead
                + sentence.substring(word.span().end());
    }

    private static String number(String was, Random random) {
        if (!was.chars().anyMatch(Character::isDigit)) {
            return "eleven";
        }
        int at;
        do {
            at = random.nextInt(was.length());
        } while (!Character.isDigit(was.charAt(at)));
        char digit = (char) ('0' + (was.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
        return was.substring(0, at) + digit + was.substring(at + 1);
    }

    private static String other(List<String> values, String was, Random random) {
        String value = SeededArticle.pick(values, random);
        return value.contains(was) ? "Sunday" : value;
    }
}
