package org.hearsay.cli;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.hearsay.intake.Intake;
import org.hearsay.intake.Offer;
import org.hearsay.intake.Received;
import org.hearsay.ledger.Entry;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.Removal;
import org.hearsay.model.Content;
import org.hearsay.model.Digest;
import org.hearsay.model.Document;
import org.hearsay.model.Extraction;
import org.hearsay.model.Opening;
import org.hearsay.model.ReadOutcome;
import org.hearsay.model.Reading;
import org.hearsay.model.Rejection;
import org.hearsay.reading.Reader;

/**
 * Reads what an intake offers into a ledger: several threads open and read, one appends, in the
 * order of the intake, so that memory stays bounded and an acknowledged document is on disk.
 *
 * <p>A container's entry is appended after those of all that it holds: where the ledger has it, it
 * has them.
 */
public final class ReadingRun {

    /** Of a file that was named or lies in a folder. */
    static final String OFFERED = "offer";

    /** Of a document that another holds. */
    static final String HELD = "held";

    /** Offers opened ahead of the one being appended, a thread. */
    private static final int AHEAD = 16;

    /** Entries that go to disk in one go. */
    private static final int TOGETHER = 64;

    /** Longer than any reader takes from one look at whether it was interrupted to the next. */
    private static final long LONGEST_STOP_SECONDS = 10;

    private final Reader reader;
    private final Ledger ledger;
    private final int threads;
    private final ExecutorService pool;

    public ReadingRun(Reader reader, Ledger ledger, int threads) {
        this.reader = reader;
        this.ledger = ledger;
        this.threads = threads;
        this.pool = Executors.newFixedThreadPool(threads);
    }

    /** What they may hold in memory together. */
    private static final long HEAVIEST = 256L << 20;

    /** How long to wait before asking again for what others are reading. */
    private static final long PATIENCE_MILLIS = 2_000;

    /** A file that another run was reading when this one came to it, without its bytes. */
    private record Elsewhere(Document document, Digest work) {

        boolean isOf(Offer offer, Digest other) {
            return work.equals(other)
                    && document.path().equals(offer.document().path())
                    && document.root().equals(offer.document().root());
        }
    }

    /** A document that is being opened and read, and how many bytes it holds. */
    private record Ahead(Future<List<Entry>> entries, long weight) {}

    /** What one run did: inputs by what became of them. */
    public record Done(int read, int unchanged, int skipped, int failed) {

        /** All inputs that there were. */
        public int inputs() {
            return read + unchanged + skipped + failed;
        }
    }

    /**
     * Reads all of an intake, once; {@code step} is called, in this thread, after each of its
     * files. When it returns or throws, nothing is being read any more.
     */
    public Done run(Intake intake, Runnable step) {
        try (var offers = intake.offers()) {
            Run run = new Run();
            run.all(offers.iterator(), step);
            run.awaitOthers(intake);
            return run.tally.done();
        } finally {
            stop();
            awaitReaders();
        }
    }

    /**
     * Has {@link #run} end soon, by an exception: what is not read to its end is not appended. For
     * any thread.
     */
    void stop() {
        for (Runnable left : pool.shutdownNow()) {
            ((Future<?>) left).cancel(false);
        }
    }

