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
 */
record Counted(int first, int last, boolean plural) {

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
                    "others");

    private static final Set<String> BELIEVED =
            Set.of("believed", "thought", "presumed", "feared", "known", "reported", "confirmed");

    /** Whether something that can be counted begins here. */
    static boolean startsAt(Pieces pieces, int i) {
        return after(pieces, i).isPresent();
    }

    /** The noun phrase that begins here. */
    static Optional<Counted> after(Pieces pieces, int i) {
        int head = -1;
        for (int at = i; at < i + REACH && inside(pieces, at, head >= 0); at++) {
            if (head >= 0 && isPlural(pieces, head) && !pieces.tag(at).equals("NNS")) {
                break;
            }
            head = pieces.isNoun(at) ? at : head;
        }
        if (head < 0) {
            return state(pieces, i);
        }
        int last = extended(pieces, head);
        return Optional.of(new Counted(i, last, isPlural(pieces, head)));
    }

    /** "1,200 dead", "20 believed to be alive", "12 feared dead". */
    private static Optional<Counted> state(Pieces pieces, int i) {
        if (BELIEVED.contains(pieces.at(i))) {
            boolean toBe = pieces.is(i + 1, "to") && pieces.is(i + 2, "be");
            int last = toBe ? i + 3 : i + 1;
            boolean word = pieces.isWord(last) && (toBe || pieces.tag(last).startsWith("JJ"));
            return word ? Optional.of(new Counted(i, last, true)) : Optional.empty();
        }
        return STATES.contains(pieces.at(i))
                ? Optional.of(new Counted(i, i, true))
                : Optional.empty();
    }

    private static boolean isPlural(Pieces pieces, int i) {
        return pieces.tag(i).equals("NNS")
                || pieces.tag(i).equals("NNPS")
                || MANY.contains(pieces.at(i));
    }

    private static boolean inside(Pieces pieces, int i, boolean afterNoun) {
        String tag = pieces.tag(i);
        if (pieces.isDash(i)) {
            return pieces.glued(i) && pieces.glued(i + 1);
        }
        if (!pieces.isWord(i)) {
            return false;
        }
        boolean modifier =
                tag.startsWith("JJ")
                        || (tag.equals("RB") && pieces.is(i, "more"))
                        || tag.equals("VBN")
                        || tag.equals("VBG");
        return pieces.isNoun(i) || (modifier && !afterNoun) || (tag.startsWith("JJ") && !afterNoun);
    }

    /** "People killed", "homes damaged", "residents of the lower town". */
    private static int extended(Pieces pieces, int head) {
        int next = head + 1;
        if (pieces.tag(next).equals("VBN") && pieces.isWord(next)) {
            return next;
        }
        return pieces.is(next, "of") ? of(pieces, head, next + 1) : head;
    }

    private static int of(Pieces pieces, int head, int i) {
        int last = head;
        for (int at = i; at < i + SHORT; at++) {
            String tag = pieces.tag(at);
            boolean lead = at == i && (tag.equals("DT") || tag.equals("PRP$"));
            if (!lead && !pieces.isNoun(at) && !(tag.startsWith("JJ") && pieces.isWord(at))) {
                break;
            }
            last = pieces.isNoun(at) ? at : last;
        }
        return last;
    }
}
