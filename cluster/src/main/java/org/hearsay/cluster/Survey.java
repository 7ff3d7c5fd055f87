package org.hearsay.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.hearsay.dossier.Part;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the entries of one ledger and, when there are no more, tells who is who and which stories
 * there are, for which it needs them all; hands on the parts that can be reconciled without the
 * rest, each under its place among them, the largest first.
 */
final class Survey extends KeyedProcessFunction<Integer, Tuple2<String, byte[]>, Tuple2<String, byte[]>> {

    /** What the keys of parts begin with, as no input's does. */
    static final String PART = "part-";

    private static final long serialVersionUID = 1L;

    private final Workplace workplace;
    private transient @Nullable MapState<String, byte[]> entries;

    Survey(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public void open(OpenContext context) {
        entries = getRuntimeContext().getMapState(Entries.named("entries"));
    }

    @Override
    public void processElement(
            Tuple2<String, byte[]> entry, Context context, Collector<Tuple2<String, byte[]>> out)
            throws Exception {
        Objects.requireNonNull(entries).put(entry.f0, entry.f1);
        context.timerService().registerEventTimeTimer(Entries.END);
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Tuple2<String, byte[]>> out)
            throws Exception {
        Packing packing = workplace.packing();
        Entries shelf = new Entries(Objects.requireNonNull(entries));
        List<Part> parts = Gathered.of(shelf, packing).whole(workplace).parts();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            places.add(i);
        }
        places.sort(Comparator.comparing(place -> -parts.get(place).readings().size()));
        for (int place : places) {
            out.collect(Tuple2.of(key(place), packing.write(parts.get(place))));
        }
    }

    static String key(int place) {
        return PART + String.format(Locale.ROOT, "%08d", place);
    }
}
