package org.hearsay.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.hearsay.intake.Intake;
import org.hearsay.intake.Received;
import org.hearsay.ledger.Entry;
import org.hearsay.ledger.Ledger;
import org.hearsay.model.Content;
import org.hearsay.model.Digest;
import org.hearsay.model.Document;
import org.hearsay.model.ReadOutcome;
import org.hearsay.model.Reading;
import org.hearsay.model.Rejection;
import org.hearsay.model.Stated;
import org.hearsay.reading.Reader;

/**
 * Reads what an intake receives into a ledger: several threads read, one appends, in the order of
 * the intake, so that memory stays bounded and an acknowledged document is on disk.
 */
public final class ReadingRun {

    /** Documents read ahead of the one being appended, a thread. */
    private static final int AHEAD = 4;

    /**
     * Characters that may be read ahead, all documents together: a document of as many and more is
     * read with no other beside it, for it may need what memory there is.
     */
    private static final long MOST_AHEAD = 40_000_000;

    private final Reader reader;
    private final Ledger ledger;
    private final int threads;

    public ReadingRun(Reader reader, Ledger ledger, int threads) {
        this.reader = reader;
        this.ledger = ledger;
        this.threads = threads;
    }

    /** What one run did. */
    public record Done(int read, int unchanged, int skipped, int failed) {}

    /** Reads all of an intake; {@code step} is called, in this thread, after each document. */
    public Done run(Intake intake, Runnable step) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (var received = intake.received()) {
            return run(received.iterator(), pool, new Tally(step));
        } finally {
            pool.shutdownNow();
        }
    }

    private Done run(Iterator<Received> received, ExecutorService pool, Tally tally) {
        Deque<Ahead> ahead = new ArrayDeque<>();
        long size = 0;
        while (received.hasNext()) {
            Received next = received.next();
            Digest work = work(next);
            if (ledger.holds(next.document(), work)) {
                tally.unchanged();
                continue;
            }
            size += size(next);
            while (!ahead.isEmpty() && (ahead.size() >= threads * AHEAD || size > MOST_AHEAD)) {
                Ahead first = ahead.remove();
                append(first.entry(), tally);
                size -= first.size();
            }
            ahead.add(new Ahead(submit(next, work, pool), size(next)));
        }
        while (!ahead.isEmpty()) {
            append(ahead.remove().entry(), tally);
        }
        return tally.done();
    }

    /** A document that is being read, and how many characters it has. */
    private record Ahead(Future<Entry> entry, long size) {}

    private static long size(Received received) {
        return received instanceof Received.Text text ? text.content().characters().length() : 0;
    }

    private Future<Entry> submit(Received received, Digest work, ExecutorService pool) {
        Callable<Entry> reading = () -> entry(received, work);
        FutureTask<Entry> task = new FutureTask<>(reading);
        if (received instanceof Received.Text) {
            pool.execute(task);
        } else {
            task.run();
        }
        return task;
    }

    private void append(Future<Entry> future, Tally tally) {
        try {
            Entry entry = future.get();
            ledger.append(entry);
            tally.appended(entry.fate());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotDoException("Interrupted; what was read so far is in the ledger", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Reading a document failed", e.getCause());
        }
    }

    private Entry entry(Received received, Digest work) {
        if (received instanceof Received.Text text) {
            Document document = text.document();
            return new Entry(document, work, Optional.of(text.charset()), fate(text.content()));
        }
        if (received instanceof Received.Skipped skipped) {
            return unread(skipped.document(), work, new Entry.Fate.Skipped(skipped.reason()));
        }
        Received.Failed failed = (Received.Failed) received;
        return unread(failed.document(), work, new Entry.Fate.Failed(failed.reason()));
    }

    private static Entry unread(Document document, Digest work, Entry.Fate fate) {
        return new Entry(document, work, Optional.empty(), fate);
    }

    /** One document that a stage cannot cope with is its own failure and not the run's. */
    private Entry.Fate fate(Content content) {
        try {
            ReadOutcome outcome = reader.read(content);
            return outcome instanceof Reading reading
                    ? new Entry.Fate.Read(reading)
                    : new Entry.Fate.Failed(((Rejection) outcome).reason());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new Entry.Fate.Failed(
                    "Hearsay could not cope with this document (" + e + "); please report it");
        }
    }

    /** All that a document's fate depends on. */
    private Digest work(Received received) {
        String sha256 = received.document().sha256().hex();
        if (received instanceof Received.Text text) {
            Stated stated = text.content().stated();
            return Digest.of(
                    "read",
                    sha256,
                    text.charset(),
                    text.content().format().name(),
                    stated.outlet().orElse(""),
                    stated.url().orElse(""),
                    stated.published().orElse(""),
                    stated.headline().orElse(""),
                    stated.language().orElse(""),
                    String.join("\n", stated.authors()),
                    reader.version());
        }
        return received instanceof Received.Skipped skipped
                ? Digest.of("skipped", sha256, skipped.reason())
                : Digest.of("failed", sha256, ((Received.Failed) received).reason());
    }

    /** Counts what became of the documents, and says when one is done. */
    private static final class Tally {
        private final Runnable step;
        private int read;
        private int unchanged;
        private int skipped;
        private int failed;

        Tally(Runnable step) {
            this.step = step;
        }

        void unchanged() {
            unchanged++;
            step.run();
        }

        void appended(Entry.Fate fate) {
            read += fate instanceof Entry.Fate.Read ? 1 : 0;
            skipped += fate instanceof Entry.Fate.Skipped ? 1 : 0;
            failed += fate instanceof Entry.Fate.Failed ? 1 : 0;
            step.run();
        }

        Done done() {
            return new Done(read, unchanged, skipped, failed);
        }
    }
}
