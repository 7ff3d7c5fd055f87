package org.hearsay.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.ledger.Entry;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.Snapshot;
import org.hearsay.model.Digest;
import org.hearsay.model.Document;

/**
 * Tells how long each document held up a run: the time until the intake had opened it, and the time
 * that the run then waited for it to be read and wrote it down. All together is the run's time.
 *
 * <p>For one thread, the one that appends.
 */
final class TimedLedger implements Ledger {

    private final Ledger ledger;
    private final Map<String, Long> nanos = new LinkedHashMap<>();
    private long mark = System.nanoTime();

    TimedLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Milliseconds by the documents' paths, in the order in which they were opened. */
    Map<String, Long> milliseconds() {
        Map<String, Long> milliseconds = new LinkedHashMap<>();
        nanos.forEach((path, time) -> milliseconds.put(path, time / 1_000_000));
        return milliseconds;
    }

    private void held(Document document) {
        long now = System.nanoTime();
        nanos.merge(document.path(), now - mark, Long::sum);
        mark = now;
    }

    @Override
    public int holds(Document document, Digest work) {
        int holds = ledger.holds(document, work);
        held(document);
        return holds;
    }

    @Override
    public void append(List<Entry> entries) {
        ledger.append(entries);
        entries.forEach(entry -> held(entry.document()));
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
    public void close() {
        ledger.close();
    }
}
