package org.hearsay.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.figure.Amount.Manner;

/** Numbers in digits: "1,200", "2.5", "40 000", "2½", "1/2", with the scale that follows them. */
final class Digits {

    private static final int LONGEST = 20;

    private static final Map<String, BigDecimal> FRACTIONS =
            Map.of(
                    "\u2159", new BigDecimal("0.1667"),
                    "\u2155", new BigDecimal("0.2"),
                    "\u00bd", new BigDecimal("0.5"),
                    "\u00bc", new BigDecimal("0.25"),
                    "\u00be", new BigDecimal("0.75"),
                    "\u2153", new BigDecimal("0.3333"),
                    "\u2154", new BigDecimal("0.6667"),
                    "\u215b", new BigDecimal("0.125"));

    private static final Set<String> BELOW = Set.of("2", "3", "4", "5", "6", "8", "10");

    private Digits() {}

    /** Whether a piece is a sign such as "½". */
    static boolean isFraction(String piece) {
        return FRACTIONS.containsKey(piece);
    }

    static Optional<Amount> read(Pieces pieces, int i) {
        BigDecimal sign = FRACTIONS.get(pieces.at(i));
        if (sign != null) {
            Amount part = Amount.single(sign, i, i, Manner.DIGITS, false);
            return Optional.of(scaled(pieces, part));
        }
        Optional<Amount> fraction = fraction(pieces, i);
        return fraction.isPresent() ? fraction : grouped(pieces, i).map(n -> scaled(pieces, n));
    }

    /** A part of one in digits: "½", "1/2". */
    static Optional<Amount> part(Pieces pieces, int i) {
        BigDecimal sign = FRACTIONS.get(pieces.at(i));
        return sign == null
                ? fraction(pieces, i)
                : Optional.of(Amount.single(sign, i, i, Manner.DIGITS, false));
    }

    /** "1/2", where what follows is halved or measured; "9/11" and "24/7" are no fractions. */
    private static Optional<Amount> fraction(Pieces pieces, int i) {
        boolean slash = pieces.is(i + 1, "/") || pieces.is(i + 1, "\u2044");
        boolean apart = !pieces.is(i - 1, "/") && !pieces.is(i + 3, "/");
        boolean digit = pieces.isNumber(i) && pieces.at(i).length() == 1;
        if (!slash || !apart || !digit || !BELOW.contains(pieces.at(i + 2))) {
            return Optional.empty();
        }
        int above = pieces.at(i).charAt(0) - '0';
        int below = Integer.parseInt(pieces.at(i + 2));
        boolean noun =
                Units.after(pieces, i + 3).isPresent()
                        || pieces.is(i + 3, "of")
                        || pieces.isNoun(i + 3);
        return above > 0 && above < below && noun
                ? Optional.of(Amount.single(divide(above, below), i, i + 2, Manner.DIGITS, false))
                : Optional.empty();
    }

    static BigDecimal divide(int above, int below) {
        return BigDecimal.valueOf(above).divide(BigDecimal.valueOf(below), 4, RoundingMode.HALF_UP);
    }

    /** Digits with what follows them before any scale: groups after spaces, a fraction. */
    private static Optional<Amount> grouped(Pieces pieces, int i) {
        Optional<BigDecimal> value = value(pieces.at(i));
        if (value.isEmpty()) {
            return Optional.empty();
        }
        int last = lastGroup(pieces, i);
        if (last > i) {
            return Optional.of(
                    Amount.single(joined(pieces, i, last), i, last, Manner.DIGITS, false));
        }
        BigDecimal sign = FRACTIONS.get(pieces.at(i + 1));
        if (sign != null) {
            BigDecimal sum = value.get().add(sign);
            return Optional.of(Amount.single(sum, i, i + 1, Manner.DIGITS, false));
        }
        Optional<Amount> mixed = fraction(pieces, i + 1).filter(f -> !pieces.glued(i + 1));
        return Optional.of(
                mixed.map(f -> f.plus(value.get(), i))
                        .orElse(Amount.single(value.get(), i, i, Manner.DIGITS, false)));
    }

    /** Groups of three after spaces, as in "40 000"; other digits that follow are numbers apart. */
    private static int lastGroup(Pieces pieces, int i) {
        int at = i;
        boolean head = pieces.at(i).length() <= 3 && pieces.at(i).charAt(0) != '0';
        while (head && at - i < 4 && isGroup(pieces, at + 1)) {
            at++;
        }
        boolean round = at == i + 1 && pieces.is(at, "000");
        return round || at > i + 1 ? at : i;
    }

    private static boolean isGroup(Pieces pieces, int i) {
        return pieces.at(i).length() == 3
                && pieces.at(i).chars().allMatch(c -> c >= '0' && c <= '9')
                && !pieces.glued(i);
    }

    private static BigDecimal joined(Pieces pieces, int first, int last) {
        StringBuilder digits = new StringBuilder();
        for (int i = first; i <= last; i++) {
            digits.append(pieces.at(i));
        }
        return new BigDecimal(digits.toString());
    }

    private static Amount scaled(Pieces pieces, Amount number) {
        int next = number.last() + 1;
        next += pieces.isDash(next) && Scales.isScale(pieces.at(next + 1)) ? 1 : 0;
        BigDecimal scale = Scales.after(pieces.at(next));
        if (scale.compareTo(BigDecimal.ONE) == 0) {
            scale = Scales.brief(pieces, number.first(), next);
        }
        if (scale.compareTo(BigDecimal.ONE) == 0) {
            return number;
        }
        Amount more = number.times(scale, next);
        if (Scales.isScale(pieces.at(next + 1))) {
            return scaled(pieces, more);
        }
        return Spelled.rest(pieces, more);
    }

    /** Digits with commas at the thousands and at most one point. */
    private static Optional<BigDecimal> value(String text) {
        if (text.length() > LONGEST || isCode(text)) {
            return Optional.empty();
        }
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        String[] groups = whole.split(",", -1);
        for (int i = 1; i < groups.length; i++) {
            boolean indian = i < groups.length - 1 && groups[i].length() == 2;
            if ((groups[i].length() != 3 && !indian) || groups[0].length() > 3) {
                return Optional.empty();
            }
        }
        String plain = String.join("", groups) + (point < 0 ? "" : text.substring(point));
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if ((c < '0' || c > '9') && i != plain.indexOf('.')) {
                return Optional.empty();
            }
        }
        return Optional.of(new BigDecimal(plain));
    }

    /** "007" and the parts of a telephone number are names. */
    private static boolean isCode(String text) {
        return text.length() > 1 && text.charAt(0) == '0' && text.charAt(1) != '.';
    }
}
