package org.hearsay.cli;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.hearsay.cluster.Desk;
import org.hearsay.cluster.Opener;
import org.hearsay.cluster.Packing;
import org.hearsay.cluster.Workplace;
import org.hearsay.dossier.Findings;
import org.hearsay.dossier.Guidance;
import org.hearsay.dossier.Part;
import org.hearsay.dossier.Parting;
import org.hearsay.ledger.Entry;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.Log;
import org.hearsay.ledger.Snapshot;
import org.hearsay.model.Digest;
import org.hearsay.model.Document;

/**
 * What goes wrong while a job runs, each thing once: some records fail when they are read, others
 * after they were appended to the ledger, and the export breaks off once. A workplace comes to a
 * worker as bytes, so all that it makes there finds the drill of the moment here.
 */
final class Drill {

    private static final AtomicReference<Optional<Drill>> NOW =
            new AtomicReference<>(Optional.empty());

    /** Long enough for a checkpoint to come between two records. */
    private static final long PACE_MS = 12;

    /** The parts, counted as they are begun, at which reconciling breaks off. */
    private static final Set<Integer> IN_PARTS = Set.of(1, 3);

    /** The call for an original at which the export breaks off. */
    private static final int IN_EXPORT = 5;

    private final Set<String> whenRead = ConcurrentHashMap.newKeySet();
    private final Set<String> onceAppended = ConcurrentHashMap.newKeySet();
    private final Map<Digest, Entry> known = new ConcurrentHashMap<>();
    private final AtomicInteger fired = new AtomicInteger();
    private final AtomicInteger originals = new AtomicInteger();
    private final AtomicInteger parts = new AtomicInteger();
    private final int killAfter;
    private final CountDownLatch killed = new CountDownLatch(1);

    /** A failure of one record, when it is read or once it was appended. */
    private record Failure(String document, boolean appended) {}

    private Drill(List<Document> documents, int failures, long seed) {
        List<Failure> possible = new ArrayList<>();
        for (Document document : documents) {
            possible.add(new Failure(name(document), false));
            possible.add(new Failure(name(document), true));
        }
        Collections.shuffle(possible, new Random(seed));
        for (Failure failure : possible.subList(0, failures)) {
            (failure.appended() ? onceAppended : whenRead).add(failure.document());
        }
        this.killAfter = failures / 2;
    }

    /** So many failures of these documents, no two of which have root and path in common. */
    static Drill begin(List<Document> documents, int failures, long seed) {
        Drill drill = new Drill(documents, failures, seed);
        NOW.set(Optional.of(drill));
        return drill;
    }

    private static Drill now() {
        return Objects.requireNonNull(NOW.get()).orElseThrow();
    }

    private static String name(Document document) {
        return document.root() + " " + document.path();
    }

    /** How many records have failed. */
    int fired() {
        return fired.get();
    }

    /** Whether half of the failures are over: no record is read before {@link #killed} is said. */
    boolean isHalfOver() {
        return fired.get() >= killAfter;
    }

    void killed() {
        killed.countDown();
    }

    private Entry read(byte[] parcel, Desk desk) {
        pause();
        Entry entry = known.computeIfAbsent(Digest.of(parcel), key -> desk.read(parcel));
        fail(whenRead, entry);
        return entry;
    }

    private void pause() {
        try {
            Thread.sleep(PACE_MS);
            if (isHalfOver() && !killed.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Nobody killed a worker");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("A worker was told to stop", e);
        }
    }

    private void fail(Set<String> which, Entry entry) {
        if (which.remove(name(entry.document()))) {
            fired.incrementAndGet();
            throw new IllegalStateException("A drill: " + entry.document().path());
        }
    }

    private void breakPart() {
        int now = parts.incrementAndGet();
        if (IN_PARTS.contains(now)) {
            throw new IllegalStateException("A drill: part " + now);
        }
    }

    /** Whether a part was begun again. */
    boolean brokeParts() {
        return parts.get() > Collections.max(IN_PARTS);
    }

    private void breakExport() {
        if (originals.incrementAndGet() == IN_EXPORT) {
            throw new IllegalStateException("A drill: the export");
        }
    }

    /**
     * The usual workplace, in which things go wrong; no more than {@code few} articles stay together
     * that need not.
     */
    record Place(Workplace usual, int few) implements Workplace, Serializable {

        @Override
        public Desk openDesk() {
            Desk desk = usual.openDesk();
            return new Desk() {
                @Override
                public Entry read(byte[] parcel) {
                    return now().read(parcel, desk);
                }

                @Override
                public void close() {
                    desk.close();
                }
            };
        }

        @Override
        public Opener openOpener() {
            return usual.openOpener();
        }

        @Override
        public Packing packing() {
            return new Breaking(usual.packing());
        }

        @Override
        public Parting parting() {
            return new Parting(few);
        }

        @Override
        public Guidance guidance() {
            return usual.guidance();
        }

        @Override
        public Optional<String> characters(byte[] bytes, String charset) {
            now().breakExport();
            return usual.characters(bytes, charset);
        }

        @Override
        public Ledger openLedger() {
            return new Failing(usual.openLedger());
        }
    }

    /** Has those who reconcile parts fail. */
    private record Breaking(Packing usual) implements Packing {

        @Override
        public byte[] write(Entry entry) {
            return usual.write(entry);
        }

        @Override
        public Entry read(byte[] bytes) {
            return usual.read(bytes);
        }

        @Override
        public byte[] write(Part part) {
            return usual.write(part);
        }

        @Override
        public Part part(byte[] bytes) {
            now().breakPart();
            return usual.part(bytes);
        }

        @Override
        public byte[] write(Findings findings) {
            return usual.write(findings);
        }

        @Override
        public Findings findings(byte[] bytes) {
            return usual.findings(bytes);
        }
    }

    /** A ledger whose writer fails after what it appended is on disk. */
    private record Failing(Ledger ledger) implements Ledger {

        @Override
        public int holds(Document document, Digest work) {
            return ledger.holds(document, work);
        }

        @Override
        public void append(List<Entry> entries) {
            ledger.append(entries);
            entries.forEach(entry -> now().fail(now().onceAppended, entry));
        }

        @Override
        public Optional<Entry.Fate.Read> recall(Document document, Digest work) {
            return ledger.recall(document, work);
        }

        @Override
        public Snapshot snapshot() {
            return ledger.snapshot();
        }

        @Override
        public List<String> verify() {
            return ledger.verify();
        }

        @Override
        public Optional<Log> log() {
            return ledger.log();
        }

        @Override
        public void close() {
            ledger.close();
        }
    }
}
