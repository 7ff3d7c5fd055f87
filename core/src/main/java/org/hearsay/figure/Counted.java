package org.hearsay.figure;

import java.util.Optional;
import java.util.Set;

/**
 * What a number counts, as its words stand in the text: the noun with what goes before it, a
 * participle or a short "of" after it.
 *
 * @param first its first piece
 * @param last its last piece
 * @param plural whether its noun is a plural or a word for many
 * @param end the last piece of all that says what is counted: a name after "of" is not needed to
 *     know the figure by, and may be long
 */
record Counted(int first, int last, boolean plural, int end) {

    /** How many pieces a noun phrase may have before its noun, and an "of" after it. */
    private static final int REACH = 8;

    private static final int SHORT = 4;

    private static final Set<String> MANY =
            Set.of(
                    "police",
                    "staff",
                    "personnel",
                    "crew",
                    "cattle",
                    "aircraft",
                    "people",
                    "sheep",
                    "folk",
                    "livestock",
                    "youth",
                    "infantry",
                    "spacecraft");

    /** Those of whom the state stands for the people: "1,200 dead". */
    private static final Set<String> STATES =
            Set.of(
                    "dead",
                    "killed",
                    "wounded",
                    "injured",
                    "missing",
                    "displaced",
                    "arrested",
                    "detained",
                    "homeless",
                    "hurt",
                    "sick",
                    "infected",
                    "stranded",
                    "trapped",
                    "evacuated",
                    "rescued",
                    "hospitalised",
                    "hospitalized",
                    "jobless",
                    "locked out",
                    "cut off",
                    "laid off",
                    "struck down",
                    "others");

    private static final Set<String> BELIEVED =
            Set.of("believed", "thought", "presumed", "feared", "known", "reported", "confirmed");

    private static final Set<String> SAYING =
            Set.of("said", "say", "told", "tell", "reported", "report", "estimated", "estimate");

    /** What a participle after a noun may be followed by that tells which of them are meant. */
    private static final Set<String> TELLING = Set.of("in", "during", "since", "inside");

    /** Something that can be counted, and begins here. */
    static Optional<Counted> after(Pieces pieces, int i) {
        int head = -1;
        for (int at = i; at < i + REACH && inside(pieces, at, head); at++) {
            boolean ends = head >= 0 && isPlural(pieces, head);
            if (ends && !pieces.tag(at).equals("NNS") && !isPossessive(pieces, at)) {
                break;
            }
            head = pieces.isNoun(at) ? at : head;
        }
        if (head < 0 || isVerbAfterAll(pieces, i, head)) {
            return state(pieces, i);
        }
        int end = extended(pieces, head);
        boolean named = pieces.is(head + 1, "of") && isName(pieces, head + 2);
        int last = named && end > head ? head : end;
        return Optional.of(new Counted(i, last, isPlural(pieces, head), end));
    }

    /** "Of Ostra", "of the Youth League". */
    private static boolean isName(Pieces pieces, int i) {
        int first = pieces.tag(i).equals("DT") ? i + 1 : i;
        return pieces.isCapital(first) && pieces.tag(first).startsWith("NNP");
    }

    /** All words for what is counted. */
    String words(Pieces pieces) {
        return pieces.words(first, end);
    }

    private static Optional<Counted> state(int first, int last) {
        return Optional.of(new Counted(first, last, true, last));
    }

    /** "A crew of nine watches it": a verb that ends as a plural does. */
    private static boolean isVerbAfterAll(Pieces pieces, int first, int head) {
        boolean object = pieces.tag(head + 1).equals("PRP") || pieces.is(head + 1, "them");
        return first == head
                && object
                && !pieces.is(head + 1, "they")
                && isObject(pieces, head + 1);
    }

    private static boolean isObject(Pieces pieces, int i) {
        return Set.of("it", "him", "her", "them", "us", "me").contains(pieces.at(i))
                && !pieces.isFinite(i + 1);
    }

