package org.hearsay.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;
import org.hearsay.figure.Amount.Manner;
import org.hearsay.text.NumberWords;

/** Numbers in words: "twenty-three", "two hundred and six", "two and a half million". */
final class Spelled {

    private static final int LONGEST = 12;
    private static final long LARGEST = 1_000_000_000_000_000L;

    private Spelled() {}

    static Optional<Amount> read(Pieces pieces, int i) {
        Optional<Amount> scale = scaleAlone(pieces, i);
        return scale.isPresent() ? scale : words(pieces, i).map(n -> tail(pieces, n));
    }

    /** "Half a million", "a half million", "a dozen", "a hundred", "a couple of hundred". */
    private static Optional<Amount> scaleAlone(Pieces pieces, int i) {
        if (pieces.is(i, "half") && pieces.is(i + 1, "a")) {
            return scaleAt(pieces, i, i + 2, new BigDecimal("0.5"));
        }
        if (pieces.is(i, "a") && pieces.is(i + 1, "couple")) {
            int at = pieces.is(i + 2, "of") ? i + 3 : i + 2;
            return scaleAt(pieces, i, at, BigDecimal.valueOf(2));
        }
        if (pieces.is(i, "a") && (pieces.is(i + 1, "half") || pieces.is(i + 1, "quarter"))) {
            return scaleAt(pieces, i, i + 2, part(pieces, i + 1));
        }
        if (pieces.is(i, "dozen") && pieces.is(i - 1, "the")) {
            return scaleAt(pieces, i, i, BigDecimal.ONE);
        }
        boolean led = pieces.tag(i - 1).startsWith("JJ") || pieces.is(i - 1, "several");
        if (!led && Scales.isScale(pieces.at(i)) && Scales.isScale(pieces.at(i + 1))) {
            return scaleAt(pieces, i, i, BigDecimal.ONE);
        }
        if (!led && pieces.is(i, "quarter") && Scales.isScale(pieces.at(i + 1))) {
            return scaleAt(pieces, i, i + 1, part(pieces, i));
        }
        boolean half = pieces.is(i, "half");
        boolean article = pieces.is(i, "a") || half;
        return article
                ? scaleAt(pieces, i, i + 1, half ? new BigDecimal("0.5") : BigDecimal.ONE)
                : Optional.empty();
    }

    private static Optional<Amount> scaleAt(Pieces pieces, int first, int at, BigDecimal by) {
        if (!Scales.isScale(pieces.at(at))) {
            return Optional.empty();
        }
        Amount number = Amount.single(by, first, at, Manner.WORDS, true);
        Amount scaled = number.times(Scales.of(pieces.at(at)), at);
        while (Scales.isScale(pieces.at(scaled.last() + 1)) && scaled.last() - first < LONGEST) {
            scaled = scaled.times(Scales.of(pieces.at(scaled.last() + 1)), scaled.last() + 1);
        }
        return Optional.of(rest(pieces, scaled));
    }

    private static Optional<Amount> words(Pieces pieces, int i) {
        long total = 0;
        long current = 0;
        int last = -1;
        for (int at = i; at < i + LONGEST && total <= LARGEST && current <= LARGEST; at++) {
            OptionalInt small = cardinal(pieces, at);
            BigDecimal scale = Scales.of(pieces.at(at));
            if (small.isPresent()) {
                if (current % 100 != 0 && (current % 10 != 0 || small.getAsInt() >= 10)) {
                    break;
                }
                current += small.getAsInt();
                last = at;
            } else if (Scales.isScale(pieces.at(at)) && last >= 0) {
                long by = scale.longValue();
                boolean again = current == 0 && total > 0 && Scales.isScale(pieces.at(at - 1));
                total = again ? total * by : total + (by > 100 ? Math.max(1, current) * by : 0);
                current = again || by > 100 ? 0 : Math.max(1, current) * by;
                last = at;
            } else if (!(last == at - 1 && joins(pieces, at))) {
                break;
            }
        }
        if (last < 0 || total > LARGEST || current > LARGEST) {
            return Optional.empty();
        }
        BigDecimal value = BigDecimal.valueOf(total + current);
        return Optional.of(Amount.single(value, i, last, Manner.WORDS, isScaled(pieces, i, last)));
    }

