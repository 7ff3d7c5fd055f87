package org.hearsay.figure;

import java.util.Set;

/** Numbers that stand against the one before them: "31 and not 38", "the owner at 7,500". */
final class Contrast {

    private static final Set<String> PUTTING = Set.of("put", "puts");
    private static final Set<String> WHO = Set.of("PRP", "DT", "JJ", "PRP$");
    private static final Set<String> PARTING = Set.of(",", ";", "and", "while", "but");

    private final Pieces pieces;
    private final Earlier earlier;

    Contrast(Pieces pieces, Earlier earlier) {
        this.pieces = pieces;
        this.earlier = earlier;
    }

    /** Whether such a word stands right before a number. */
    boolean isBefore(int at) {
        return isSetAgainst(at) || isPutAt(at);
    }

    /** "31 tonnes and NOT 38": no other number, as of an hour, stands between the two. */
    private boolean isSetAgainst(int not) {
        int i = not - 1;
        while (i > 0 && Numbers.whole(pieces, i).isEmpty()) {
            i--;
        }
        int last = i;
        return pieces.is(not, "not")
                && earlier.here(r -> true).filter(r -> r.number().last() == last).isPresent();
    }

    /** "The police put the damage at 2,000 crowns, THE OWNER AT 7,500". */
    private boolean isPutAt(int at) {
        int first = at - 1;
        while (pieces.isNoun(first) || WHO.contains(pieces.tag(first))) {
            first--;
        }
        int i = at;
        while (i >= 0 && !pieces.is(i, ";") && !PUTTING.contains(pieces.at(i))) {
            i--;
        }
        return pieces.is(at, "at")
                && first < at - 1
                && PARTING.contains(pieces.at(first))
                && PUTTING.contains(pieces.at(i))
                && earlier.here(r -> true).isPresent();
    }
}
