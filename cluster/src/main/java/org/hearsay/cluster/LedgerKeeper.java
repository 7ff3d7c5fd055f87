package org.hearsay.cluster;

import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Appends what never ends to a ledger and, when nothing has come for a while or a longer while has
 * gone by, tells what changed. What holds others comes after them, and is appended in that order.
 *
 * <p>The ledger is its memory: the state has no entry in it, for all that came before a checkpoint
 * is appended before it is done, and appending again after a failure changes nothing.
 */
final class LedgerKeeper extends KeyedProcessFunction<Integer, Tuple2<String, byte[]>, String>
        implements CheckpointedFunction {

    /** Something is told after so many whiles at the latest. */
    private static final int LONGER = 10;

    private static final long serialVersionUID = 1L;

    private final Workplace workplace;
    private final String folder;
    private final long quietMs;
    private transient @Nullable Packing packing;
    private transient @Nullable Appending appending;
    private transient @Nullable Chronicle chronicle;
    private transient boolean waits;
    private transient long first;
    private transient long last;

    LedgerKeeper(Workplace workplace, String folder, long quietMs) {
        this.workplace = workplace;
        this.folder = folder;
        this.quietMs = quietMs;
    }

    @Override
    public void open(OpenContext context) {
        packing = workplace.packing();
        appending = new Appending(workplace.openLedger());
        chronicle = new Chronicle(workplace, folder);
    }

    @Override
    public void processElement(
            Tuple2<String, byte[]> entry, Context context, Collector<String> out) {
        Objects.requireNonNull(appending)
                .add(Objects.requireNonNull(packing).read(entry.f1), entry.f1.length);
        last = context.timerService().currentProcessingTime();
        if (!waits) {
            waits = true;
            first = last;
            wake(context);
        }
    }

    private static void wake(Context context) {
        long now = context.timerService().currentProcessingTime();
        context.timerService().registerProcessingTimeTimer(now + Appending.OLDEST_MS);
    }

    /** The timer of a state that was restored comes at once, and what was not told yet is told. */
    @Override
    public void onTimer(long time, OnTimerContext context, Collector<String> out) throws Exception {
        Appending open = Objects.requireNonNull(appending);
        open.append();
        long now = context.timerService().currentProcessingTime();
        if (now - last >= quietMs || now - first >= LONGER * quietMs) {
            Objects.requireNonNull(chronicle).tell(open.ledger()).ifPresent(out::collect);
            waits = false;
        } else {
            wake(context);
        }
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) {
        Objects.requireNonNull(appending).append();
    }

    @Override
    public void initializeState(FunctionInitializationContext context) {
        // There is none but the timer, which Flink keeps.
    }

    @Override
    public void close() {
        if (appending != null) {
            appending.close();
        }
    }
}
