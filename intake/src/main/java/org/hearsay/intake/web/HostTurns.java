package org.hearsay.intake.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one request at a time go to a host, with a pause after each, and few go out in all.
 *
 * <p>A turn is held only while a request is under way, and nothing else is waited for meanwhile, so
 * that no two can wait for each other.
 */
final class HostTurns {

    /** One host's turn. */
    private static final class Host {
        private final ReentrantLock lock = new ReentrantLock(true);
        private volatile Duration delay;
        private volatile Duration pause = Duration.ZERO;
        private volatile Instant last = Instant.EPOCH;
        private volatile Optional<String> closed = Optional.empty();

        Host(Duration delay) {
            this.delay = delay;
        }
    }

    /** A turn that is held; closing it begins the pause. */
    final class Turn implements AutoCloseable {

        private final Host host;

        private Turn(Host host) {
            this.host = host;
        }

        @Override
        public void close() {
            host.last = clock.instant();
            host.pause = host.delay;
            atOnce.release();
            host.lock.unlock();
        }
    }

    private final Map<String, Host> hosts = new ConcurrentHashMap<>();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Semaphore atOnce;
    private final Duration usual;
    private final Clock clock;

    HostTurns(Duration usual, int atOnce, Clock clock) {
        this.usual = usual;
        this.atOnce = new Semaphore(atOnce, true);
        this.clock = clock;
    }

    /**
     * Waits for the host to be free, and for its pause to be over.
     *
     * @throws RefusedException if the host asked to be left alone, or the run was stopped
     */
    Turn take(String name) throws InterruptedException, RefusedException {
        Host host = host(name);
        host.lock.lockInterruptibly();
        try {
            if (host.closed.isPresent()) {
                throw new RefusedException(host.closed.get());
            }
            pause(host);
            atOnce.acquire();
            return new Turn(host);
        } catch (InterruptedException | RefusedException | RuntimeException e) {
            host.lock.unlock();
            throw e;
        }
    }

    private void pause(Host host) throws InterruptedException, RefusedException {
        Duration gone = Duration.between(host.last, clock.instant());
        Duration left = host.pause.minus(gone);
        if (!left.isNegative() && !left.isZero()) {
            // A clock that was put back makes nobody wait longer than the pause.
            long millis = Math.min(left.toMillis() + 1, host.pause.toMillis());
            stop.await(millis, TimeUnit.MILLISECONDS);
        }
        if (stop.getCount() == 0) {
            throw new RefusedException("the run was stopped");
        }
    }

    /** Nobody waits any more, and nobody gets a turn. */
    void stop() {
        stop.countDown();
    }

    /** From now on there is at least this pause between two requests. */
    void slowDown(String name, Duration delay) {
        Host host = host(name);
        host.delay = host.delay.compareTo(delay) < 0 ? delay : host.delay;
        host.pause = host.pause.compareTo(delay) < 0 ? delay : host.pause;
    }

    /** The next turn, and only that, comes after this pause. */
    void postpone(String name, Duration pause) {
        Host host = host(name);
        host.pause = host.pause.compareTo(pause) < 0 ? pause : host.pause;
    }

    /** Nothing more is asked of the host. */
    void close(String name, String why) {
        host(name).closed = Optional.of(why);
    }

    private Host host(String name) {
        return hosts.computeIfAbsent(name, unused -> new Host(usual));
    }
}
