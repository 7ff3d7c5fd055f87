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
 * <p>Entries go together, at most {@value #TOGETHER} or {@value #HEAVIEST} bytes or what came in a
 * second, and all that came before a checkpoint goes before it is done. What holds others is kept back to the end, so that
 * where the ledger has it, it has them: such an entry has no bytes of a document, and is small.
 */
final class LedgerSink
        implements Sink<Tuple2<String, byte[]>>,
                SupportsWriterState<Tuple2<String, byte[]>, byte[]> {

    static final int TOGETHER = 64;
    static final long HEAVIEST = 64L << 20;

    /** What is not appended yet is read again when the whole process dies. */
    private static final long OLDEST_MS = 1_000;

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

        private final Ledger ledger;
        private final Packing packing;
        private final List<byte[]> holders;
        private final List<Entry> next = new ArrayList<>();
        private long weight;

        Writer(Ledger ledger, Packing packing, Collection<byte[]> holders) {
            this.ledger = ledger;
            this.packing = packing;
            this.holders = new ArrayList<>(holders);
        }

        /** Timers come to the thread that writes. */
        void appendFromTimeToTime(ProcessingTimeService time) {
            time.registerTimer(
                    time.getCurrentProcessingTime() + OLDEST_MS,
                    now -> {
                        append();
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
            next.add(entry);
            weight += packed.f1.length + entry.document().size();
            if (next.size() >= TOGETHER || weight >= HEAVIEST) {
                append();
            }
        }

        @Override
        public void flush(boolean endOfInput) {
            append();
            if (endOfInput) {
                holders.stream().map(packing::read).sorted(INNERMOST_FIRST).forEach(ledger::append);
                holders.clear();
            }
        }

        private void append() {
            if (!next.isEmpty()) {
                ledger.append(List.copyOf(next));
                next.clear();
                weight = 0;
            }
        }

        @Override
        public List<byte[]> snapshotState(long checkpoint) {
            return List.copyOf(holders);
        }

        @Override
        public void close() {
            ledger.close();
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
