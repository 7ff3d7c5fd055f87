package org.hearsay.figure;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.hearsay.figure.Amount.Manner;

/** A number without a noun that the article gives elsewhere with one: "the 214 of last week". */
final class Again {

    /** A number of so many digits is hardly given twice by chance. */
    private static final int ODD = 3;

    /** Smaller ones after "the" name who is meant. */
    private static final BigDecimal MANY = BigDecimal.valueOf(13);

    /** So few are named in many a headline that says nothing of how many they are. */
    private static final BigDecimal FEW = BigDecimal.valueOf(3);

    private static final Set<String> AGEING =
            Set.of("turn", "turns", "turned", "is", "was", "hits", "reaches", "aged");

    private final Pieces pieces;
    private final Earlier earlier;

    Again(Pieces pieces, Earlier earlier) {
        this.pieces = pieces;
        this.earlier = earlier;
    }

    /**
     * What it counts: an odd number, and any that the article speaks of as known, counts what it
     * counted before, and one of a headline what it counts in the text.
     */
    Optional<Ellipsis.Found> find(Amount number, int next) {
        boolean bare = number.manner() == Manner.DIGITS && !number.scaled();
        boolean odd = bare && number.low().stripTrailingZeros().precision() >= ODD;
        boolean alone = Ellipsis.ends(pieces, next) || pieces.isFinite(next);
        return isKnown(number, next) || odd && alone || isOfHeadline(number, next)
                ? earlier.given(number.low()).map(r -> Ellipsis.Found.like(r, next - 1))
                : Optional.empty();
    }

    /** "The 40 would go", "all 40 had gone", "to have all 40 back". */
    boolean isKnown(Amount number, int next) {
        int before = number.first() - 1;
        return number.manner() == Manner.DIGITS
                && !number.scaled()
                && number.low().compareTo(MANY) >= 0
                && number.low().stripTrailingZeros().precision() < ODD
                && (pieces.is(before, "the") && pieces.isFinite(next)
                        || pieces.is(before, "all") && !pieces.isNoun(next));
    }

    /**
     * "Skipper fined 350,000": what a headline's number counts the text below it says, where it is
     * done to so many or so many do something. "Jailed for 12", "turns 40" and "under 21" count
     * something else.
     */
    private boolean isOfHeadline(Amount number, int next) {
        boolean told = number.manner() == Manner.DIGITS || number.manner() == Manner.WORDS;
        int before = number.first() - 1;
        boolean done = pieces.isVerb(before) && !AGEING.contains(pieces.at(before));
        boolean faring = pieces.isVerb(next) || pieces.tag(next).startsWith("JJ");
        boolean doing = before < 0 && faring;
        boolean known = pieces.is(before, "the") && pieces.is(before - 1, "of");
        return earlier.isHeadline()
                && told
                && number.low().compareTo(FEW) > 0
                && (done || doing || known || number.scaled());
    }
}
