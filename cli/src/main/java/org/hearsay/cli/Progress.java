package org.hearsay.cli;

import java.io.PrintStream;
import java.util.Locale;

/**
 * Tells a person at a terminal how far a run is: documents done, of how many, rate, time left.
 *
 * <p>Silent in the first second and where standard error is not a terminal. For one thread.
 */
final class Progress {

    private static final long FIRST = 1_000_000_000L;
    private static final long STEP = 200_000_000L;

    private final PrintStream err;
    private final boolean shown;
    private final int total;
    private final long start = System.nanoTime();
    private long last = start + FIRST - STEP;
    private int done;
    private boolean wrote;

    Progress(PrintStream err, boolean shown, int total) {
        this.err = err;
        this.shown = shown;
        this.total = total;
    }

    /** Progress on standard error, if somebody is there to see it: the launcher knows. */
    static Progress atTerminal(int total) {
        return new Progress(System.err, Boolean.getBoolean("hearsay.terminal"), total);
    }

    void step() {
        done++;
        long now = System.nanoTime();
        if (shown && now - last >= STEP) {
            last = now;
            wrote = true;
            err.print("\r" + line(done, total, (now - start) / 1e9) + "\u001b[K");
            err.flush();
        }
    }

    /** Clears the line. */
    void end() {
        if (wrote) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }

    /** Seconds since the beginning. */
    double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    static String line(int done, int total, double seconds) {
        double rate = done / Math.max(seconds, 1e-3);
        long left = Math.round((total - done) / Math.max(rate, 1e-3));
        return String.format(
                Locale.ROOT,
                "%d of %d documents, %.1f a second, about %s left",
                done,
                total,
                rate,
                left >= 90 ? Math.round(left / 60.0) + " min" : left + " s");
    }
}
