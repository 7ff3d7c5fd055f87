package org.hearsay.store.postgres;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.hearsay.ledger.Entry;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.LedgerException;
import org.hearsay.ledger.Snapshot;
import org.hearsay.model.Input;
import org.hearsay.testing.PostgresServer;
import org.hearsay.testing.SeededEntries;

/**
 * Several writers append one run to one ledger, each in an order of its own, while the server is
 * killed and started again. What a writer was told is kept must be there at every start.
 */
final class TeamDrill {

    private static final int WRITERS = 8;

    private final PostgresServer server;
    private final Schemas schemas;
    private final List<Entry> entries;
    private final int kills;
    private final Way way;
    private final ConcurrentLinkedQueue<Entry> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final List<String> failures = new ArrayList<>();

    /** The ledger's own way of appending, and one that the drill must catch. */
    enum Way {
        HONEST,
        /**
         * Says that it is kept before it is, each of entries of its own, and dies with the server.
         */
        EARLY
    }

    TeamDrill(PostgresServer server, Schemas schemas, int entries, int kills, Way way) {
        this.server = server;
        this.schemas = schemas;
        this.entries = new SeededEntries(77).first(entries);
        this.kills = kills;
        this.way = way;
    }

    /** What went wrong, and how often a writer was turned away by a server that had died. */
    record Outcome(List<String> failures, int refused, int acknowledged) {}

    Outcome run() throws IOException, InterruptedException, ExecutionException {
        schemas.open("drill").close();
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
        int all = way == Way.EARLY ? entries.size() : entries.size() * WRITERS;
        try {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                List<Entry> own = own(writer);
                writers.add(pool.submit(() -> own.forEach(this::write)));
            }
            for (int kill = 1; kill <= kills; kill++) {
                awaitAcknowledged(kill * all / (kills + 1));
                server.kill();
                List<Entry> told = List.copyOf(acknowledged);
                server.restart();
                requireThere(told);
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        } finally {
            pool.shutdownNow();
        }
        requireThere(entries);
        requireOnce();
        return new Outcome(List.copyOf(failures), refused.get(), acknowledged.size());
    }

    private List<Entry> own(int writer) {
        if (way == Way.EARLY) {
            return IntStream.range(0, entries.size())
                    .filter(i -> i % WRITERS == writer)
                    .mapToObj(entries::get)
                    .toList();
        }
        List<Entry> own = new ArrayList<>(entries);
        Collections.shuffle(own, new Random(writer));
        return own;
    }

    private void awaitAcknowledged(int count) throws InterruptedException {
        while (acknowledged.size() < count) {
            Thread.sleep(5);
        }
    }

    /** As a run does that is started again after the server has gone. */
    private void write(Entry entry) {
        if (way == Way.EARLY) {
            acknowledged.add(entry);
            append(entry);
            return;
        }
        while (!Thread.currentThread().isInterrupted()) {
            if (append(entry)) {
                acknowledged.add(entry);
                return;
            }
            pause();
        }
    }

    private boolean append(Entry entry) {
        try (Ledger ledger = schemas.open("drill")) {
            ledger.append(entry);
            return true;
        } catch (LedgerException e) {
            refused.incrementAndGet();
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void requireThere(List<Entry> told) {
        try (Ledger ledger = schemas.open("drill")) {
            for (Entry entry : new LinkedHashSet<>(told)) {
                if (ledger.holds(entry.document(), entry.work()) == 0) {
                    failures.add("lost: " + entry.document().path());
                }
            }
        }
    }

    private void requireOnce() {
        try (Ledger ledger = schemas.openForReading("drill");
                Snapshot snapshot = ledger.snapshot()) {
            List<Input> inputs = snapshot.inputs();
            if (inputs.size() != entries.size()) {
                failures.add("doubled: " + inputs.size() + " inputs of " + entries.size());
            }
            ledger.verify().forEach(finding -> failures.add("unsound: " + finding));
        }
    }
}
