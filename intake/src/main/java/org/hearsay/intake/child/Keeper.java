package org.hearsay.intake.child;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Consumer;

/**
 * The one thread that starts children and watches their time.
 *
 * <p>Children have to be started by a thread that outlives them: Linux takes the thread for the
 * parent, and kills what bubblewrap shut in when that thread ends.
 */
final class Keeper implements AutoCloseable {

    private final Launch launch;
    private final ScheduledThreadPoolExecutor clock;
    private Optional<Sandbox> sandbox = Optional.empty();

    Keeper(Launch launch) {
        this.launch = launch;
        this.clock = new ScheduledThreadPoolExecutor(1, Keeper::thread);
        clock.setRemoveOnCancelPolicy(true);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "apart-keeper");
        thread.setDaemon(true);
        return thread;
    }

    ScheduledExecutorService clock() {
        return clock;
    }

    /** Starts a child, and tells of it before anything is expected of it. */
    Child start(Consumer<Child> started) throws IOException {
        return await(() -> startHere(started));
    }

    Sandbox sandbox() throws IOException {
        return await(this::tried);
    }

    @Override
    public void close() {
        for (Runnable left : clock.shutdownNow()) {
            if (left instanceof Future<?> future) {
                future.cancel(false);
            }
        }
    }

    private Child startHere(Consumer<Child> started) throws IOException {
        TempFolder folder = TempFolder.make(Launch.temporary());
        try {
            Child child = new Child(launch.start(tried(), folder.path()), folder);
            started.accept(child);
            return child;
        } catch (IOException | RuntimeException e) {
            folder.remove();
            throw e;
        }
    }

    private Sandbox tried() {
        Sandbox found = sandbox.orElseGet(launch::sandbox);
        sandbox = Optional.of(found);
        return found;
    }

    private <T> T await(Callable<T> work) throws IOException {
        boolean interrupted = false;
        try {
            Future<T> result = clock.submit(work);
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (RejectedExecutionException | CancellationException e) {
            throw new ChildException("The opening of documents was stopped", e);
        } catch (ExecutionException e) {
            throw new ChildException("A process that opens documents cannot be started", e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
