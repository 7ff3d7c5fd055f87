package org.hearsay.figure;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.hearsay.figure.Amount.Manner;
import org.hearsay.text.NumberWords;

/** Reads a number where it begins: digits, words, shares, vague words, and ranges of them. */
final class Numbers {

    private static final Map<String, BigDecimal> SCALES =
            Map.of(
                    "dozen", BigDecimal.valueOf(12),
                    "hundred", BigDecimal.valueOf(100),
                    "thousand", BigDecimal.valueOf(1_000),
                    "million", BigDecimal.valueOf(1_000_000),
                    "billion", BigDecimal.valueOf(1_000_000_000),
                    "trillion", BigDecimal.valueOf(1_000_000_000_000L));

    /** Letters that stand for a scale after digits. */
    private static final Map<String, String> SHORT_SCALES =
            Map.of(
                    "m",
                    "million",
                    "mn",
                    "million",
                    "mln",
                    "million",
                    "bn",
                    "billion",
                    "b",
                    "billion",
                    "tn",
                    "trillion",
                    "trn",
                    "trillion",
                    "k",
                    "thousand");

    /** Vague plurals and the lowest number that they can mean; the highest is below ten scales. */
    private static final Map<String, Integer> VAGUE =
            Map.of(
                    "dozens",
                    24,
                    "scores",
                    40,
                    "hundreds",
                    200,
                    "thousands",
                    2_000,
                    "millions",
                    2_000_000,
                    "billions",
                    2_000_000_000);

    private static final Map<String, Integer> PARTS =
            Map.of(
                    "half",
                    2,
                    "third",
                    3,
                    "thirds",
                    3,
                    "quarter",
                    4,
                    "quarters",
                    4,
                    "fifth",
                    5,
                    "fifths",
                    5,
                    "tenth",
                    10,
                    "tenths",
                    10);

    private static final int LONGEST = 12;

    private Numbers() {}

    /** The number that begins with this piece, with all of its range. */
    static Optional<Amount> read(Pieces pieces, int i) {
        if (pieces.is(i, "between")) {
            return range(pieces, i, i + 1, Set.of("and"));
        }
        Optional<Amount> range = range(pieces, i, i, Set.of("to", "-", "\u2013", "or"));
        return range.isPresent() ? range : single(pieces, i);
    }

    private static Optional<Amount> range(Pieces pieces, int first, int at, Set<String> links) {
        if (pieces.is(first - 1, "from")) {
            return Optional.empty();
        }
        Optional<Amount> low = single(pieces, at).filter(n -> plain(n.manner()));
        if (low.isEmpty() || !links.contains(pieces.at(low.get().last() + 1))) {
            return Optional.empty();
        }
        int next = low.get().last() + 2;
        next += pieces.isDash(next - 1) && pieces.is(next, "$") ? 1 : 0;
        return single(pieces, next)
                .filter(n -> plain(n.manner()))
                .flatMap(high -> joined(first, low.get(), high));
    }

    private static Optional<Amount> joined(int first, Amount low, Amount high) {
        BigDecimal from = low.low();
        BigDecimal unscaled = high.scaled() ? scaleOf(high.high()) : BigDecimal.ONE;
        if (high.scaled() && !low.scaled()) {
            from = from.multiply(unscaled);
        }
        return from.compareTo(high.high()) < 0
                ? Optional.of(
                        new Amount(
                                from, high.high(), first, high.last(), Manner.RANGE, high.scaled()))
                : Optional.empty();
    }

    private static boolean plain(Manner manner) {
        return manner == Manner.DIGITS || manner == Manner.WORDS;
    }

    /** The largest scale word that a number can have been given in. */
    private static BigDecimal scaleOf(BigDecimal value) {
        BigDecimal best = BigDecimal.ONE;
        for (BigDecimal scale : SCALES.values()) {
            if (scale.compareTo(value) <= 0 && scale.compareTo(best) > 0) {
                best = scale;
            }
        }
        return best;
    }

    private static Optional<Amount> single(Pieces pieces, int i) {
        if (pieces.isNumber(i)) {
            return digits(pieces, i);
        }
        return vague(pieces, i)
                .or(() -> share(pieces, i))
                .or(() -> halfScale(pieces, i))
                .or(() -> words(pieces, i));
    }

    private static Optional<Amount> digits(Pieces pieces, int i) {
        Optional<BigDecimal> value = value(pieces.at(i));
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Amount number = Amount.single(value.get(), i, i, Manner.DIGITS, false);
        return Optional.of(scaled(pieces, number));
    }

    private static Amount scaled(Pieces pieces, Amount number) {
        int next = number.last() + 1;
        next += pieces.isDash(next) && SCALES.containsKey(pieces.at(next + 1)) ? 1 : 0;
        String word = SHORT_SCALES.getOrDefault(pieces.at(next), pieces.at(next));
        boolean brief = SHORT_SCALES.containsKey(pieces.at(next));
        BigDecimal scale = SCALES.get(word);
        if (scale == null || (brief && !isScale(pieces, number.first(), next))) {
            return number;
        }
        BigDecimal value = number.low().multiply(scale);
        Amount more = Amount.single(value, number.first(), next, number.manner(), true);
        return SCALES.containsKey(pieces.at(next + 1)) ? scaled(pieces, more) : more;
    }

    /** A letter after digits is a scale in money, or before something that is counted. */
    private static boolean isScale(Pieces pieces, int first, int letter) {
        boolean money = Units.isCurrencySign(pieces.at(first - 1));
        String word = pieces.at(letter);
        boolean alone = word.length() == 1;
        return (pieces.glued(letter) && (money || !alone || pieces.tag(letter + 1).equals("NNS")))
                || (!alone && money);
    }

