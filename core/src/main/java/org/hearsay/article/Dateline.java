package org.hearsay.article;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The place, day and agency at the start of a paragraph: "TOWN, March 3 (Agency) —". {@code end} is
 * the UTF-16 position in the paragraph after the dash.
 */
record Dateline(int end, Optional<String> agency) {

    private static final int LONGEST = 90;

    private static final Set<String> NO_TOWN =
            Set.of(
                    "WATCH",
                    "BREAKING",
                    "UPDATE",
                    "UPDATED",
                    "LIVE",
                    "EXCLUSIVE",
                    "VIDEO",
                    "OPINION",
                    "ANALYSIS",
                    "FACT",
                    "NOTE",
                    "READ",
                    "CORRECTION",
                    "PHOTO",
                    "PHOTOS",
                    "EDITOR",
                    "Q",
                    "A",
                    "I",
                    "MORE",
                    "SEE",
                    "JUST");

    private static final Set<String> SMALL =
            Set.of("of", "de", "la", "al", "el", "on", "the", "in");

    /** The dateline that a paragraph begins with, if it does. */
    static Optional<Dateline> of(String paragraph) {
        String head = paragraph.substring(0, Math.min(LONGEST, paragraph.length()));
        for (int i = 2; i + 1 < head.length(); i++) {
            int end = dashEnd(head, i);
            if (end > 0) {
                return read(paragraph, head.substring(0, i).strip(), end);
            }
        }
        return Optional.empty();
    }

    /** The end of a dash that stands at i with space around it, or 0. */
    private static int dashEnd(String head, int i) {
        boolean spaced = head.charAt(i - 1) == ' ' || head.charAt(i - 1) == ')';
        if (!spaced) {
            return 0;
        }
        if ("—–―".indexOf(head.charAt(i)) >= 0) {
            return i + 1;
        }
        if (head.charAt(i) != '-') {
            return 0;
        }
        int end = head.charAt(i + 1) == '-' ? i + 2 : i + 1;
        return end < head.length() && head.charAt(end) == ' ' ? end : 0;
    }

    private static Optional<Dateline> read(String paragraph, String prefix, int end) {
        String rest = paragraph.substring(end).strip();
        boolean starts =
                !rest.isEmpty()
                        && (Character.isUpperCase(rest.charAt(0))
                                || Character.isDigit(rest.charAt(0))
                                || "\"\u201c'\u2018".indexOf(rest.charAt(0)) >= 0);
        if (!starts || !isPlace(prefix)) {
            return Optional.empty();
        }
        return Optional.of(new Dateline(end, agency(prefix)));
    }

    private static boolean isPlace(String prefix) {
        if (prefix.startsWith("(")) {
            return prefix.endsWith(")") && agency(prefix).isPresent();
        }
        String[] words = prefix.split("[\\s,/()]+");
        boolean town =
                words.length <= 10
                        && words[0].length() >= 2
                        && (isInCapitals(words[0]) || endsInAgency(prefix))
                        && Character.isLetter(words[0].charAt(0))
                        && !NO_TOWN.contains(words[0]);
        return town && Arrays.stream(words).allMatch(Dateline::mayStand);
    }

    private static boolean isInCapitals(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT));
    }

    /** "Norport (AP)": beside a known agency the town need not be in capitals. */
    private static boolean endsInAgency(String prefix) {
        int open = prefix.lastIndexOf('(');
        return open > 0
                && Character.isUpperCase(prefix.charAt(0))
                && prefix.endsWith(")")
                && Agencies.known(prefix.substring(open + 1, prefix.length() - 1)).isPresent();
    }

    private static boolean mayStand(String word) {
        return word.isEmpty() || !Character.isLowerCase(word.charAt(0)) || SMALL.contains(word);
    }

    private static Optional<String> agency(String prefix) {
        int open = prefix.lastIndexOf('(');
        int close = prefix.indexOf(')', Math.max(0, open));
        if (open < 0 || close < 0) {
            return Optional.empty();
        }
        String inside = prefix.substring(open + 1, close).strip();
        boolean name =
                !inside.isEmpty()
                        && Character.isUpperCase(inside.charAt(0))
                        && inside.split("\\s+").length <= 4
                        && inside.chars().noneMatch(Character::isDigit);
        return Agencies.known(inside).or(() -> name ? Optional.of(inside) : Optional.empty());
    }
}
