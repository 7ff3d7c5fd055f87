package org.hearsay.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.hearsay.Hearsay;
import org.hearsay.cluster.Desk;
import org.hearsay.ledger.Entry;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.LedgerException;
import org.hearsay.model.Digest;
import org.hearsay.model.Document;
import org.hearsay.model.Opening;
import org.hearsay.reading.Reader;

/**
 * A reader with what it takes out of parcels. What a ledger says of a document already, because an
 * earlier job or run appended it, is taken from there. A thread that is interrupted gives a parcel
 * up: what comes of it then is nothing that the document has.
 */
final class ReadingPlace implements Desk {

    private final AnnotatorSource annotators;
    private final Reader reader;
    private final Wrapping<Parcel> wrapping = new Wrapping<>(Parcel.class);
    private final Optional<Ledger> before;

    /** With the ledger of this name, or none. */
    ReadingPlace(AnnotatorSource annotators, String ledger) {
        this.annotators = annotators;
        this.before = before(ledger);
        this.reader = Hearsay.reader(SharedAnnotators.OF_THIS_PROCESS.take(annotators));
    }

    /** One that is not there yet has read nothing, and what else is wrong its writer will say. */
    private static Optional<Ledger> before(String ledger) {
        if (ledger.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LedgerOption.openForReading(ledger));
        } catch (LedgerException e) {
            return Optional.empty();
        }
    }

    @Override
    public Entry read(byte[] bytes) {
        long start = System.nanoTime();
        Wrapping.Wrapped<Parcel> wrapped = wrapping.read(bytes);
        Document document = wrapped.document();
        Parcel parcel = wrapped.about();
        Digest work = ReadingRun.work(parcel.kind(), document, parcel.basis(), reader.version());
        Entry.Fate fate = fate(document, work, parcel.load());
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("What a reader made of being stopped");
        }
        // Nobody can say how what was removed was decoded.
        Optional<String> charset =
                fate instanceof Entry.Fate.Skipped ? Optional.empty() : parcel.charset();
        return new Entry(document, work, charset, took(parcel.opening(), start), fate);
    }

    private Entry.Fate fate(Document document, Digest work, Parcel.Load load) {
        var removal = before.flatMap(ledger -> ledger.removal(document.sha256()));
        if (removal.isPresent()) {
            return new Entry.Fate.Skipped(removal.get().refusal());
        }
        if (load instanceof Parcel.Load.Settled settled) {
            return settled.fate();
        }
        var known = before.flatMap(ledger -> ledger.recall(document, work));
        return known.isPresent() ? known.get() : read((Parcel.Load.Unread) load);
    }

    private Entry.Fate read(Parcel.Load.Unread unread) {
        return ReadingRun.fate(reader, unread.content(), unread.missing());
    }

    private static Opening took(Opening opening, long start) {
        return opening.within(Duration.ofNanos(System.nanoTime() - start));
    }

    @Override
    public void close() {
        SharedAnnotators.OF_THIS_PROCESS.giveBack(annotators);
        before.ifPresent(Ledger::close);
    }
}
