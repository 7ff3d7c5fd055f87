package org.hearsay.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Duration;
import java.util.Optional;
import org.hearsay.Hearsay;
import org.hearsay.cluster.Desk;
import org.hearsay.cluster.Packing;
import org.hearsay.cluster.Workplace;
import org.hearsay.dossier.Guidance;
import org.hearsay.intake.Intake;
import org.hearsay.ledger.Entry;
import org.hearsay.ledger.Ledger;
import org.hearsay.model.Document;
import org.hearsay.model.Opening;
import org.hearsay.reading.Reader;
import org.hearsay.store.RecordCodec;

/** The program as it works on the machines of a cluster. */
final class ClusterWorkplace implements Workplace {

    private static final long serialVersionUID = 1L;

    private final AnnotatorSource annotators;
    private final String ledger;
    private final byte[] guidance;

    /** Appending to the ledger that is named as with {@code --ledger}, if anybody asks for it. */
    ClusterWorkplace(AnnotatorSource annotators, String ledger, Guidance guidance) {
        this.annotators = annotators;
        this.ledger = ledger;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new RecordCodec<>(Guidance.class).write(guidance, out);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be written to", e);
        }
        this.guidance = out.toByteArray();
    }

    @Override
    public Desk openDesk() {
        return new ReadingPlace(annotators);
    }

    @Override
    public Packing packing() {
        return new OfEntries();
    }

    @Override
    public Guidance guidance() {
        try {
            return new RecordCodec<>(Guidance.class).read(new ByteArrayInputStream(guidance));
        } catch (IOException e) {
            throw new UncheckedIOException("The guidance of this job is damaged", e);
        }
    }

    @Override
    public Optional<String> characters(byte[] bytes, String charset) {
        return Intake.characters(bytes, charset);
    }

    @Override
    public Ledger openLedger() {
        return LedgerOption.open(ledger, new PrintWriter(Writer.nullWriter()));
    }

    /** A reader with what it takes out of parcels. */
    private static final class ReadingPlace implements Desk {

        private final AnnotatorSource annotators;
        private final Reader reader;
        private final Wrapping<Parcel> wrapping = new Wrapping<>(Parcel.class);

        ReadingPlace(AnnotatorSource annotators) {
            this.annotators = annotators;
            this.reader = Hearsay.reader(SharedAnnotators.OF_THIS_PROCESS.take(annotators));
        }

        @Override
        public Entry read(byte[] bytes) {
            long start = System.nanoTime();
            Wrapping.Wrapped<Parcel> wrapped = wrapping.read(bytes);
            Document document = wrapped.document();
            Parcel parcel = wrapped.about();
            Entry.Fate fate = fate(parcel.load());
            return new Entry(
                    document,
                    ReadingRun.work(parcel.kind(), document, parcel.basis(), reader.version()),
                    parcel.charset(),
                    took(parcel.opening(), start),
                    fate);
        }

        private Entry.Fate fate(Parcel.Load load) {
            return load instanceof Parcel.Load.Unread unread
                    ? ReadingRun.fate(reader, unread.content(), unread.missing())
                    : ((Parcel.Load.Settled) load).fate();
        }

        private static Opening took(Opening opening, long start) {
            return opening.within(Duration.ofNanos(System.nanoTime() - start));
        }

        @Override
        public void close() {
            SharedAnnotators.OF_THIS_PROCESS.giveBack(annotators);
        }
    }

    private static final class OfEntries implements Packing {

        private final Wrapping<Parcel.Done> wrapping = new Wrapping<>(Parcel.Done.class);

        @Override
        public byte[] write(Entry entry) {
            boolean keeps =
                    entry.fate() instanceof Entry.Fate.Read
                            || entry.fate() instanceof Entry.Fate.Failed;
            return wrapping.write(
                    entry.document(),
                    keeps,
                    new Parcel.Done(entry.work(), entry.charset(), entry.opening(), entry.fate()));
        }

        @Override
        public Entry read(byte[] bytes) {
            Wrapping.Wrapped<Parcel.Done> wrapped = wrapping.read(bytes);
            Parcel.Done done = wrapped.about();
            return new Entry(
                    wrapped.document(), done.work(), done.charset(), done.opening(), done.fate());
        }
    }
}
