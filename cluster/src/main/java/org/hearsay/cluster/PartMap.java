package org.hearsay.cluster;

import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.java.tuple.Tuple2;
import org.hearsay.dossier.Guidance;
import org.hearsay.dossier.PartReconciler;
import org.jspecify.annotations.Nullable;

/** Reconciles parts, each by itself: what comes out is the part's key, and what was found in it. */
final class PartMap extends RichMapFunction<Tuple2<String, byte[]>, Tuple2<String, byte[]>> {

    private static final long serialVersionUID = 1L;

    private final Workplace workplace;
    private transient @Nullable Packing packing;
    private transient @Nullable Guidance guidance;

    PartMap(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public void open(OpenContext context) {
        packing = workplace.packing();
        guidance = workplace.guidance();
    }

    @Override
    public Tuple2<String, byte[]> map(Tuple2<String, byte[]> part) {
        Packing packed = Objects.requireNonNull(packing);
        return Tuple2.of(
                part.f0,
                packed.write(
                        new PartReconciler()
                                .of(packed.part(part.f1), Objects.requireNonNull(guidance))));
    }
}
