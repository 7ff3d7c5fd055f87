package org.hearsay.cluster;

import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.accumulators.IntCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.hearsay.export.Export;
import org.hearsay.export.Wording;
import org.hearsay.model.Input;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the entries of one ledger and, when there are no more, reconciles them and writes the
 * export; hands on where that was written.
 *
 * <p>Reconciling is one function of all readings, and so it is one task, on one machine, which has
 * to hold them: who is who, which paragraph is an outlet's furniture and which story an article
 * joins depend on all others. An entry that comes again takes its own place.
 */
final class DossierMaker extends KeyedProcessFunction<Integer, Tuple2<String, byte[]>, String> {

    /** Counts the inputs; those that came to one end are counted under its word. */
    static final String INPUTS = "inputs";

    private static final long serialVersionUID = 1L;

    /** After everything: no event is ever so late. */
    private static final long END = Long.MAX_VALUE;

    private final Workplace workplace;
    private final String folder;
    private transient @Nullable MapState<String, byte[]> entries;

    DossierMaker(Workplace workplace, String folder) {
        this.workplace = workplace;
        this.folder = folder;
    }

    @Override
    public void open(OpenContext context) {
        entries =
                getRuntimeContext()
                        .getMapState(
                                new MapStateDescriptor<>(
                                        "entries",
                                        Types.STRING,
                                        PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    }

    @Override
    public void processElement(Tuple2<String, byte[]> entry, Context context, Collector<String> out)
            throws Exception {
        entries().put(entry.f0, entry.f1);
        context.timerService().registerEventTimeTimer(END);
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<String> out) throws Exception {
        Gathered gathered = Gathered.of(new State(entries()), workplace.packing());
        new ExportFile(folder)
                .write(
                        Export.of(
                                gathered.reconciled(workplace.guidance()),
                                Wording.FULL,
                                gathered.originals(workplace)));
        count(gathered.inputs());
        out.collect(folder);
    }

    private void count(List<Input> inputs) {
        for (Input input : inputs) {
            counter(INPUTS).add(1);
            counter(input.outcome().word()).add(1);
        }
    }

    private IntCounter counter(String name) {
        return getRuntimeContext().getIntCounter(name);
    }

    private MapState<String, byte[]> entries() {
        if (entries == null) {
            throw new IllegalStateException("Not opened");
        }
        return entries;
    }

    /** The entries as Flink keeps them. */
    private record State(MapState<String, byte[]> entries) implements Gathered.Shelf {

        @Override
        public Iterable<Map.Entry<String, byte[]>> all() throws Exception {
            return entries.entries();
        }

        @Override
        public byte[] at(String key) throws Exception {
            return entries.get(key);
        }
    }
}
