package org.hearsay.intake.child;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.hearsay.intake.format.Source;
import org.hearsay.model.Extraction;

/**
 * Opens documents of untrusted formats in processes of their own, so that no document can stop,
 * starve or take over this one. Safe for use by several threads.
 *
 * <p>Processes are started when they are needed, open one document after another, and are replaced
 * after 200 documents, after ten minutes, or as soon as one may have been harmed. A document that
 * runs out of time, though not of processor time, is given four times the time once, in a new
 * process; one that ends its process is tried once more in a new one. What processor time, memory
 * and counting forbid is final. So the same bytes give the same result, but where a document needs
 * about as much time or memory as there is.
 *
 * <p>What a process says is taken for the document's own words: it is checked by size, form and
 * range, and what breaks the form counts as a crash.
 */
public final class Apart implements AutoCloseable {

    private static final int DOCUMENTS_A_CHILD = 200;
    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final Duration START = Duration.ofSeconds(60);
    private static final long CLOSE_MILLIS = 1_000;
    private static final String STOPPED = "The opening of documents was stopped";

    private final Launch launch;
    private final int most;
    private final Function<String, Limits> limits;
    private final Semaphore places;
    private final ConcurrentLinkedDeque<Child> idle = new ConcurrentLinkedDeque<>();
    private final ConcurrentHashMap<Child, Future<?>> living = new ConcurrentHashMap<>();
    private final Keeper keeper;
    private final Thread atExit = new Thread(this::shut, "apart-exit");
    private volatile boolean closed;

    /**
     * At most so many processes at a time, each of which runs the {@code main} of a class that
     * calls {@link ChildMain#serve}; {@code limits} are those of each reader by its name.
     */
    public Apart(Class<?> main, int most, Function<String, Limits> limits) {
        this(Launch.of(main), most, limits);
    }

    Apart(Launch launch, int most, Function<String, Limits> limits) {
        if (most < 1) {
            throw new IllegalArgumentException("No process to open documents in: " + most);
        }
        this.launch = launch;
        this.most = most;
        this.limits = limits;
        this.places = new Semaphore(most);
        this.keeper = new Keeper(launch);
        TempFolder.sweep(Launch.temporary());
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Opens one document with the reader of that name; waits for a process to be free.
     *
     * @throws IllegalArgumentException if there is no such reader
     * @throws ChildException if no process can be started, or this was closed
     * @throws IOException if the source cannot be read
     */
    public Extracted extract(String reader, Source source) throws IOException {
        Limits usual = limits.apply(reader);
        if (source.size() > usual.input()) {
            return Extracted.nothing(
                    Extraction.UNSUPPORTED, "is larger than " + Collector.size(usual.input()));
        }
        places.acquireUninterruptibly();
        try {
            Attempts attempts = new Attempts(usual, launch.megabytes());
            Optional<Extracted> extracted = Optional.empty();
            while (extracted.isEmpty()) {
                extracted = attempts.after(run(reader, source, attempts));
            }
            return extracted.get();
        } finally {
            places.release();
        }
    }

    /** A sentence on how well the processes are shut in; tries it out, the first time. */
    public String sandbox() throws IOException {
        return keeper.sandbox().sentence();
    }

    /**
     * Kills every process and removes what it left; whoever waits in {@link #extract} gets a {@link
     * ChildException}. Returns within two seconds.
     */
    @Override
    public void close() {
        shut();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The program is ending, and the hook at work.
        }
    }

    /** The processes that live, for tests that harm them. */
    Set<Child> living() {
        return living.keySet();
    }

    private void shut() {
        closed = true;
        kill();
        boolean interrupted = awaitQuiet();
        living.keySet().forEach(this::end);
        keeper.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void kill() {
        living.keySet().forEach(child -> child.kill(Child.State.ENDED));
    }

    /** Waits for those who are opening to see that it is over; tells whether it was interrupted. */
    private boolean awaitQuiet() {
        try {
            if (places.tryAcquire(most, CLOSE_MILLIS, TimeUnit.MILLISECONDS)) {
                places.release(most);
            }
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }

    private Run run(String reader, Source source, Attempts attempts) throws IOException {
        try {
            Child child = attempts.needFresh() ? started() : idleOrStarted();
            Run run = run(child, reader, source, attempts.limits());
            if (closed) {
                throw new ChildException(STOPPED);
            }
            return run;
        } catch (StartException e) {
            if (closed) {
                throw new ChildException(STOPPED, e);
            }
            return new Run.Unbegun(e.how());
        } catch (RejectedExecutionException e) {
            throw new ChildException(STOPPED, e);
        }
    }

    private Run run(Child child, String reader, Source source, Limits allowed) throws IOException {
        boolean well = false;
        try {
            if (!child.has(reader)) {
                throw new IllegalArgumentException("There is no reader '" + reader + "'");
            }
            Run run = child.open(reader, source, allowed, keeper.clock());
            well = run instanceof Run.Answered answered && !answered.spent();
            return run;
        } finally {
            if (well && child.opened() < DOCUMENTS_A_CHILD && !child.retired()) {
                idle.push(child);
            } else {
                end(child);
            }
        }
    }

    private Child idleOrStarted() throws IOException {
        for (Child child = idle.poll(); child != null; child = idle.poll()) {
            if (child.lives()) {
                return child;
            }
            end(child);
        }
        return started();
    }

    private Child started() throws IOException {
        Child child = keeper.start(this::enter);
        boolean greeted = false;
        try {
            child.greet(START, keeper.clock());
            greeted = true;
            return child;
        } finally {
            if (!greeted) {
                end(child);
            }
        }
    }

    private void enter(Child child) {
        Future<?> old =
                keeper.clock()
                        .schedule(() -> retire(child), LIFETIME.toMillis(), TimeUnit.MILLISECONDS);
        living.put(child, old);
        if (closed) {
            child.kill(Child.State.ENDED);
        }
    }

    /** One that is opening something is ended when it comes back. */
    private void retire(Child child) {
        if (idle.remove(child)) {
            end(child);
        } else {
            child.retire();
        }
    }

    private void end(Child child) {
        child.end();
        Future<?> old = living.remove(child);
        if (old != null) {
            old.cancel(false);
        }
    }
}
