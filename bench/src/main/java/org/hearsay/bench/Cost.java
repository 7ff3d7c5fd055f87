package org.hearsay.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What a piece of work took, in nanoseconds: by the clock, and of this thread's processor time. */
record Cost(long wall, long processor) {

    static Cost of(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        long wall = System.nanoTime();
        long processor = threads.getCurrentThreadCpuTime();
        work.run();
        return new Cost(System.nanoTime() - wall, threads.getCurrentThreadCpuTime() - processor);
    }

    /** What each work takes in so many passes, in turn, after one that warms up; by name. */
    static Map<String, List<Cost>> race(Map<String, Runnable> works, int passes) {
        Map<String, List<Cost>> costs = new LinkedHashMap<>();
        works.values().forEach(Runnable::run);
        for (int pass = 0; pass < passes; pass++) {
            works.forEach(
                    (name, work) ->
                            costs.computeIfAbsent(name, n -> new ArrayList<>()).add(of(work)));
        }
        return costs;
    }

    /** What a doubling costs where so many times as much took so many times as long: "1.93". */
    static String ofDoubling(double growth, double ratio) {
        double doublings = Math.log(growth) / Math.log(2);
        return String.format(Locale.ROOT, "%.2f", Math.pow(ratio, 1 / doublings));
    }

    /** The middle one, or the mean of the two in the middle. */
    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    static double median(List<Cost> costs, ToDoubleFunction<Cost> measure) {
        return median(costs.stream().map(measure::applyAsDouble).toList());
    }
}
