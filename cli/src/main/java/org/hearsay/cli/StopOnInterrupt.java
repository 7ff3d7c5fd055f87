package org.hearsay.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Has Ctrl-C and its like end a piece of work as it should end: what is under way breaks off, what
 * is written is written whole, native code is left, and only then does the program go.
 *
 * <p>It is no shutdown hook: those run side by side, and the one that ONNX Runtime sets takes away
 * what a thread may still compute with, which ends the process by a crash.
 */
final class StopOnInterrupt {

    private static final long LONGEST_MS = 5_000;

    /** What shells add a signal's number to, for the exit code. */
    private static final int BY_SIGNAL = 128;

    /**
     * How work is asked to end, from another thread; and what is said when it ended, or did not in
     * time.
     */
    record Stop(Runnable ask, String ended, String cutShort) {}

    private final Stop stop;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final CountDownLatch done = new CountDownLatch(1);

    private StopOnInterrupt(Stop stop) {
        this.stop = stop;
    }

    /**
     * Does the work. If a signal comes meanwhile, the work is asked to end, and the program ends
     * with the signal's exit code when it has, at the latest after five seconds.
     */
    static <T> T during(Stop stop, Callable<T> work) throws Exception {
        StopOnInterrupt interrupt = new StopOnInterrupt(stop);
        EndSignals signals = new EndSignals(interrupt::end);
        try {
            return work.call();
        } finally {
            interrupt.done.countDown();
            if (interrupt.asked.get()) {
                Thread.sleep(2 * LONGEST_MS);
            }
            signals.close();
        }
    }

    /** A second signal is one too many to wait for. */
    private void end(int signal) {
        if (asked.getAndSet(true)) {
            Runtime.getRuntime().halt(BY_SIGNAL + signal);
        }
        stop.ask().run();
        if (isDone()) {
            say(stop.ended());
            System.exit(BY_SIGNAL + signal);
        }
        say(stop.cutShort());
        // Without the hooks, for native code may still be running.
        Runtime.getRuntime().halt(BY_SIGNAL + signal);
    }

    private boolean isDone() {
        try {
            return done.await(LONGEST_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void say(String what) {
        if (!what.isEmpty()) {
            System.err.println("hearsay: " + what);
        }
    }
}
