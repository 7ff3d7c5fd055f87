package org.hearsay.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.flink.api.common.accumulators.IntCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.hearsay.dossier.Dossier;
import org.hearsay.dossier.Findings;
import org.hearsay.export.Export;
import org.hearsay.export.Wording;
import org.hearsay.model.Input;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the entries of one ledger and what was found in its parts and, when there is no more,
 * lays it together and writes the export; hands on where that was written. An entry, or a part's
 * findings, that comes again takes its own place.
 */
final class DossierMaker extends KeyedProcessFunction<Integer, Tuple2<String, byte[]>, String> {

    /** Counts the inputs; those that came to one end are counted under its word. */
    static final String INPUTS = "inputs";

    /** Counts the parts that were reconciled each by itself. */
    static final String PARTS = "parts";

    private static final long serialVersionUID = 1L;

    private final Workplace workplace;
    private final String folder;
    private transient @Nullable MapState<String, byte[]> entries;
    private transient @Nullable MapState<String, byte[]> findings;

    DossierMaker(Workplace workplace, String folder) {
        this.workplace = workplace;
        this.folder = folder;
    }

    @Override
    public void open(OpenContext context) {
        entries = getRuntimeContext().getMapState(Entries.named("entries"));
        findings = getRuntimeContext().getMapState(Entries.named("findings"));
    }

    @Override
    public void processElement(Tuple2<String, byte[]> one, Context context, Collector<String> out)
            throws Exception {
        MapState<String, byte[]> kept = one.f0.startsWith(Survey.PART) ? findings : entries;
        Objects.requireNonNull(kept).put(one.f0, one.f1);
        context.timerService().registerEventTimeTimer(Entries.END);
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<String> out) throws Exception {
        Gathered gathered =
                Gathered.of(new Entries(Objects.requireNonNull(entries)), workplace.packing());
        List<Findings> found = found();
        Dossier dossier = gathered.assembled(found, workplace);
        new ExportFile(folder)
                .write(Export.of(dossier, Wording.FULL, gathered.originals(workplace)));
        count(gathered.inputs());
        counter(PARTS).add(found.size());
        out.collect(folder);
    }

    private List<Findings> found() throws Exception {
        Map<String, byte[]> ordered = new TreeMap<>();
        for (Map.Entry<String, byte[]> one : Objects.requireNonNull(findings).entries()) {
            ordered.put(one.getKey(), one.getValue());
        }
        Packing packing = workplace.packing();
        List<Findings> found = new ArrayList<>();
        ordered.values().forEach(packed -> found.add(packing.findings(packed)));
        return found;
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
}
