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

    private static final Set<String> WILL = Set.of("will", "wo", "'ll", "\u2019ll", "shall");

    /** Before "to" and a verb: what is not done yet. */
    private static final Set<String> OBLIGES = Set.of("has", "have", "needs", "need", "must");

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

    /** Verbs that point ahead though they are past themselves. */
    private static final Set<String> HOPES =
            Set.of(
                    "hoped",
                    "planned",
                    "agreed",
                    "vowed",
                    "pledged",
                    "promised",
                    "wanted",
                    "demanded",
                    "ordered",
                    "threatened",
                    "offered",
                    "asked",
                    "urged",
                    "decided",
                    "intended",
                    "meant",
                    "aimed",
                    "sought",
                    "undertook",
                    "voted");

    /** What is done now for a day to come: "the march that it called for Saturday". */
    private static final Set<String> ARRANGES =
            Set.of(
                    "called",
                    "announced",
                    "planned",
                    "scheduled",
                    "set",
                    "fixed",
                    "arranged",
                    "convened",
                    "summoned",
                    "invited",
                    "booked",
                    "billed",
                    "slated",
                    "due");

    /** Verbs whose past is like their present. */
    private static final Set<String> UNCHANGED =
            Set.of("let", "put", "cut", "hit", "shut", "quit", "spread", "beat", "cost", "split");

    /** What a clause begins with that goes on after a time. */
    private static final Set<String> CLAUSES = Set.of("who", "which", "and", "but");

    /** Who wants it so: "she wants them gone by Sunday". */
    private static final Set<String> WISHES =
            Set.of("wants", "want", "demands", "demand", "hopes", "hope", "expects", "expect");

    /** How a report goes on behind a comma. */
    private static final Set<String> SAYING =
            Set.of("saying", "telling", "adding", "writing", "tweeting");

    /** What parts somebody's words from those around them. */
    private static final Set<String> BARRIERS = Set.of("\u201c", "``", "\"", ":", ";");

    private Tense() {}

    static Direction around(Words words, int first, int last) {
        String before = words.at(first - 1);
        if (before.equals("since")) {
            return Direction.BEFORE;
        }
        if (before.equals("for") && isArranged(words, first, last)) {
            return Direction.AFTER;
        }
        if (Ahead.isAhead(words, first, last)) {
            return Direction.AFTER;
        }
        Direction own = ownClause(words, first, last);
        if (own != Direction.UNKNOWN) {
            return own;
        }
        Direction near = scan(words, first - 1, -1, true);
        near = near == Direction.UNKNOWN ? scan(words, last + 1, 1, false) : near;
        Direction told = near == Direction.UNKNOWN ? scan(words, first - 1, -1, false) : near;
        boolean opens = first <= 1 && words.is(0, "by");
        if (told == Direction.UNKNOWN && words.inCaption()) {
            return Direction.BEFORE;
        }
        return told == Direction.BEFORE && !opens && isDeadline(words, first)
                ? (isHoped(words, first) ? Direction.AFTER : Direction.UNKNOWN)
                : told;
    }

    /** "A chief who on Tuesday denied it": the time opens a clause, whose verb follows at once. */
    private static Direction ownClause(Words words, int first, int last) {
        int before = words.is(first - 1, "on") ? first - 2 : first - 1;
        return CLAUSES.contains(words.at(before)) && words.tag(last + 1).equals("VBD")
                ? words.told(last + 1)
                : Direction.UNKNOWN;
    }

    /** "They had called a march for Saturday"; not "they were held for Saturday's fire". */
    private static boolean isArranged(Words words, int first, int last) {
        if (Ahead.isOwned(words, last)) {
            return false;
        }
        for (int i = first - 2; i >= 0 && i > first - REACH; i--) {
            if (words.tag(i).startsWith("VB")) {
                return ARRANGES.contains(words.at(i));
            }
        }
        return false;
    }

    /** "They hoped for a text by Friday", "they had promised one by Friday". */
    private static boolean isHoped(Words words, int first) {
        for (int i = first - 1; i >= 0 && i > first - REACH; i--) {
            if (WISHES.contains(words.at(i)) && words.tag(i).startsWith("VB")) {
                return true;
            }
            boolean had = words.tag(i).equals("VBN") && words.is(helper(words, i), "had");
            if (had || words.tag(i).equals("VBD")) {
                return HOPES.contains(words.at(i));
            }
        }
        return false;
    }

    /** "They came with an offer of ten metres by the end of April": past verb, day to come. */
    private static boolean isDeadline(Words words, int first) {
        int i = first - 1;
        while (i >= 0 && first - i < DEADLINE_REACH && TO_A_DEADLINE.contains(words.at(i))) {
            i--;
        }
        return i >= 0 && (words.is(i, "by") || words.is(i, "before"));
    }

    /** The tense of the nearest verb; what stands before a quote or a colon speaks of another. */
    private static Direction scan(Words words, int from, int step, boolean within) {
        boolean aims = false;
        for (int i = from, n = 0; n < REACH && i >= 0 && i < words.size(); i += step, n++) {
            if (within && BARRIERS.contains(words.at(i))) {
                return Direction.UNKNOWN;
            }
            Direction here = words.told(i);
            if (here != Direction.UNKNOWN) {
                return aims && HOPES.contains(words.at(i)) ? Direction.AFTER : here;
            }
            aims |= step < 0 && words.tag(i).equals("VB") && words.tag(i - 1).equals("TO");
        }
        return Direction.UNKNOWN;
    }

    /** What a word tells if it is a verb; unknown for all else. */
    static Direction verb(Words words, int i) {
        return switch (words.tag(i)) {
            case "VBD" -> Direction.BEFORE;
            case "VBN" -> participle(words, i);
            case "VB" -> base(words, i);
            case "MD" -> FUTURE_MODALS.contains(words.at(i)) ? Direction.AFTER : Direction.UNKNOWN;
            case "VBZ", "VBP" -> present(words, i);
            case "VBG" ->
                    words.is(i - 1, "after") || words.is(i - 1, "since") || isSaying(words, i)
                            ? Direction.BEFORE
                            : Direction.UNKNOWN;
            case "JJ" -> words.is(i, "due") ? Direction.AFTER : Direction.UNKNOWN;
            default -> Direction.UNKNOWN;
        };
    }

    /**
     * "It sought to calm them, saying on Tuesday": what is reported has been said; not "adding
     * Sunday to its week".
     */
    private static boolean isSaying(Words words, int i) {
        boolean day = Lexicon.weekday(words.at(i + 1)) > 0 || Lexicon.month(words.at(i + 1)) > 0;
        boolean added = words.is(i, "adding") && day && !words.is(i + 2, "that");
        return words.is(i - 1, ",") && SAYING.contains(words.at(i)) && !added;
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
        boolean perfect = help.equals("have") || help.equals("'ve") || help.equals("\u2019ve");
        if (perfect && WILL.contains(words.at(helper(words, helper)))) {
            return Direction.AFTER;
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
        String subject = words.tag(helper);
        boolean many = subject.equals("NNS") || subject.equals("NNPS") || subject.equals("PRP");
        if (many && !words.is(i, "be")) {
            return present(words, i);
        }
        if (!subject.equals("TO")) {
            boolean subjunctive = words.is(i, "be") && (many || subject.startsWith("N"));
            return subjunctive ? Direction.AFTER : Direction.UNKNOWN;
        }
        int head = helper(words, helper);
        boolean future =
                FUTURE_HEADS.contains(words.at(head))
                        || HOPES.contains(words.at(head))
                        || OBLIGES.contains(words.at(head));
        return future || (words.inHeadline() && words.tag(head).startsWith("NN"))
                ? Direction.AFTER
                : Direction.UNKNOWN;
    }

    private static Direction present(Words words, int i) {
        String next = words.tag(i + 1);
        if (UNCHANGED.contains(words.at(i))) {
            return Direction.BEFORE;
        }
        if (words.inHeadline() || words.inCaption()) {
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
