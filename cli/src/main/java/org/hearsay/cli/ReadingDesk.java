package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.hearsay.server.workplace.NotPossibleException;
import org.hearsay.server.workplace.ReadingJob;
import org.hearsay.server.workplace.ReadingJob.State;

/**
 * Reads folders into the ledger one after the other, and tells how far each is. Only what lies
 * below an inbox is read, wherever links may lead.
 */
final class ReadingDesk implements AutoCloseable {

    /** Finished readings that are still told of. */
    private static final int MOST = 1000;

    /** Reads a path; tells of files done and of how many, and answers in a sentence. */
    interface Work {
        String read(Path path, Progressing progress);
    }

    /** Hears how far a reading is. */
    interface Progressing {
        void at(int done, int files);
    }

    private final Map<String, Path> inboxes = new TreeMap<>();
    private final Work work;
    private final Map<String, ReadingJob> jobs = new LinkedHashMap<>();
    private final Map<String, Future<?>> running = new LinkedHashMap<>();
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(task -> daemon(task, "hearsay-reading"));
    private int count;

    ReadingDesk(List<Path> folders, Work work) {
        this.work = work;
        for (Path folder : folders) {
            String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
            if (!Files.isDirectory(folder) || inboxes.put(name, real(folder)) != null) {
                throw new CannotDoException(
                        "The inbox "
                                + folder
                                + " is no folder, or another is called like it; expected folders"
                                + " of different names");
            }
        }
    }

    static Thread daemon(Runnable task, String name) {
        Thread made = new Thread(task, name);
        made.setDaemon(true);
        return made;
    }

    List<String> inboxes() {
        return List.copyOf(inboxes.keySet());
    }

    ReadingJob read(String inbox, String below) {
        Path path = below(inbox, below);
        ReadingJob job;
        synchronized (jobs) {
            if (count >= MOST) {
                throw new NotPossibleException(
                        NotPossibleException.Why.CONFLICT,
                        "So many readings were begun that the server has to be started anew");
            }
            String id = "job-" + ++count;
            job = new ReadingJob(id, inbox, below, State.WAITING, 0, 0, 0, "");
            jobs.put(id, job);
            running.put(id, thread.submit(() -> run(id, path)));
        }
        return job;
    }

    private Path below(String inbox, String below) {
        Path root = inboxes.get(inbox);
        if (root == null) {
            throw new NotPossibleException(
                    NotPossibleException.Why.MISTAKEN,
                    "'" + inbox + "' is no inbox; expected one of " + inboxes());
        }
        try {
            Path path = real(root.resolve(below));
            if (path.startsWith(root)) {
                return path;
            }
        } catch (InvalidPathException | CannotDoException e) {
            throw absent(below);
        }
        throw absent(below);
    }

    private static NotPossibleException absent(String below) {
        return new NotPossibleException(
                NotPossibleException.Why.ABSENT,
                "Nothing lies at '" + below + "' below this inbox");
    }

    /** The path with all links followed. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new CannotDoException("There is no " + path, e);
        }
    }

    private void run(String id, Path path) {
        change(id, job -> with(job, State.RUNNING, job.done(), job.files(), ""));
        try {
            String says =
                    work.read(
                            path,
                            (done, files) ->
                                    change(id, job -> with(job, State.RUNNING, done, files, "")));
            end(id, State.DONE, says);
        } catch (RuntimeException e) {
            boolean stopped = Thread.interrupted();
            end(
                    id,
                    stopped ? State.STOPPED : State.FAILED,
                    stopped
                            ? "Stopped; what was read so far is in the ledger"
                            : "It could not be read; the server's window says why");
            if (!stopped) {
                System.err.println("hearsay: " + id + ": " + e.getMessage());
            }
        }
    }

    private void end(String id, State state, String says) {
        change(id, job -> with(job, state, job.done(), job.files(), says));
    }

    private static ReadingJob with(ReadingJob job, State state, int done, int files, String says) {
        return new ReadingJob(
                job.id(), job.inbox(), job.path(), state, job.step() + 1, done, files, says);
    }

    private void change(String id, UnaryOperator<ReadingJob> edit) {
        synchronized (jobs) {
            ReadingJob job = jobs.get(id);
            if (job != null && !job.state().isOver()) {
                jobs.put(id, edit.apply(job));
                jobs.notifyAll();
            }
        }
    }

    List<ReadingJob> jobs() {
        synchronized (jobs) {
            return new ArrayList<>(jobs.values());
        }
    }

    Optional<ReadingJob> job(String id) {
        synchronized (jobs) {
            return Optional.ofNullable(jobs.get(id));
        }
    }

    Optional<ReadingJob> await(String id, int step, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        synchronized (jobs) {
            Optional<ReadingJob> job = job(id);
            long left = longest.toMillis();
            while (job.isPresent() && job.get().step() <= step && left > 0) {
                jobs.wait(left);
                job = job(id);
                left = (end - System.nanoTime()) / 1_000_000;
            }
            return job;
        }
    }

    ReadingJob stop(String id) {
        synchronized (jobs) {
            ReadingJob job = jobs.get(id);
            Future<?> future = running.get(id);
            if (job == null || future == null) {
                throw new NotPossibleException(
                        NotPossibleException.Why.ABSENT, "There is no such reading");
            }
            if (job.state() == State.WAITING) {
                end(id, State.STOPPED, "Stopped before it began");
            }
            future.cancel(true);
            return job(id).orElse(job);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