    private static boolean isScaled(Pieces pieces, int first, int last) {
        for (int i = first; i <= last; i++) {
            if (Scales.isScale(pieces.at(i))) {
                return true;
            }
        }
        return false;
    }

    private static OptionalInt cardinal(Pieces pieces, int i) {
        String word = pieces.at(i);
        return word.equals("nought") || word.equals("naught")
                ? OptionalInt.of(0)
                : NumberWords.cardinal(word);
    }

    /** "Twenty-three", "a hundred and two". */
    private static boolean joins(Pieces pieces, int at) {
        boolean tens = pieces.isDash(at) && pieces.glued(at) == pieces.glued(at + 1);
        boolean and = pieces.is(at, "and") && Scales.isScale(pieces.at(at - 1));
        return (tens && isTens(pieces, at - 1) || and) && cardinal(pieces, at + 1).isPresent();
    }

    private static boolean isTens(Pieces pieces, int i) {
        int value = cardinal(pieces, i).orElse(0);
        return value >= 20 && value % 10 == 0;
    }

    /** A number after digits and a scale: "4 thousand 3 hundred and 21" is left to its parts. */
    static Amount rest(Pieces pieces, Amount number) {
        int next = number.last() + 1;
        if (pieces.is(next, "and") && pieces.is(next + 1, "a")) {
            BigDecimal part = part(pieces, next + 2);
            boolean ends = part.signum() > 0 && !Scales.isScale(pieces.at(next + 3));
            if (ends) {
                BigDecimal scale = Scales.within(number.low());
                return number.plus(part.multiply(scale), number.first()).endingAt(next + 2);
            }
        }
        return number;
    }

    /** "Five point two", "two and a half", "one and three quarters", and a scale after it. */
    private static Amount tail(Pieces pieces, Amount number) {
        int next = number.last() + 1;
        if (pieces.is(next, "point") && cardinal(pieces, next + 1).isPresent()) {
            return scaled(pieces, decimals(pieces, number, next + 1));
        }
        boolean dash = pieces.isDash(next) && pieces.is(next + 1, "and");
        int and = dash ? next + 1 : next;
        if (!pieces.is(and, "and")) {
            return pieces.is(next, "dozens") ? scaled(pieces, number) : number;
        }
        int at = and + 1 + (pieces.isDash(and + 1) ? 1 : 0);
        boolean article = pieces.is(at, "a") || pieces.is(at, "one");
        int parts = article ? 1 : cardinal(pieces, at).orElse(0);
        at += 1 + (pieces.isDash(at + 1) ? 1 : 0);
        BigDecimal part = part(pieces, at).multiply(BigDecimal.valueOf(parts));
        if (part.signum() <= 0 || part.compareTo(BigDecimal.ONE) >= 0) {
            return number;
        }
        boolean large = number.scaled() && number.low().compareTo(BigDecimal.valueOf(1_000)) >= 0;
        BigDecimal scale = large ? Scales.within(number.low()) : BigDecimal.ONE;
        return scaled(pieces, number.plus(part.multiply(scale), number.first()).endingAt(at));
    }

    private static Amount scaled(Pieces pieces, Amount number) {
        int next = number.last() + 1;
        return Scales.isScale(pieces.at(next)) || pieces.is(next, "dozens")
                ? number.times(Scales.after(pieces.at(next)), next)
                : number;
    }

    private static Amount decimals(Pieces pieces, Amount number, int first) {
        StringBuilder digits = new StringBuilder();
        int at = first;
        while (at < first + LONGEST && cardinal(pieces, at).isPresent()) {
            digits.append(cardinal(pieces, at).getAsInt());
            at++;
        }
        return number.plus(new BigDecimal("0." + digits), number.first()).endingAt(at - 1);
    }

    /** The value of "half", "third", "quarters"; zero if it is none. */
    static BigDecimal part(Pieces pieces, int i) {
        int below = Shares.below(pieces.at(i));
        return below == 0
                ? BigDecimal.ZERO
                : BigDecimal.ONE.divide(BigDecimal.valueOf(below), 4, RoundingMode.HALF_UP);
    }
}
