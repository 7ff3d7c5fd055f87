package org.hearsay.bench;

import java.time.Duration;

/** What a piece of work took, in seconds: by the clock, and of all processors of this process. */
record ProcessCost(double wall, double processor) {

    /** Work that may fail. */
    interface Work {
        void run() throws Exception;
    }

    static ProcessCost of(Work work) throws Exception {
        long wall = System.nanoTime();
        Duration before = ofAllThreads();
        work.run();
        return new ProcessCost(
                (System.nanoTime() - wall) / 1e9, ofAllThreads().minus(before).toNanos() / 1e9);
    }

    /** In hundredths of a second, as systems count it. */
    private static Duration ofAllThreads() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
