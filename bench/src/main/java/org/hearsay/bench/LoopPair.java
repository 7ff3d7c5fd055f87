package org.hearsay.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What the fixed loop took, and what the product took right after it for the same articles. */
record LoopPair(ProcessCost loop, ProcessCost product) {

    /** How much of the loop's speed the product has, in hundredths, by the clock. */
    double percent() {
        return 100 * loop.wall() / product.wall();
    }

    /** The same by the time of all processors that this process used. */
    double ofProcessors() {
        return 100 * loop.processor() / product.processor();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "loop %.2f s (processors %.2f), Hearsay %.2f s (%.2f): %.1f %%, of processors"
                        + " %.1f %%",
                loop.wall(),
                loop.processor(),
                product.wall(),
                product.processor(),
                percent(),
                ofProcessors());
    }

    static String medians(List<LoopPair> pairs) {
        return String.format(
                Locale.ROOT,
                "median of %d pairs: %.1f %%, of processors %.1f %%",
                pairs.size(),
                median(pairs, LoopPair::percent),
                median(pairs, LoopPair::ofProcessors));
    }

    static double median(List<LoopPair> pairs, ToDoubleFunction<LoopPair> what) {
        return Cost.median(pairs.stream().mapToDouble(what).boxed().toList());
    }
}
