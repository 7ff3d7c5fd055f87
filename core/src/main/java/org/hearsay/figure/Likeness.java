package org.hearsay.figure;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.hearsay.figure.Amount.Manner;

/**
 * What a number without a noun counts where the figures before it leave no doubt: what the last of
 * them counts, if it may be of that size, or money, if it is a sum.
 */
final class Likeness {

    /** Nouns that only say that a number follows: "a figure of nine". */
    private static final Set<String> SUMS = Set.of("figure", "offer", "number", "total");

    private static final Set<String> OBJECT_LINKS =
            Set.of("to", "from", "than", "with", "against", "for", "only", "just", "or", "versus");

    /** Verbs that give a number behind "of": "it had spoken of 1.2 million". */
    private static final Set<String> SPEAKING =
            Set.of("speak", "speaks", "spoke", "spoken", "speaking", "talk", "talks", "talked");

    /** What is done with money, whether or not its currency is named. */
    private static final Set<String> PAYING =
            Set.of(
                    "cost",
                    "costs",
                    "pay",
                    "pays",
                    "paid",
                    "owe",
                    "owes",
                    "owed",
                    "spend",
                    "spends",
                    "spent",
                    "worth",
                    "borrow",
                    "borrowed",
                    "lend",
                    "lent",
                    "fined",
                    "invest",
                    "invested",
                    "earn",
                    "earns",
                    "earned",
                    "bid",
                    "donated",
                    "guarantee",
                    "compensation",
                    "severance",
                    "pension",
                    "salary");

    /** So many pieces before the sum such a word stands. */
    private static final int PAID = 5;

    private static final BigDecimal FAR = BigDecimal.valueOf(100);

    private static final BigDecimal NEAR = BigDecimal.TEN;

    /** Smaller ones after "the" name who is meant. */
    private static final BigDecimal MANY = BigDecimal.valueOf(13);

    private static final String PER = " per ";

    private final Pieces pieces;
    private final Earlier earlier;
    private final Contrast contrast;

    Likeness(Pieces pieces, Earlier earlier) {
        this.pieces = pieces;
        this.earlier = earlier;
        this.contrast = new Contrast(pieces, earlier);
    }

    /** A number where the figures before it leave no doubt what is meant: "it is three today". */
    Optional<Ellipsis.Found> latest(Amount number, int before, int next) {
        if (number.manner() == Manner.VAGUE
                || !isOpen(number, before)
                || !Ellipsis.ends(pieces, next)) {
            return Optional.empty();
        }
        Optional<Reading> latest = earlier.latest(r -> true);
        if (latest.filter(r -> isFar(r, number)).isPresent()) {
            Optional<Reading> near = earlier.latest(r -> r.isCount() && isNear(r, number));
            latest = near.isPresent() ? near : latest;
        }
        if (latest.isEmpty()) {
            return earlier.topic().map(named -> Ellipsis.Found.of(named, next - 1));
        }
        if (number.scaled() && !latest.filter(Reading::isCount).isPresent()) {
            Optional<Reading> money = earlier.latest(Reading::isMoney);
            latest = money.isPresent() ? money : latest;
        }
        return latest.filter(r -> !r.isShare() || isPercentage(number)).map(r -> like(r, next));
    }

    /**
     * "It paid 4.5 million crowns of this year's nine million": millions beside money are money.
     */
    Optional<Ellipsis.Found> money(Amount number, int next) {
        Optional<Reading> counts = earlier.latest(r -> r.isCount() && r.number().scaled());
        boolean bare =
                number.scaled() && number.manner() != Manner.VAGUE && Ellipsis.ends(pieces, next);
        if (!bare || counts.isPresent()) {
            return Optional.empty();
        }
        return earlier.latest(Reading::isMoney)
                .or(() -> isPaid(number) ? earlier.sum() : Optional.empty())
                .map(r -> like(r, next));
    }

    /** "It would cost 90 million": right before the sum stands what one does with money. */
    private boolean isPaid(Amount number) {
        for (int i = number.first() - 1; i > number.first() - PAID && i >= 0; i--) {
            if (PAYING.contains(pieces.at(i))) {
                return true;
            }
            if (pieces.isStop(i)) {
                return false;
            }
        }
        return false;
    }

    /** The like of an earlier figure; a sum for each day says nothing of one for each year. */
    private Ellipsis.Found like(Reading reading, int next) {
        Optional<String> money = reading.unit().filter(u -> reading.isMoney());
        Optional<String> unit =
                money.map(u -> u.contains(PER) ? u.substring(0, u.indexOf(PER)) : u)
                        .map(u -> Units.rated(pieces, new Units.Unit(u, next - 1)).name())
                        .or(reading::unit);
        return new Ellipsis.Found(unit, reading.counted(), next - 1);
    }

    /** "A figure of nine", where the figures before it leave no doubt of what. */
    Optional<Ellipsis.Found> sum(Amount number, int before, int next) {
        boolean sum = pieces.is(before, "of") && SUMS.contains(pieces.at(before - 1));
        boolean alone = Ellipsis.ends(pieces, next) || pieces.isFinite(next);
        return sum && alone && number.manner() != Manner.VAGUE
                ? earlier.latest(r -> true)
                        .filter(r -> !r.isShare() || isPercentage(number))
                        .map(r -> like(r, next))
                : Optional.empty();
    }

    private static boolean isPercentage(Amount number) {
        return number.high().compareTo(BigDecimal.valueOf(100)) <= 0;
    }

    /** "900,000 people in fifteen stages; the police counted 520,000": hardly so many stages. */
    private static boolean isFar(Reading reading, Amount number) {
        return reading.isCount() && !isWithin(reading, number, FAR);
    }

    private static boolean isNear(Reading reading, Amount number) {
        return isWithin(reading, number, NEAR);
    }

    private static boolean isWithin(Reading reading, Amount number, BigDecimal factor) {
        BigDecimal low = reading.number().low().min(number.low());
        BigDecimal high = reading.number().low().max(number.low());
        return low.multiply(factor).compareTo(high) >= 0;
    }

    /**
     * "Down from the 236 that they had given": also with an article, where the sentence has more.
     */
    private boolean isOpen(Amount number, int before) {
        boolean told =
                pieces.is(before, "the")
                        && (pieces.is(before - 1, "from") || pieces.is(before - 1, "than"))
                        && number.low().compareTo(MANY) >= 0
                        && earlier.here(r -> true).isPresent();
        boolean then = pieces.is(before, "then") && earlier.here(r -> true).isPresent();
        return told || then || contrast.isBefore(before) || isObject(before);
    }

    /** Whether a verb, "to", "than" or the start of a sentence stands before the number. */
    private boolean isObject(int before) {
        boolean opens = before < 0 || "\u201c\"\u2018".contains(pieces.at(before));
        boolean now = pieces.tag(before).equals("RB") && pieces.isVerb(before - 1);
        return opens
                || pieces.isVerb(before)
                || now
                || OBJECT_LINKS.contains(pieces.at(before))
                || (pieces.is(before, "at") && Words.isReached(pieces.at(before - 2)))
                || (pieces.tag(before).equals("RP") && pieces.isVerb(before - 1))
                || (pieces.is(before, "of") && SPEAKING.contains(pieces.at(before - 1)))
                || (pieces.is(before, "all") && pieces.is(before - 1, "for"));
    }
}
