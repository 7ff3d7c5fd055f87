package org.hearsay.cluster;

import java.util.Map;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;

/** Packed things by their keys, as Flink keeps them. */
record Entries(MapState<String, byte[]> kept) implements Gathered.Shelf {

    /** After everything: no event is ever so late. */
    static final long END = Long.MAX_VALUE;

    static MapStateDescriptor<String, byte[]> named(String name) {
        return new MapStateDescriptor<>(
                name, Types.STRING, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);
    }

    @Override
    public Iterable<Map.Entry<String, byte[]>> all() throws Exception {
        return kept.entries();
    }

    @Override
    public byte[] at(String key) throws Exception {
        return kept.get(key);
    }
}
