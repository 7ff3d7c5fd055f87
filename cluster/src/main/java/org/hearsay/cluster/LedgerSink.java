package org.hearsay.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.api.connector.sink2.SupportsWriterState;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.hearsay.ledger.Entry;
import org.hearsay.ledger.Ledger;

/**
 * Appends entries to a ledger. What was appended before a failure is appended again after it, and
 * changes nothing: so each is there once.
 *
 * <p>Entries go together, those of a second at most, and all that came before a checkpoint goes
 * before it is done. What holds others is kept back to the end, so that where the ledger has it, it
 * has them: such an entry has no bytes of a document, and is small.
 */
final class LedgerSink
        implements Sink<Tuple2<String, byte[]>>,
                SupportsWriterState<Tuple2<String, byte[]>, byte[]> {

    private static final long serialVersionUID = 1L;

    /** A container within another has a longer path than that. */
    private static final Comparator<Entry> INNERMOST_FIRST =
            Comparator.<Entry>comparingInt(entry -> -entry.document().path().length())
                    .thenComparing(entry -> entry.document().root())
                    .thenComparing(entry -> entry.document().path());

    private final Workplace workplace;

    LedgerSink(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Writer createWriter(WriterInitContext context) {
        return restoreWriter(context, List.of());
    }

    @Override
    public Writer restoreWriter(WriterInitContext context, Collection<byte[]> kept) {
        Writer writer = new Writer(workplace.openLedger(), workplace.packing(), kept);
        writer.appendFromTimeToTime(context.getProcessingTimeService());
        return writer;
    }

    @Override
    public SimpleVersionedSerializer<byte[]> getWriterStateSerializer() {
        return new AsTheyAre();
    }

    /** The one that writes. */
    static final class Writer implements StatefulSinkWriter<Tuple2<String, byte[]>, byte[]> {

        private final Appending appending;
        private final Packing packing;
        private final List<byte[]> holders;

        Writer(Ledger ledger, Packing packing, Collection<byte[]> holders) {
            this.appending = new Appending(ledger);
            this.packing = packing;
            this.holders = new ArrayList<>(holders);
        }

        /** Timers come to the thread that writes. */
        @SuppressWarnings("FutureReturnValueIgnored") // what goes wrong ends the writer
        void appendFromTimeToTime(ProcessingTimeService time) {
            time.registerTimer(
                    time.getCurrentProcessingTime() + Appending.OLDEST_MS,
                    now -> {
                        appending.append();
                        appendFromTimeToTime(time);
                    });
        }

        @Override
        public void write(Tuple2<String, byte[]> packed, Context context) {
            Entry entry = packing.read(packed.f1);
            if (entry.fate() instanceof Entry.Fate.Opened) {
                holders.add(packed.f1);
                return;
            }
            appending.add(entry, packed.f1.length);
        }

        @Override
        public void flush(boolean endOfInput) {
            appending.append();
            if (endOfInput) {
                holders.stream()
                        .map(packing::read)
                        .sorted(INNERMOST_FIRST)
                        .forEach(appending.ledger()::append);
                holders.clear();
            }
        }

        @Override
        public List<byte[]> snapshotState(long checkpoint) {
            return List.copyOf(holders);
        }

        @Override
        public void close() {
            appending.close();
        }
    }

    private static final class AsTheyAre implements SimpleVersionedSerializer<byte[]> {

        @Override
        public int getVersion() {
            return 1;
        }

        @Override
        public byte[] serialize(byte[] bytes) {
            return bytes.clone();
        }

        @Override
        public byte[] deserialize(int version, byte[] bytes) {
            return bytes.clone();
        }
    }
}
