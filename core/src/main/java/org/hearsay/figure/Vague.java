package org.hearsay.figure;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.figure.Amount.Manner;

/** Words that bound a number only roughly: "dozens", "tens of thousands", "several hundred". */
final class Vague {

    /** Vague plurals and the scale that each is of. */
    private static final Map<String, Long> PLURALS =
            Map.of(
                    "dozens", 12L,
                    "scores", 20L,
                    "hundreds", 100L,
                    "thousands", 1_000L,
                    "lakhs", 100_000L,
                    "millions", 1_000_000L,
                    "billions", 1_000_000_000L);

    private static final Set<String> FEW = Set.of("several", "few", "many");

    private Vague() {}

    static Optional<Amount> read(Pieces pieces, int i) {
        return several(pieces, i).or(() -> tens(pieces, i)).or(() -> plural(pieces, i));
    }

    private static Optional<Amount> several(Pieces pieces, int i) {
        boolean few = pieces.is(i, "a") && pieces.is(i + 1, "few");
        int at = few ? i + 2 : i + 1;
        if (!(few || FEW.contains(pieces.at(i))) || !Scales.isScale(pieces.at(at))) {
            return Optional.empty();
        }
        BigDecimal scale = Scales.of(pieces.at(at));
        int last = at;
        if (Scales.isScale(pieces.at(at + 1))) {
            last = at + 1;
            scale = scale.multiply(Scales.of(pieces.at(last)));
        }
        BigDecimal low = scale.multiply(BigDecimal.valueOf(2));
        return Optional.of(bounds(low, tenfold(scale), i, last));
    }

    private static Optional<Amount> tens(Pieces pieces, int i) {
        long factor = pieces.is(i, "tens") ? 10 : pieces.is(i, "hundreds") ? 100 : 0;
        Long of = PLURALS.get(pieces.at(i + 2));
        if (factor == 0 || !pieces.is(i + 1, "of") || of == null || of < 1_000) {
            return Optional.empty();
        }
        BigDecimal scale = BigDecimal.valueOf(of * factor);
        return Optional.of(
                bounds(
                        scale.multiply(BigDecimal.valueOf(2)),
                        scale.multiply(BigDecimal.TEN),
                        i,
                        i + 2));
    }

    private static Optional<Amount> plural(Pieces pieces, int i) {
        Long scale = PLURALS.get(pieces.at(i));
        boolean scored = pieces.is(i, "scores") && !pieces.is(i + 1, "of");
        if (scale == null || scored || Scales.isScale(pieces.at(i - 1))) {
            return Optional.empty();
        }
        long of = scale < 100 ? 10 : scale;
        return Optional.of(
                bounds(BigDecimal.valueOf(2 * scale), BigDecimal.valueOf(10 * of), i, i));
    }

    private static BigDecimal tenfold(BigDecimal scale) {
        boolean dozen = scale.compareTo(BigDecimal.valueOf(12)) == 0;
        return dozen ? BigDecimal.valueOf(100) : scale.multiply(BigDecimal.TEN);
    }

    private static Amount bounds(BigDecimal low, BigDecimal below, int first, int last) {
        BigDecimal high = below.subtract(BigDecimal.ONE);
        return new Amount(low, high, first, last, Manner.VAGUE, true);
    }
}
