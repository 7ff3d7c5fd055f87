package org.hearsay.cluster;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.ledger.Entry;
import org.hearsay.ledger.Ledger;

/**
 * Appends entries to a ledger, in the order in which they come, several together: at most {@value
 * #TOGETHER}, or {@value #HEAVIEST} bytes. For one thread.
 */
final class Appending implements AutoCloseable {

    static final int TOGETHER = 64;
    static final long HEAVIEST = 64L << 20;

    /** What is not appended yet is read again when the whole process dies. */
    static final long OLDEST_MS = 1_000;

    private final Ledger ledger;
    private final List<Entry> next = new ArrayList<>();
    private long weight;

    Appending(Ledger ledger) {
        this.ledger = ledger;
    }

    Ledger ledger() {
        return ledger;
    }

    /** Adds an entry, which had so many bytes when it came. */
    void add(Entry entry, int bytes) {
        next.add(entry);
        weight += bytes + entry.document().size();
        if (next.size() >= TOGETHER || weight >= HEAVIEST) {
            append();
        }
    }

    /** After this all that came is on disk. */
    void append() {
        if (!next.isEmpty()) {
            ledger.append(List.copyOf(next));
            next.clear();
            weight = 0;
        }
    }

    @Override
    public void close() {
        ledger.close();
    }
}
