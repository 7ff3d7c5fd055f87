package org.hearsay.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the words that say under which condition a position holds. */
final class Conditions {

    private static final List<List<String>> MARKERS =
            List.of(
                    List.of("but", "only"),
                    List.of("only", "if"),
                    List.of("only", "when"),
                    List.of("only", "after"),
                    List.of("only", "once"),
                    List.of("only", "on", "condition"),
                    List.of("as", "long", "as"),
                    List.of("so", "long", "as"),
                    List.of("for", "as", "long", "as"),
                    List.of("in", "exchange", "for"),
                    List.of("in", "return", "for"),
                    List.of("on", "condition", "that"),
                    List.of("on", "the", "condition", "that"),
                    List.of("provide", "that"),
                    List.of("provided", "that"),
                    List.of("providing", "that"),
                    List.of("on", "the", "understanding", "that"),
                    List.of("only", "in", "exchange", "for"),
                    List.of("only", "in", "return", "for"),
                    List.of("only", "with"),
                    List.of("subject", "to"),
                    List.of("conditional", "on"),
                    List.of("contingent", "on"),
                    List.of("unless"),
                    List.of("until"),
                    List.of("once"),
                    List.of("if"),
                    List.of("provided"));
    private static final Set<String> CLOSING = Set.of(".", ",", ":");
    private static final Set<String> UNCONDITIONAL = Set.of("until", "without");
    private static final int FAR = 40;
    private static final int NEAR = 12;

    private final Words words;

    Conditions(Words words) {
        this.words = words;
    }

    /** A condition as tokens, the last one not included. */
    record Condition(int from, int to, boolean binding) {}

    /** How many tokens the words of condition that begin here have; 0 if none do. */
    static int startsAt(Words words, int i) {
        for (List<String> marker : MARKERS) {
            int length = 0;
            while (length < marker.size() && matches(words, i + length, marker.get(length))) {
                length++;
            }
            boolean fits = length == marker.size() && !isConcession(words, i, length);
            if (fits && (!words.is(i, "once") || isOnceOthers(words, i))) {
                return length;
            }
        }
        return 0;
    }

    /** "the count, IF NOT the counting" grants the one and sets no condition, nor does EVEN IF. */
    private static boolean isConcession(Words words, int i, int length) {
        boolean granted = words.isNot(i + 1) && !words.isVerb(i + 2) || words.is(i - 1, "even");
        return length == 1 && words.is(i, "if") && granted;
    }

    /**
     * "Would sign ONCE THE BOARD AGREED": not "she once rejected it", "once a rich city" or "once
     * she is back".
     */
    private static boolean isOnceOthers(Words words, int i) {
        boolean named = words.tag(i + 1).equals("DT") || words.isNoun(i + 1);
        for (int at = i + 2; named && !words.is(i - 1, ",") && at - i < NEAR; at++) {
            if (words.isMark(at)) {
                return false;
            }
            if (words.isFinite(at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(Words words, int i, String word) {
        return words.is(i, word) || words.has(i) && words.token(i).text().equals(word);
    }

    /** The condition behind an issue that ends here, before a limit; none or one. */
    List<Condition> behind(int end, int limit) {
        int i = end;
        while (i < limit && i - end < NEAR) {
            if (startsAt(words, i) > 0) {
                return closed(i, limit);
            }
            if (words.isFinite(i)) {
                return List.of();
            }
            i++;
        }
        return List.of();
    }

    /** The condition that a later part of what is said begins with; none or one. */
    List<Condition> opening(int from, int to) {
        return startsAt(words, from) > 0 ? closed(from, to) : List.of();
    }

    /** "There can be no peace WITHOUT JUSTICE". */
    List<Condition> without(int end, int limit) {
        for (int i = end; i < limit && i - end < NEAR; i++) {
            if (words.is(i, "without")) {
                return closed(i, limit);
            }
        }
        return List.of();
    }

    /** The condition before a clause that begins here: "If the truce fails, WE WILL". */
    List<Condition> before(int clause, int from) {
        if (!words.is(clause - 1, ",")) {
            return List.of();
        }
        int start = from;
        while (start < clause && words.isMark(start)) {
            start++;
        }
        boolean conditional = words.is(start, "if") || words.is(start, "unless");
        if (!conditional || clause - start > FAR) {
            return List.of();
        }
        for (int i = start; i < clause - 1; i++) {
            if (words.is(i, ",")) {
                return List.of();
            }
        }
        return List.of(new Condition(start, clause - 1, true));
    }

    private List<Condition> closed(int start, int end) {
        int from = words.is(start, "but") ? start + 1 : start;
        int limit = start + startsAt(words, start) < end ? end : words.size();
        int to = from + 1;
        while (to < limit && to - from < FAR && !closes(to)) {
            to++;
        }
        while (to > from && words.isMark(to - 1)) {
            to--;
        }
        List<Condition> found = new ArrayList<>();
        if (to - from > 1) {
            found.add(new Condition(from, to, !UNCONDITIONAL.contains(words.lemma(from))));
        }
        return found;
    }

    private boolean closes(int i) {
        return CLOSING.contains(words.tag(i)) || words.is(i, ";") || words.is(i, "because");
    }
}
