package org.hearsay.intake.web;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Ends one request when its time is up, by closing the connection under whoever reads from it:
 * limits on single reads do not stop a server that sends a byte now and then.
 */
final class Deadline implements Closeable {

    private final Future<?> timer;
    private Socket[] sockets = {};
    private boolean over;

    private Deadline(ScheduledExecutorService timers, Duration time) {
        this.timer = timers.schedule(this::end, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    static Deadline in(Duration time, ScheduledExecutorService timers) {
        return new Deadline(timers, time);
    }

    /** Closes the socket when time is up, or at once if it is already. */
    synchronized void guard(Socket socket) {
        sockets = new Socket[] {socket};
        if (over) {
            end();
        }
    }

    /** Time is up, or nobody wants the answer any more. */
    synchronized void end() {
        over = true;
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                // It is closed for good all the same.
                over = true;
            }
        }
    }

    synchronized boolean isOver() {
        return over;
    }

    @Override
    public void close() {
        timer.cancel(false);
    }
}
