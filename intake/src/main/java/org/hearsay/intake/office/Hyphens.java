package org.hearsay.intake.office;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Says how a line that ends in a hyphen goes on. The hyphen goes only where it is sure to be the
 * printer's: a soft one; or one between small letters, if the document writes the whole word
 * elsewhere, or breaks words often and writes neither the two halves nor the hyphened word
 * elsewhere.
 */
final class Hyphens {

    private static final char SOFT = '\u00AD';

    /** Lines of a document that end so: below it, words are not broken, and hyphens are its own. */
    private static final double BREAKS_WORDS = 0.02;

    /** Words that keep a hyphen of their own behind them. */
    private static final Set<String> FIRST_HALVES =
            Set.of(
                    "self",
                    "ex",
                    "non",
                    "anti",
                    "pro",
                    "semi",
                    "cross",
                    "vice",
                    "well",
                    "ill",
                    "long",
                    "short",
                    "high",
                    "low",
                    "full",
                    "part",
                    "half",
                    "mid",
                    "so",
                    "co",
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
                    "twenty",
                    "thirty",
                    "forty",
                    "fifty",
                    "sixty",
                    "seventy",
                    "eighty",
                    "ninety",
                    "first",
                    "second",
                    "third",
                    "year",
                    "post",
                    "pre",
                    "far",
                    "right",
                    "left",
                    "cease",
                    "decision",
                    "policy",
                    "law",
                    "award",
                    "follow",
                    "check",
                    "run");

    private static final Set<String> LINKS = Set.of("and", "or", "to", "nor", "but", "und");

    private final Set<String> written = new HashSet<>();
    private final boolean breaksWords;

    private Hyphens(List<String> lines) {
        int broken = 0;
        for (String line : lines) {
            broken += isBroken(line) ? 1 : 0;
            learn(line);
        }
        breaksWords = broken > 1 && broken >= BREAKS_WORDS * lines.size();
    }

    /** Of all of a document's lines. */
    static Hyphens of(List<String> lines) {
        return new Hyphens(lines);
    }

    /** Words that stand whole within a line, hyphened ones as one word and as two. */
    private void learn(String line) {
        int start = 0;
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length() || !isPart(line.charAt(i))) {
                if (start < i && i < line.length()) {
                    add(line.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = i + 1;
            }
        }
    }

    private void add(String word) {
        written.add(word.replace('\u2010', '-'));
        for (String half : word.split("[-\u2010]")) {
            written.add(half);
        }
    }

    private static boolean isPart(char c) {
        return Character.isLetter(c) || isHyphen(c);
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == SOFT;
    }

    private static boolean isBroken(String line) {
        int last = line.length() - 1;
        return last > 0 && isHyphen(line.charAt(last)) && Character.isLetter(line.charAt(last - 1));
    }

    /** Puts a line behind what stands there, with a space unless a word goes on. */
    void join(StringBuilder text, String line) {
        int last = text.length() - 1;
        if (last < 1 || !isHyphen(text.charAt(last)) || !isWord(text.charAt(last - 1))) {
            text.append(' ').append(line);
            return;
        }
        int start = last;
        while (start > 0 && isPart(text.charAt(start - 1))) {
            start--;
        }
        String one = text.substring(start, last);
        String other = firstWord(line);
        if (LINKS.contains(other)) {
            text.append(' ').append(line);
            return;
        }
        if (text.charAt(last) == SOFT || isPrinters(one, other)) {
            text.setLength(last);
        }
        text.append(line);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }

    private static String firstWord(String line) {
        int end = 0;
        while (end < line.length() && isPart(line.charAt(end))) {
            end++;
        }
        return line.substring(0, end);
    }

    private boolean isPrinters(String one, String other) {
        if (!isSmall(one) || !isSmall(other) || written.contains(one + "-" + other)) {
            return false;
        }
        if (written.contains(one + other)) {
            return true;
        }
        boolean twoWords = written.contains(one) && written.contains(other);
        return breaksWords && !FIRST_HALVES.contains(one) && !twoWords;
    }

    private static boolean isSmall(String half) {
        return !half.isEmpty() && half.chars().allMatch(Character::isLowerCase);
    }
}