    /** "1,200 dead", "20 believed to be alive", "12 feared dead". */
    private static Optional<Counted> state(Pieces pieces, int i) {
        if (BELIEVED.contains(pieces.at(i))) {
            boolean toBe = pieces.is(i + 1, "to") && pieces.is(i + 2, "be");
            int last = toBe ? i + 3 : i + 1;
            boolean word = pieces.isWord(last) && (toBe || pieces.tag(last).startsWith("JJ"));
            boolean state = pieces.isWord(last) && STATES.contains(pieces.at(last));
            return word || state ? state(i, last) : Optional.empty();
        }
        if (STATES.contains(pieces.at(i) + " " + pieces.at(i + 1))) {
            return state(i, i + 1);
        }
        int more = pieces.is(i, "more") || pieces.is(i, "others") || pieces.is(i, "people") ? 1 : 0;
        if (more > 0 && STATES.contains(pieces.at(i + 1))) {
            return state(i, i + 1);
        }
        return STATES.contains(pieces.at(i)) ? state(i, i) : Optional.empty();
    }

    private static boolean isPlural(Pieces pieces, int i) {
        return pieces.tag(i).equals("NNS")
                || pieces.tag(i).equals("NNPS")
                || MANY.contains(pieces.at(i));
    }

    private static boolean inside(Pieces pieces, int i, int head) {
        String tag = pieces.tag(i);
        if (pieces.isDash(i)) {
            return pieces.glued(i) && pieces.glued(i + 1);
        }
        if (head >= 0 && isPossessive(pieces, i)) {
            return true;
        }
        if (!pieces.isWord(i) || Exclusions.isTimeWord(pieces.at(i))) {
            return false;
        }
        boolean adverb = tag.equals("RB") && pieces.tag(i + 1).startsWith("JJ");
        boolean modifier =
                tag.startsWith("JJ")
                        || adverb
                        || (tag.equals("RB") && isMore(pieces, i))
                        || tag.equals("VBN")
                        || tag.equals("VBG");
        boolean apart = head < 0 || isPossessive(pieces, i - 1) || pieces.isDash(i - 1);
        return pieces.isNoun(i) || (modifier && apart);
    }

    private static boolean isMore(Pieces pieces, int i) {
        return pieces.is(i, "more") || pieces.is(i, "other") || pieces.is(i + 1, "-");
    }

    private static boolean isPossessive(Pieces pieces, int i) {
        return pieces.is(i, "'s") || pieces.is(i, "\u2019s") || pieces.tag(i).equals("POS");
    }

    /** "People killed in the attack", "homes damaged", "residents of the lower town". */
    private static int extended(Pieces pieces, int head) {
        int next = head + 1;
        int listed = listed(pieces, head);
        if (listed > head) {
            return listed;
        }
        if (pieces.tag(next).equals("VBN") && pieces.isWord(next)) {
            boolean tells = TELLING.contains(pieces.at(next + 1));
            if (tells && pieces.tag(next + 2).equals("DT")) {
                return of(pieces, next, next + 2);
            }
            boolean whole = pieces.isStop(next + 1) || STATES.contains(pieces.at(next));
            return whole ? next : head;
        }
        boolean state = STATES.contains(pieces.at(next)) && !pieces.is(next, "others");
        if (state && (pieces.isStop(next + 1) || pieces.is(next + 1, "and"))) {
            return next;
        }
        return pieces.is(next, "of") ? of(pieces, head, next + 1) : head;
    }

    /** "Drivers, cleaners and clerks": counted together, unless it is they who say so. */
    private static int listed(Pieces pieces, int head) {
        int at = head;
        while (pieces.tag(at).equals("NNS")
                && pieces.is(at + 1, ",")
                && pieces.tag(at + 2).equals("NNS")) {
            at += 2;
        }
        int and = pieces.is(at + 1, ",") ? at + 2 : at + 1;
        boolean ends = at > head && pieces.is(and, "and") && pieces.tag(and + 1).equals("NNS");
        return ends && !SAYING.contains(pieces.at(and + 2)) ? and + 1 : head;
    }

    private static int of(Pieces pieces, int head, int i) {
        int last = head;
        for (int at = i; at < i + SHORT; at++) {
            String tag = pieces.tag(at);
            boolean lead = at == i && (tag.equals("DT") || tag.equals("PRP$"));
            boolean time = Exclusions.isTimeWord(pieces.at(at));
            if (time) {
                return head;
            }
            boolean joint = pieces.isDash(at) && pieces.glued(at) && pieces.glued(at + 1);
            boolean word = pieces.isNoun(at) || tag.startsWith("JJ") && pieces.isWord(at);
            if (!lead && !joint && !word) {
                break;
            }
            last = pieces.isNoun(at) ? at : last;
        }
        return last;
    }
}
