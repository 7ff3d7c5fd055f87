package org.hearsay.figure;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.hearsay.figure.Amount.Manner;

/** Reads a number where it begins: digits, words, shares, vague words, and ranges of them. */
final class Numbers {

    private static final Set<String> LINKS = Set.of("to", "-", "\u2013", "or");

    private Numbers() {}

    /** The number that begins with this piece, with all of its range. */
    static Optional<Amount> read(Pieces pieces, int i) {
        if (pieces.is(i, "between")) {
            return range(pieces, i, pastSign(pieces, i + 1), Set.of("and"));
        }
        if (isMinus(pieces, i)) {
            return single(pieces, i + 1).filter(Numbers::isPlain).map(n -> n.negated(i));
        }
        Optional<Amount> range = range(pieces, i, i, LINKS);
        return range.isPresent() ? range : single(pieces, i);
    }

    /** "Minus five", and a dash that stands apart from what is before it. */
    private static boolean isMinus(Pieces pieces, int i) {
        boolean dash = pieces.is(i, "-") || pieces.is(i, "\u2212");
        return pieces.is(i, "minus")
                || (dash && !pieces.glued(i) && i > 0 && pieces.isNumber(i + 1))
                        && pieces.glued(i + 1);
    }

    private static Optional<Amount> range(Pieces pieces, int first, int at, Set<String> links) {
        if (pieces.is(first - 1, "from")) {
            return Optional.empty();
        }
        Optional<Amount> low = single(pieces, at).filter(Numbers::isPlain);
        if (low.isEmpty()) {
            return Optional.empty();
        }
        int link = low.get().last() + 1;
        boolean percent = pieces.is(link, "%");
        link += percent ? 1 : 0;
        if (!links.contains(pieces.at(link))) {
            return Optional.empty();
        }
        return single(pieces, pastSign(pieces, link + 1))
                .filter(Numbers::isPlain)
                .filter(n -> !percent || Units.isPercent(pieces, n.last() + 1))
                .flatMap(high -> joined(first, low.get(), high));
    }

    /** The piece after a currency sign and the letters that belong to it. */
    static int pastSign(Pieces pieces, int i) {
        int sign = Currencies.isLed(pieces, i + 1) ? i + 1 : i;
        return Units.isCurrencySign(pieces.at(sign)) ? sign + 1 : i;
    }

    private static Optional<Amount> joined(int first, Amount low, Amount high) {
        BigDecimal from = low.low();
        if (high.scaled() && !low.scaled()) {
            from = from.multiply(Scales.within(high.high()));
        }
        return from.compareTo(high.high()) < 0
                ? Optional.of(
                        new Amount(
                                from, high.high(), first, high.last(), Manner.RANGE, high.scaled()))
                : Optional.empty();
    }

    private static boolean isPlain(Amount number) {
        return number.manner() == Manner.DIGITS || number.manner() == Manner.WORDS;
    }

    private static Optional<Amount> single(Pieces pieces, int i) {
        return Shares.read(pieces, i).or(() -> Vague.read(pieces, i)).or(() -> whole(pieces, i));
    }

    /** A number that is no share and not vague. */
    static Optional<Amount> whole(Pieces pieces, int i) {
        return pieces.isNumber(i) || Digits.isFraction(pieces.at(i))
                ? Digits.read(pieces, i)
                : Spelled.read(pieces, i);
    }
}