    /** The program must not end while a reader is inside a library that is not Java. */
    private void awaitReaders() {
        try {
            if (!pool.awaitTermination(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("A document is still being read");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static CannotDoException stopped(Exception cause) {
        return new CannotDoException("Stopped; what was read so far is in the ledger", cause);
    }

    /** One run. Its tasks are worked on by the pool, everything else by one thread. */
    private final class Run {

        private final Deque<Ahead> ahead = new ArrayDeque<>();
        private final List<Elsewhere> elsewhere = new ArrayList<>();
        private final Tally tally = new Tally();
        private long weight;

        void all(Iterator<Offer> offers, Runnable step) {
            while (offers.hasNext()) {
                takeLeased(offers.next());
                step.run();
            }
            drain();
        }

        /** Files are leased; what they hold comes with them. */
        private void takeLeased(Offer offer) {
            Digest work = work(offer);
            int held = ledger.holds(offer.document(), work);
            if (held > 0) {
                tally.unchanged(held);
            } else if (ledger.lease(offer.document(), work)) {
                take(offer, work);
            } else {
                elsewhere.add(new Elsewhere(named(offer.document()), work));
            }
        }

        private static Document named(Document document) {
            return Document.withoutBytes(document.path(), document.sha256()).below(document.root());
        }

        /** What others were reading is theirs once they have appended it, or ours if they died. */
        void awaitOthers(Intake intake) {
            while (!elsewhere.isEmpty()) {
                List<Elsewhere> ours = new ArrayList<>();
                for (Elsewhere one : List.copyOf(elsewhere)) {
                    int held = ledger.holds(one.document(), one.work());
                    if (held > 0) {
                        tally.unchanged(held);
                        elsewhere.remove(one);
                    } else if (ledger.lease(one.document(), one.work())) {
                        ours.add(one);
                        elsewhere.remove(one);
                    }
                }
                if (ours.isEmpty()) {
                    pause();
                } else {
                    takeAgain(intake, ours);
                }
            }
        }

        private void takeAgain(Intake intake, List<Elsewhere> ours) {
            try (var offers = intake.offers()) {
                offers.forEach(
                        offer -> {
                            Digest work = work(offer);
                            if (ours.stream().anyMatch(one -> one.isOf(offer, work))) {
                                take(offer, work);
                            }
                        });
            }
            drain();
        }

        /** Of the pool nothing is heard but that it was stopped. */
        private void pause() {
            try {
                if (pool.awaitTermination(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                    throw new CancellationException("Stopped while others were reading");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw stopped(e);
            } catch (CancellationException e) {
                throw stopped(e);
            }
        }

        private void take(Offer offer) {
            Digest work = work(offer);
            int held = ledger.holds(offer.document(), work);
            if (held > 0) {
                tally.unchanged(held);
            } else {
                take(offer, work);
            }
        }

        private void take(Offer offer, Digest work) {
            if (offer instanceof Offer.Whole whole) {
                submit(() -> entries(whole, work), whole.weight());
            } else {
                unfold((Offer.Many) offer, work);
            }
        }

        private void unfold(Offer.Many many, Digest work) {
            long start = System.nanoTime();
            drain();
            int before = tally.inputs();
            Received received = many.opening().unfold(this::take);
            drain();
            int holds = tally.inputs() - before;
            submit(
                    () -> List.of(entry(received, work, received.opening().holding(holds), start)),
                    0);
        }

        /** What a container holds is counted by what is appended in between. */
        private void drain() {
            while (!ahead.isEmpty()) {
                append(ahead.remove());
            }
        }

        private void submit(Callable<List<Entry>> task, long heavy) {
            weight += heavy;
            while (!ahead.isEmpty() && (ahead.size() >= threads * AHEAD || weight > HEAVIEST)) {
                append(ahead.remove());
            }
            FutureTask<List<Entry>> future = new FutureTask<>(task);
            try {
                pool.execute(future);
            } catch (RejectedExecutionException e) {
                throw stopped(e);
            }
            ahead.add(new Ahead(future, heavy));
        }

        /**
         * With it goes what follows and is ready: to be on disk costs as much for one as for many.
         */
        private void append(Ahead first) {
            List<Entry> entries = new ArrayList<>(taken(first));
            while (!ahead.isEmpty()
                    && ahead.element().entries().isDone()
                    && entries.size() < TOGETHER) {
                entries.addAll(taken(ahead.remove()));
            }
            ledger.append(entries);
            entries.forEach(entry -> tally.appended(entry.fate()));
        }

        private List<Entry> taken(Ahead one) {
            weight -= one.weight();
            try {
                List<Entry> entries = one.entries().get();
                if (pool.isShutdown()) {
                    throw new CancellationException("What a reader made of being stopped");
                }
                return entries;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw stopped(e);
            } catch (CancellationException e) {
                throw stopped(e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("Reading a document failed", e.getCause());
            }
        }
    }

    private List<Entry> entries(Offer.Whole whole, Digest work) {
        long start = System.nanoTime();
        List<Received> all = opened(whole);
        List<Entry> entries = new ArrayList<>();
        for (Received held : all.subList(0, all.size() - 1)) {
            long begun = System.nanoTime();
            entries.add(entry(held, work(held), held.opening(), begun));
        }
        Received last = all.get(all.size() - 1);
        entries.add(entry(last, work, last.opening(), start));
        return entries;
    }

    /** One document that the intake cannot cope with is its own failure and not the run's. */
    static List<Received> opened(Offer.Whole whole) {
        try {
            return whole.opening().get();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            Opening opening = Opening.whole().ended(Extraction.CRASH);
            return List.of(new Received.Failed(whole.document(), unforeseen(e), opening));
        }
    }

    private Entry entry(Received received, Digest work, Opening opening, long start) {
        Document document = received.document();
        Optional<Removal> removal = ledger.removal(document.sha256());
        if (removal.isPresent()) {
            Entry.Fate refused = new Entry.Fate.Skipped(removal.get().refusal());
            return new Entry(document, work, Optional.empty(), since(opening, start), refused);
        }
        if (received instanceof Received.Text text) {
            Entry.Fate fate = fate(text);
            return new Entry(
                    document, work, Optional.of(text.charset()), since(opening, start), fate);
        }
        Entry.Fate fate =
                received instanceof Received.Opened opened
                        ? new Entry.Fate.Opened(opened.missing())
                        : received instanceof Received.Skipped skipped
                                ? new Entry.Fate.Skipped(skipped.reason())
                                : new Entry.Fate.Failed(((Received.Failed) received).reason());
        return new Entry(document, work, Optional.empty(), since(opening, start), fate);
    }

    private static Opening since(Opening opening, long start) {
        return opening.within(Duration.ofNanos(System.nanoTime() - start));
    }

    private Entry.Fate fate(Received.Text text) {
        return fate(reader, text.content(), text.missing());
    }

    /** One document that a stage cannot cope with is its own failure and not the run's. */
    static Entry.Fate fate(Reader reader, Content content, Optional<String> missing) {
        try {
            ReadOutcome outcome = reader.read(content);
            return outcome instanceof Reading reading
                    ? new Entry.Fate.Read(reading, missing)
                    : new Entry.Fate.Failed(((Rejection) outcome).reason());
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new Entry.Fate.Failed(unforeseen(e));
        }
    }

    private static String unforeseen(Throwable e) {
        return "Hearsay could not cope with this document (" + e + "); please report it";
    }

    /** All that becomes of an offer depends on. */
    private Digest work(Offer offer) {
        return work(OFFERED, offer.document(), offer.basis(), reader.version());
    }

    /** All that becomes of a document which came out of another depends on. */
    private Digest work(Received received) {
        return work(HELD, received.document(), received.basis(), reader.version());
    }

    /** All that becomes of a document depends on, which came by itself or out of another. */
    static Digest work(String kind, Document document, String basis, String readers) {
        return Digest.of(kind, document.sha256().hex(), basis, Intake.VERSION, readers);
    }

    /** Counts what became of the inputs. */
    private static final class Tally {
        private int read;
        private int unchanged;
        private int skipped;
        private int failed;

        void unchanged(int inputs) {
            unchanged += inputs;
        }

        void appended(Entry.Fate fate) {
            if (fate instanceof Entry.Fate.Skipped) {
                skipped++;
            } else if (fate instanceof Entry.Fate.Failed) {
                failed++;
            } else {
                read++;
            }
        }

        int inputs() {
            return read + unchanged + skipped + failed;
        }

        Done done() {
            return new Done(read, unchanged, skipped, failed);
        }
    }
}
