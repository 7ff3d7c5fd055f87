package org.hearsay.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.figure.Amount.Manner;
import org.hearsay.text.NumberWords;

/**
 * Parts of a whole, as percentages with two places: "two thirds", "half", "one in five", "nine out
 * of ten".
 */
final class Shares {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Map<String, Integer> PARTS = parts();

    /** Wholes that people are counted by. */
    private static final Set<Integer> WHOLES =
            Set.of(2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1_000, 10_000, 100_000);

    private Shares() {}

    /** Into how many parts a word cuts; 0 if it is no such word. */
    static int below(String word) {
        return PARTS.getOrDefault(word, 0);
    }

    static Optional<Amount> read(Pieces pieces, int i) {
        Optional<Amount> ratio = ratio(pieces, i);
        return ratio.or(() -> digits(pieces, i)).or(() -> fraction(pieces, i));
    }

    /** "1/2 of", "½ of"; without "of" they are numbers. */
    private static Optional<Amount> digits(Pieces pieces, int i) {
        return Digits.part(pieces, i)
                .filter(part -> pieces.is(part.last() + 1, "of"))
                .map(
                        part ->
                                Amount.single(
                                        part.low().movePointRight(2),
                                        i,
                                        part.last(),
                                        Manner.SHARE,
                                        false));
    }

    private static Optional<Amount> fraction(Pieces pieces, int i) {
        int parts = 1;
        int at = i;
        boolean article = pieces.is(i, "a") || pieces.is(i, "one");
        int spelled = NumberWords.cardinal(pieces.at(i)).orElse(0);
        if (article || (spelled > 1 && spelled < 20)) {
            parts = article ? 1 : spelled;
            at = i + 1 + (pieces.isDash(i + 1) ? 1 : 0);
        }
        int of = below(pieces.at(at));
        boolean alone = at == i && !pieces.is(at, "half");
        boolean plural = pieces.at(at).endsWith("s") || pieces.at(at).equals("halves");
        if (of == 0 || alone || parts >= of || (parts > 1) != plural) {
            return Optional.empty();
        }
        if (scaledNext(pieces, at)) {
            return Optional.empty();
        }
        Optional<Amount> scale = ofScale(pieces, i, at, parts, of);
        return scale.isPresent() ? scale : share(parts, of, i, at);
    }

    /** "Half a million" and "a quarter million" are read as numbers. */
    private static boolean scaledNext(Pieces pieces, int at) {
        int next = pieces.is(at + 1, "a") ? at + 2 : at + 1;
        return Scales.isScale(pieces.at(next));
    }

    /** "Three quarters of a million". */
    private static Optional<Amount> ofScale(Pieces pieces, int i, int at, int parts, int of) {
        boolean scale =
                pieces.is(at + 1, "of") && pieces.is(at + 2, "a") && scaledNext(pieces, at + 1);
        if (!scale) {
            return Optional.empty();
        }
        BigDecimal value =
                Scales.of(pieces.at(at + 3))
                        .multiply(BigDecimal.valueOf(parts))
                        .divide(BigDecimal.valueOf(of), 0, RoundingMode.HALF_UP);
        return Optional.of(Amount.single(value, i, at + 3, Manner.WORDS, true));
    }

    private static Optional<Amount> share(int parts, int of, int first, int last) {
        BigDecimal percent =
                HUNDRED.multiply(BigDecimal.valueOf(parts))
                        .divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP);
        return Optional.of(Amount.single(percent, first, last, Manner.SHARE, false));
    }

    /** "One in five", "9 out of 10". */
    private static Optional<Amount> ratio(Pieces pieces, int i) {
        int parts = small(pieces, i);
        boolean out = pieces.is(i + 1, "out") && pieces.is(i + 2, "of");
        int after = out ? i + 3 : i + 2;
        boolean every = pieces.is(after, "every");
        int at = every ? after + 1 : after;
        if (parts < 1 || !(out || pieces.is(i + 1, "in"))) {
            return Optional.empty();
        }
        Optional<Amount> whole = Numbers.whole(pieces, at).filter(n -> n.low().scale() <= 0);
        if (whole.isEmpty() || whole.get().low().compareTo(BigDecimal.valueOf(100_000)) > 0) {
            return Optional.empty();
        }
        int of = whole.get().low().intValue();
        boolean counted = WHOLES.contains(of) || out || (parts == 1 && of < 400);
        boolean said = counted && parts < of && (out || every || parts < 10);
        boolean time = Exclusions.isTimeWord(pieces.at(whole.get().last() + 1));
        return said && !time ? share(parts, of, i, whole.get().last()) : Optional.empty();
    }

    /** A whole number below a hundred at one piece, else 0. */
    private static int small(Pieces pieces, int i) {
        String piece = pieces.at(i);
        if (pieces.isNumber(i) && piece.length() <= 2) {
            return piece.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(piece) : 0;
        }
        return NumberWords.cardinal(piece).orElse(0);
    }

    private static Map<String, Integer> parts() {
        Map<String, Integer> parts = new HashMap<>();
        String[] rows = {
            "half 2",
            "third 3",
            "quarter 4",
            "fourth 4",
            "fifth 5",
            "sixth 6",
            "seventh 7",
            "eighth 8",
            "ninth 9",
            "tenth 10",
            "twelfth 12",
            "twentieth 20"
        };
        for (String row : rows) {
            int space = row.indexOf(' ');
            int of = Integer.parseInt(row.substring(space + 1));
            parts.put(row.substring(0, space), of);
            parts.put(row.substring(0, space) + "s", of);
        }
        parts.remove("halfs");
        parts.put("halves", 2);
        return Map.copyOf(parts);
    }
}
