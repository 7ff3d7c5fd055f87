package org.hearsay.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hearsay.intake.web.Web;

/**
 * Has Ctrl-C end a run as it should end: what is under way breaks off, the file is closed whole,
 * and only then does the program go.
 */
final class StopOnInterrupt {

    private static final long LONGEST_MS = 2_000;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook;

    private StopOnInterrupt(Web web) {
        this.hook =
                new Thread(
                        () -> {
                            web.stop();
                            await();
                        },
                        "hearsay-stop");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void await() {
        try {
            boolean ended = done.await(LONGEST_MS, TimeUnit.MILLISECONDS);
            if (!ended) {
                System.err.println("hearsay: stopped before the file was whole");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does the work; while it lasts, Ctrl-C stops the web, and waits for the work to be done. */
    static int during(Web web, Callable<Integer> work) throws Exception {
        StopOnInterrupt stop = new StopOnInterrupt(web);
        try {
            return work.call();
        } finally {
            stop.end();
        }
    }

    private void end() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is ending already, and the hook with it.
            return;
        }
    }
}
