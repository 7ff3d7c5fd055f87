package org.hearsay.intake.child;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Kills a child that takes too long over one document. Once ended it kills no more, so that the
 * next document does not pay for this one.
 */
final class Watch {

    private static final long POLL_MILLIS = 100;

    private final Child child;
    private final Duration cpuAtStart;
    private final Duration cpu;
    private final Future<?> alarm;
    private final Future<?> poll;
    private boolean over;

    Watch(Child child, Duration cpu, Duration wall, ScheduledExecutorService keeper) {
        this.child = child;
        this.cpu = cpu;
        this.cpuAtStart = child.cpu();
        this.alarm =
                keeper.schedule(
                        () -> kill(Child.State.LATE), wall.toMillis(), TimeUnit.MILLISECONDS);
        this.poll =
                keeper.scheduleWithFixedDelay(
                        this::look, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        if (child.cpu().minus(cpuAtStart).compareTo(cpu) > 0) {
            kill(Child.State.SPENT);
        }
    }

    private synchronized void kill(Child.State why) {
        if (!over) {
            child.kill(why);
        }
    }

    void end() {
        synchronized (this) {
            over = true;
        }
        alarm.cancel(false);
        poll.cancel(false);
    }
}
