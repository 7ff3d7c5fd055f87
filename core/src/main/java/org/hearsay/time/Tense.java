package org.hearsay.time;

import java.util.Set;
import org.hearsay.model.TimeForm.Direction;

/**
 * Whether a sentence speaks of what was or of what will be, around some of its words.
 *
 * <p>Reporters date what happened by plain past verbs and what is to come by "will", "is to",
 * "due"; the nearest verb decides, one before the date rather than one after it.
 */
final class Tense {

    /** How many words away a verb may stand. */
    private static final int REACH = 25;

    private static final int DEADLINE_REACH = 5;

    /** What may stand between "by" and the date. */
    private static final Set<String> TO_A_DEADLINE =
            Set.of("the", "end", "of", "beginning", "start", "middle", "early", "late", "mid");

    private static final Set<String> FUTURE_MODALS =
            Set.of(
                    "will", "would", "shall", "wo", "'ll", "may", "might", "could", "can", "must",
                    "should");

    private static final Set<String> FUTURE_HEADS =
            Set.of(
                    "due",
                    "expected",
                    "scheduled",
                    "set",
                    "planned",
                    "plan",
                    "plans",
                    "slated",
                    "going",
                    "upcoming",
                    "about",
                    "is",
                    "are",
                    "expects",
                    "hopes",
                    "wants",
                    "intends",
                    "poised",
                    "likely",
                    "ready",
                    "prepares",
                    "preparing",
                    "planning");

    private Tense() {}

    static Direction around(Words words, int first, int last) {
        String before = words.at(first - 1);
        if (before.equals("since")) {
            return Direction.BEFORE;
        }
        Direction left = scan(words, first - 1, -1);
        boolean near = left != Direction.UNKNOWN;
        Direction told = near ? left : scan(words, last + 1, 1);
        return told == Direction.BEFORE && isDeadline(words, first) ? Direction.UNKNOWN : told;
    }

    /** "They came with an offer of ten metres by the end of April": past verb, day to come. */
    private static boolean isDeadline(Words words, int first) {
        int i = first - 1;
        while (i >= 0 && first - i < DEADLINE_REACH && TO_A_DEADLINE.contains(words.at(i))) {
            i--;
        }
        return i >= 0 && (words.is(i, "by") || words.is(i, "before"));
    }

    private static Direction scan(Words words, int from, int step) {
        for (int i = from, n = 0; n < REACH && i >= 0 && i < words.size(); i += step, n++) {
            Direction here = verb(words, i);
            if (here != Direction.UNKNOWN) {
                return here;
            }
        }
        return Direction.UNKNOWN;
    }

    private static Direction verb(Words words, int i) {
        return switch (words.tag(i)) {
            case "VBD" -> Direction.BEFORE;
            case "VBN" -> participle(words, i);
            case "VB" -> base(words, i);
            case "MD" -> FUTURE_MODALS.contains(words.at(i)) ? Direction.AFTER : Direction.UNKNOWN;
            case "VBZ", "VBP" -> present(words, i);
            case "JJ" -> words.is(i, "due") ? Direction.AFTER : Direction.UNKNOWN;
            default -> Direction.UNKNOWN;
        };
    }

    private static Direction participle(Words words, int i) {
        int helper = helper(words, i);
        String help = words.at(helper);
        if (FUTURE_HEADS.contains(words.at(i)) && !words.tag(helper).equals("VBD")) {
            return Direction.AFTER;
        }
        if (help.equals("be")) {
            return base(words, helper);
        }
        return help.equals("is") || help.equals("are") || help.equals("being")
                ? Direction.UNKNOWN
                : Direction.BEFORE;
    }

    private static Direction base(Words words, int i) {
        int helper = helper(words, i);
        if (words.tag(helper).equals("MD")) {
            return FUTURE_MODALS.contains(words.at(helper)) ? Direction.AFTER : Direction.UNKNOWN;
        }
        if (!words.tag(helper).equals("TO")) {
            return Direction.UNKNOWN;
        }
        int head = helper(words, helper);
        boolean future = FUTURE_HEADS.contains(words.at(head));
        return future || (words.inHeadline() && words.tag(head).startsWith("NN"))
                ? Direction.AFTER
                : Direction.UNKNOWN;
    }

    private static Direction present(Words words, int i) {
        String next = words.tag(i + 1);
        if (words.inHeadline()) {
            return next.equals("TO") ? Direction.AFTER : Direction.BEFORE;
        }
        boolean speaks = Set.of("says", "say", "has", "have", "'ve").contains(words.at(i));
        if (speaks) {
            return words.is(i, "says") || words.is(i, "say") ? Direction.BEFORE : Direction.UNKNOWN;
        }
        return next.equals("VBN") ? Direction.UNKNOWN : Direction.AFTER;
    }

    /** The word before a verb that is not an adverb or a negation. */
    private static int helper(Words words, int verb) {
        int i = verb - 1;
        while (i > 0 && i > verb - 4 && words.tag(i).startsWith("RB")) {
            i--;
        }
        return i;
    }
}
