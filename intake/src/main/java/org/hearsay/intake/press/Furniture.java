package org.hearsay.intake.press;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.intake.item.PlainText;

/** What databases print around an article, whichever database it is. */
final class Furniture {

    private static final Set<String> WORDS =
            Set.of("words", "word", "wörter", "mots", "palabras", "parole", "woorden");

    private Furniture() {}

    static boolean isCopyright(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return lower.startsWith("copyright")
                || lower.startsWith("©")
                || lower.startsWith("(c) ")
                || (lower.length() < 60 && lower.contains("all rights reserved"));
    }

    /** Whether a copyright of several lines ends with this one. */
    static boolean endsCopyright(String line) {
        return line.toLowerCase(Locale.ROOT).contains("all rights reserved");
    }

    /** "Page 3 of 12", with or without the maker's own copyright behind it. */
    static boolean isPage(String line) {
        if (!line.startsWith("Page ") || line.length() > 120) {
            return false;
        }
        String[] words = line.split(" ", 5);
        return words.length >= 4
                && isNumber(words[1])
                && words[2].equals("of")
                && isNumber(words[3])
                && (words.length == 4 || isCopyright(words[4]));
    }

    static boolean isNumber(String word) {
        return !word.isEmpty()
                && word.length() <= 9
                && word.chars().allMatch(c -> (c >= '0' && c <= '9') || c == ',' || c == '.');
    }

    /** "512 words", or as the database says it in another language. */
    static boolean isLength(String line) {
        String[] words = line.split(" ", 3);
        return words.length == 2
                && isNumber(words[0])
                && WORDS.contains(words[1].toLowerCase(Locale.ROOT));
    }

    /** The people of a byline, which are parted by "and" or a semicolon. */
    static List<String> authors(String byline) {
        List<String> authors = new ArrayList<>();
        for (String part : PlainText.withoutBy(byline).split(";", 50)) {
            Arrays.stream(part.split(" and ", 50))
                    .map(PlainText::line)
                    .filter(name -> !name.isEmpty())
                    .forEach(authors::add);
        }
        return authors;
    }

    /** The numbers of the lines from one up to another that are no page's head or foot. */
    static List<Integer> withoutPages(PressLines lines, int from, int to) {
        List<Integer> kept = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (!isPage(lines.text(i))) {
                kept.add(i);
            }
        }
        return kept;
    }
}
