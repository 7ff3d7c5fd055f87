package org.hearsay.cluster;

import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.java.tuple.Tuple2;
import org.hearsay.ledger.Entry;
import org.hearsay.model.Digest;
import org.hearsay.model.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads parcels: what comes out is the input's key, and its entry as bytes. The models are opened
 * once for each of the readers that work at once.
 */
final class ReadingMap extends RichMapFunction<byte[], Tuple2<String, byte[]>> {

    private static final long serialVersionUID = 1L;

    private final Workplace workplace;
    private transient @Nullable Desk desk;
    private transient @Nullable Packing packing;

    ReadingMap(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public void open(OpenContext context) {
        desk = workplace.openDesk();
        packing = workplace.packing();
    }

    @Override
    public Tuple2<String, byte[]> map(byte[] parcel) {
        Entry entry = Objects.requireNonNull(desk).read(parcel);
        byte[] packed = Objects.requireNonNull(packing).write(entry);
        return Tuple2.of(key(entry.document()), packed);
    }

    /** What a ledger knows an input by. */
    private static String key(Document document) {
        return Digest.of("input", document.root(), document.path(), document.sha256().hex()).hex();
    }

    @Override
    public void close() {
        if (desk != null) {
            desk.close();
        }
    }
}