    /** Digits with commas at the thousands and at most one point. */
    private static Optional<BigDecimal> value(String text) {
        if (text.length() > 20) {
            return Optional.empty();
        }
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        String[] groups = whole.split(",", -1);
        for (int i = 1; i < groups.length; i++) {
            if (groups[i].length() != 3 || groups[0].length() > 3) {
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

    /** "Dozens", "tens of thousands", "several hundred". */
    private static Optional<Amount> vague(Pieces pieces, int i) {
        String word = pieces.at(i);
        boolean several = word.equals("several");
        boolean few = word.equals("few") || (word.equals("a") && pieces.is(i + 1, "few"));
        if (several || few) {
            int at = word.equals("a") ? i + 2 : i + 1;
            BigDecimal scale = SCALES.get(pieces.at(at));
            return scale == null
                    ? Optional.empty()
                    : Optional.of(bounds(scale.multiply(BigDecimal.valueOf(2)), scale, i, at));
        }
        if ((word.equals("tens") || word.equals("hundreds")) && pieces.is(i + 1, "of")) {
            Integer next = VAGUE.get(pieces.at(i + 2));
            if (next != null && next >= 2_000) {
                int factor = word.equals("tens") ? 10 : 100;
                BigDecimal scale = BigDecimal.valueOf(next / 2L * factor);
                return Optional.of(bounds(scale.multiply(BigDecimal.valueOf(2)), scale, i, i + 2));
            }
        }
        Integer low = VAGUE.get(word);
        boolean noun = pieces.is(i + 1, "of") || Counted.startsAt(pieces, i + 1);
        if (low == null || (word.equals("scores") && !pieces.is(i + 1, "of")) || !noun) {
            return Optional.empty();
        }
        BigDecimal scale = BigDecimal.valueOf(low < 100 ? 10 : low / 2L);
        return Optional.of(bounds(BigDecimal.valueOf(low), scale, i, i));
    }

    private static Amount bounds(BigDecimal low, BigDecimal scale, int first, int last) {
        BigDecimal high = scale.multiply(BigDecimal.TEN).subtract(BigDecimal.ONE);
        return new Amount(low, high, first, last, Manner.VAGUE, true);
    }

    /** "Two thirds of", "a quarter of", "half of"; the number is the part, 0.25 for a quarter. */
    private static Optional<Amount> share(Pieces pieces, int i) {
        int at = i;
        int parts = 1;
        OptionalInt spelled = NumberWords.cardinal(pieces.at(i));
        if (pieces.is(i, "a") || spelled.isPresent()) {
            parts = spelled.orElse(1);
            at = pieces.isDash(i + 1) ? i + 2 : i + 1;
        }
        Integer of = PARTS.get(pieces.at(at));
        if (of == null || (at == i && of != 2) || parts >= of || parts < 1) {
            return Optional.empty();
        }
        int a = pieces.is(at + 1, "of") ? at + 2 : at + 1;
        BigDecimal scale = pieces.is(a, "a") ? SCALES.get(pieces.at(a + 1)) : null;
        if (scale != null) {
            BigDecimal value = divide(scale.multiply(BigDecimal.valueOf(parts)), of);
            return Optional.of(Amount.single(value, i, a + 1, Manner.WORDS, true));
        }
        if (!pieces.is(at + 1, "of")) {
            return Optional.empty();
        }
        BigDecimal value = divide(BigDecimal.valueOf(parts), of);
        return Optional.of(Amount.single(value, i, at, Manner.SHARE, false));
    }

    private static BigDecimal divide(BigDecimal parts, int of) {
        return parts.divide(BigDecimal.valueOf(of), 4, java.math.RoundingMode.HALF_UP);
    }

    /** "Half a million", "a half million", "a dozen", "a hundred". */
    private static Optional<Amount> halfScale(Pieces pieces, int i) {
        boolean article = pieces.is(i, "a") || pieces.is(i, "half");
        BigDecimal scale = SCALES.get(pieces.at(i + 1));
        if (article && scale != null) {
            boolean half = pieces.is(i, "half");
            BigDecimal value = half ? divide(scale, 2) : scale;
            return Optional.of(scaled(pieces, Amount.single(value, i, i + 1, Manner.WORDS, true)));
        }
        return Optional.empty();
    }

    private static Optional<Amount> words(Pieces pieces, int i) {
        long total = 0;
        long current = 0;
        int last = -1;
        for (int at = i; at < i + LONGEST; at++) {
            String word = pieces.at(at);
            OptionalInt small = NumberWords.cardinal(word);
            BigDecimal scale = SCALES.get(word);
            if (small.isPresent()) {
                if (current % 100 != 0 && (current % 10 != 0 || small.getAsInt() >= 10)) {
                    break;
                }
                current += small.getAsInt();
                last = at;
            } else if (scale != null && last >= 0) {
                long by = scale.longValue();
                total += by > 100 ? Math.max(1, current) * by : 0;
                current = by > 100 ? 0 : Math.max(1, current) * by;
                last = at;
            } else if (!(last == at - 1 && joins(pieces, at))) {
                break;
            }
        }
        if (last < 0 || total > 1_000_000_000_000_000L) {
            return Optional.empty();
        }
        BigDecimal value = BigDecimal.valueOf(total + current);
        return Optional.of(Amount.single(value, i, last, Manner.WORDS, last > i));
    }

    /** "Twenty-three", "a hundred and two". */
    private static boolean joins(Pieces pieces, int at) {
        boolean tens = pieces.isDash(at) && pieces.glued(at);
        boolean and = pieces.is(at, "and") && SCALES.containsKey(pieces.at(at - 1));
        return (tens || and) && NumberWords.cardinal(pieces.at(at + 1)).isPresent();
    }
}
