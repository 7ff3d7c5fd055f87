package org.hearsay.story;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Features and what they weigh, in order of feature, in two arrays: there is one for each article
 * of a ledger, and a tree is ten times as large. Unmodifiable.
 */
final class Weights extends AbstractMap<String, Double> {

    private final String[] features;
    private final double[] weights;

    /** Of a map in natural order. */
    Weights(SortedMap<String, Double> sorted) {
        this.features = sorted.keySet().stream().map(String::intern).toArray(String[]::new);
        this.weights = sorted.values().stream().mapToDouble(weight -> weight).toArray();
    }

    @Override
    public @Nullable Double get(Object feature) {
        int place = feature instanceof String key ? Arrays.binarySearch(features, key) : -1;
        return place < 0 ? null : Double.valueOf(weights[place]);
    }

    @Override
    public boolean containsKey(Object feature) {
        return get(feature) != null;
    }

    @Override
    public Set<Map.Entry<String, Double>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, Double>> iterator() {
                return IntStream.range(0, features.length)
                        .mapToObj(i -> Map.entry(features[i], weights[i]))
                        .iterator();
            }

            @Override
            public int size() {
                return features.length;
            }
        };
    }
}
